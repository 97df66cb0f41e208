package latentlab.ui.panel.game;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Mode;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.FieldPlot;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.Steered;
import latentlab.ui.panel.ToyGame;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hand on the game panel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class GamePanelTest {
  private final HandClock clock = new HandClock();
  private final Steered steered = new Steered();
  private final Conversation conversation = new Conversation();
  private ToyGame game = ToyGame.twoGaussians();
  private GameController panel;
  private GameView view;
  private Stage stage;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
    open(ToyGame.onPlane(false, List.of()));
  }

  private void open(Event.RunOpened run) {
    panel =
        new GameController(
            new PanelContext(run, conversation::ask, steered, Texts.english(), true),
            clock::nanos,
            clock);
    view = (GameView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 630);
    panel.shown();
  }

  private void answer() {
    conversation.answer(panel, 100, game::answer);
  }

  private void answer(Answer given) {
    conversation.answer(panel, 100, _ -> given);
  }

  private boolean reads(FxRobot robot, String words) {
    return robot
        .lookup(
            (Labeled one) ->
                one.isVisible() && one.getText() != null && one.getText().contains(words))
        .tryQuery()
        .isPresent();
  }

  private Color pixel(FxRobot robot, double x, double y) {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = view.board.board.snapshot(null, null));
    int at = (int) Math.min(image[0].getWidth(), image[0].getHeight());
    return image[0].getPixelReader().getColor((int) ((x + 4) / 8 * at), (int) ((4 - y) / 8 * at));
  }

  @Test
  void itSaysThatItWaitsUntilTheFirstAnswer(FxRobot robot) {
    assertTrue(reads(robot, "being asked"));
    robot.interact(() -> answer());
    assertFalse(reads(robot, "being asked"));
    assertTrue(reads(robot, "D is winning"));
  }

  @Test
  void aRefusalIsReadAsASentence(FxRobot robot) {
    robot.interact(() -> answer(new Answer.Refused("No players here.")));
    assertTrue(reads(robot, "No players here."));
  }

  @Test
  void realIsBlueAndMadeIsPurpleAndTheLegendHidesThem(FxRobot robot) {
    robot.interact(() -> answer());
    for (FieldPlot.Layer layer :
        List.of(FieldPlot.Layer.REALS, FieldPlot.Layer.FAKES, FieldPlot.Layer.ARROWS)) {
      robot.clickOn(view.board.legend.word(layer));
    }
    Color real = pixel(robot, 1, 0);
    Color made = pixel(robot, -1, 0);
    assertTrue(real.getBlue() > 2 * real.getRed(), real.toString());
    assertTrue(made.getRed() > made.getGreen() + 0.1, made.toString());
    robot.clickOn(view.board.legend.word(FieldPlot.Layer.FIELD));
    assertEquals(pixel(robot, 1, 0), pixel(robot, -1, 0));
  }

  @Test
  void aPlaceIsReadWithThePointerAndTheKeys(FxRobot robot) {
    robot.interact(() -> answer());
    robot.moveTo(view.board.board);
    assertTrue(reads(robot, "D says"));
    robot.interact(() -> view.best.board.requestFocus());
    for (int i = 0; i < 8; i++) {
      robot.type(KeyCode.RIGHT);
    }
    assertTrue(reads(robot, "at 1.0, 0.0: D says 100%"));
  }

  @Test
  void neverTwoQuestionsAreOpenAndNotMoreThanSixASecond(FxRobot robot) {
    robot.interact(
        () -> {
          for (int i = 0; i < 50; i++) {
            panel.accept(new Event.WeightsRefreshed(i));
            clock.pass(Duration.ofMillis(20));
          }
        });
    assertEquals(1, conversation.asked("game.board").size());
    robot.interact(
        () -> {
          answer();
          for (int i = 0; i < 100; i++) {
            panel.accept(new Event.WeightsRefreshed(i));
            clock.pass(Duration.ofMillis(10));
            answer();
          }
        });
    int asked = conversation.asked("game.board").size() - 1;
    assertTrue(asked >= 5 && asked <= 6, "in one second, was " + asked);
  }

  @Test
  void nothingIsAskedInTheBackButTheCurvesGoOn(FxRobot robot) {
    robot.interact(
        () -> {
          answer();
          panel.hidden();
          panel.acceptHidden(new Event.WeightsRefreshed(9));
          panel.acceptHidden(
              new Event.StepDone(1, 0.1, new LinkedHashMap<>(Map.of("gradientGenerator", 0.25))));
          panel.acceptHidden(
              new Event.StepDone(
                  2, 0.2, new LinkedHashMap<>(Map.of("accuracyReal", 0.75, "accuracyFake", 0.5))));
          clock.pass(Duration.ofSeconds(1));
        });
    assertEquals(1, conversation.asked("game.board").size());
    assertEquals(1, view.gradients.curves.size("gradientGenerator"));
    assertEquals(1, view.accuracy.curves.size("accuracy"));
    assertTrue(reads(robot, "0.250"));
  }

  @Test
  void stepsOfEitherPlayerAndOfBothGoByButtonAndKey(FxRobot robot) {
    robot.clickOn(view.steps.discriminator);
    robot.clickOn(view.steps.generator);
    robot.clickOn(view.steps.both);
    robot.type(KeyCode.D, KeyCode.G, KeyCode.B);
    List<String> once = List.of("act discriminatorStep", "act generatorStep", "step");
    List<String> twice = new ArrayList<>(once);
    twice.addAll(once);
    assertEquals(twice, steered.commands());
  }

  @Test
  void slowMotionTellsTheActs(FxRobot robot) {
    robot.clickOn(view.steps.bar.slow);
    robot.interact(
        () -> {
          panel.accept(new Event.SlowMotion(1.25));
          panel.accept(new Event.StateChanged(RunState.TRAINING));
          panel.accept(new Event.PhaseEntered(41, "sample", List.of()));
        });
    assertTrue(reads(robot, "2 of 5"));
    robot.clickOn(view.steps.bar.forth);
    assertEquals(List.of("slow 1.25", "next"), steered.commands());
    assertTrue(view.steps.bar.back.isDisabled());
  }

  @Test
  void newNoiseIsAskedForAtOnce(FxRobot robot) {
    Query.Board before = (Query.Board) conversation.last("game.board");
    robot.clickOn(view.board.noise);
    Query.Board after = (Query.Board) conversation.last("game.board");
    assertNotEquals(before.seed(), after.seed());
  }

  @Test
  void modesAreCounted(FxRobot robot) {
    robot.interact(
        () -> {
          game = ToyGame.eightGroups(true);
          open(ToyGame.onPlane(false, ToyGame.ring()));
          answer();
        });
    assertTrue(reads(robot, "5 OF 8"));
  }

  @Test
  void codesAreNotCalledRealOrMade(FxRobot robot) {
    robot.interact(
        () -> {
          open(ToyGame.onPlane(true, List.of(new Mode(0, 0, 1))));
          answer();
        });
    assertTrue(reads(robot, "prior draws"));
    List<String> wrong =
        robot
            .lookup((Labeled one) -> one.getParent().isVisible())
            .queryAllAs(Labeled.class)
            .stream()
            .flatMap(one -> Stream.of(one.getText(), one.getAccessibleHelp()))
            .filter(
                text ->
                    text != null
                        && text.replace("(Key G)", "").matches("(?i).*\\b(real|made|G)\\b.*"))
            .toList();
    assertEquals(List.of(), wrong);
    assertFalse(view.modes.isVisible(), "modes are those of the data, not of codes");
  }

  @Test
  void aMadePictureIsLookedAtClosely(FxRobot robot) {
    robot.interact(
        () -> {
          open(ToyGame.onPictures(false));
          answer(judged());
        });
    robot.interact(() -> view.pictures.fakes.layout());
    robot.interact(() -> view.pictures.fakes.grid.requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.ENTER);
    String said = Texts.english().get("game.percent", judged().fakeVerdicts()[1]);
    assertTrue(reads(robot, "D says " + said), said);
  }

  /**
   * D is right about nearly all that is made, so minimax hardly pulls; a critic has no such scale.
   */
  @Test
  void bothGamesStandSideBySideWithTheirPulls(FxRobot robot) {
    robot.interact(() -> answer());
    assertFalse(view.signal.isVisible());
    robot.clickOn(view.closer.second);
    assertTrue(view.signal.isVisible());
    assertFalse(view.best.isVisible());
    robot.clickOn(view.closer.second);
    assertTrue(view.signal.isVisible(), "one of both is always chosen");
    double verdict =
        mean(((Answer.Board) game.answer(conversation.last("game.board"))).fakeVerdicts());
    assertTrue(verdict < 0.1, "two Gaussians far apart are told apart, was " + verdict);
    assertTrue(shows(robot, "minimax", verdict));
    assertTrue(shows(robot, "nonsaturating", 1 - verdict));
    // The same game goes on with a critic.
    robot.interact(
        () -> {
          panel.accept(new Event.WeightsRefreshed(101));
          clock.pass(Duration.ofSeconds(1));
          game = ToyGame.eightGroups(false);
          answer();
        });
    assertFalse(view.closer.second.isVisible());
    assertTrue(view.best.isVisible());
    robot.interact(() -> view.closer.first.requestFocus());
    robot.type(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN);
    assertTrue(view.best.isVisible(), "what is not offered is not reached by keys");
    assertFalse(view.signal.isVisible());
  }

  private static double mean(float[] verdicts) {
    double sum = 0;
    for (float verdict : verdicts) {
      sum += verdict / verdicts.length;
    }
    return sum;
  }

  /** Whether the figure in the row of a game reads as this share. */
  private static boolean shows(FxRobot robot, String game, double share) {
    Label figure = robot.lookup(".signal-games .game-percent." + game).queryAs(Label.class);
    return figure.getText().equals(Texts.english().get("game.percent", share));
  }

  private static Answer.Verdicts judged() {
    float[] values = new float[GameModel.COUNT * 28 * 28];
    for (int i = 0; i < values.length; i++) {
      values[i] = 0.02f + (i % 5) * 0.01f * (i / 784);
    }
    Pictures pictures = new Pictures(GameModel.COUNT, 1, 28, 28, values);
    return ToyGame.judged(pictures, pictures, true);
  }

  @ParameterizedTest
  @CsvSource({"true, false, true", "true, true, true", "true, false, false", "false, false, true"})
  void noTextIsCutOffOnceThereIsSomethingToSee(
      boolean plane, boolean codes, boolean probabilities, FxRobot robot) {
    robot.interact(
        () -> {
          game = ToyGame.eightGroups(probabilities);
          open(
              plane
                  ? ToyGame.onPlane(codes, codes ? List.of() : ToyGame.ring())
                  : ToyGame.onPictures(codes));
          conversation.answer(panel, 12_345, plane ? game::answer : _ -> judged());
        });
    for (double size : new double[] {Themes.SMALLEST_TEXT, 13, 18}) {
      robot.interact(() -> Themes.apply(stage.getScene(), Themes.DARK, size));
      robot.interact(() -> stage.getScene().snapshot(null));
      List<String> cut =
          robot
              .lookup((Label one) -> one.getParent().isVisible() && isCut(one))
              .queryAllAs(Label.class)
              .stream()
              .map(Label::getText)
              .toList();
      assertEquals(List.of(), cut, size + " px");
    }
  }

  private static boolean isCut(Labeled labeled) {
    return labeled.lookupAll(".text").stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .anyMatch(text -> !text.getText().isEmpty() && !text.getText().equals(labeled.getText()));
  }
}
