package latentlab.ui.panel.arithmetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.ui.directions.Direction;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.arithmetic.ArithmeticView.Mode;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hand on the arithmetic panel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class ArithmeticPanelTest {
  private static LinearDigits digits;

  private final HandClock clock = new HandClock();
  private Conversation conversation;
  private ArithmeticController panel;
  private ArithmeticView view;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage stage) {
    Fonts.load();
    conversation = new Conversation();
    panel =
        new ArithmeticController(conversation.context(LinearDigits.opened(9)), clock::nanos, clock);
    view = (ArithmeticView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 630);
    panel.shown();
    answer();
  }

  private void answer() {
    clock.pass(Duration.ofSeconds(2));
    conversation.answer(panel, 9, digits::answer);
  }

  private float[][] decoded(String slot) {
    return assertInstanceOf(Query.Decode.class, conversation.last(slot)).latents();
  }

  private float[] latent(int number) {
    Answer.Encoded all = (Answer.Encoded) digits.answer(new Query.EncodeHeldOut(1000));
    return all.means()[number];
  }

  private State state() {
    return panel.model().state().get();
  }

  private String notice(FxRobot robot) {
    return robot.lookup(".direction > .caption").queryAs(Label.class).getText();
  }

  @Test
  void arrowKeysOnTheSliderAskForThePictureUnderTheHand(FxRobot robot) {
    robot.interact(() -> view.edit.strength.slider.requestFocus());
    robot.push(KeyCode.RIGHT);
    assertEquals(1.1, state().strength(), 1e-9);
    float[] direction = Objects.requireNonNull(panel.model().direction());
    assertArrayEquals(
        Vectors.along(latent(state().picture()), 1.1, direction),
        decoded(ArithmeticQuestions.RESULT)[0],
        1e-5f);
    int strips = conversation.asked(ArithmeticQuestions.STRIP).size();
    robot.push(KeyCode.RIGHT);
    assertEquals(strips, conversation.asked(ArithmeticQuestions.STRIP).size());
  }

  @Test
  void anotherClassAsksForAnotherStripAndUndoGoesBack(FxRobot robot) {
    Group before = state().plus();
    robot.interact(
        () -> panel.model().change(now -> now.withGroups(new Group.OfClass(7), now.minus())));
    robot.interact(this::answer);
    float[][] strip = decoded(ArithmeticQuestions.STRIP);
    assertEquals(ArithmeticModel.STEPS, strip.length);
    float[] direction = Objects.requireNonNull(panel.model().direction());
    assertArrayEquals(Vectors.along(latent(state().picture()), -2, direction), strip[0], 1e-5f);
    robot.clickOn(view.undo);
    assertEquals(before, state().plus());
    assertTrue(view.undo.isDisabled());
  }

  @Test
  void emptyGroupIsSaidAndNothingIsAsked(FxRobot robot) {
    int results = conversation.asked(ArithmeticQuestions.RESULT).size();
    robot.interact(
        () -> panel.model().change(now -> now.withGroups(Group.ByHand.NOBODY, now.minus())));
    assertTrue(notice(robot).contains("empty"), notice(robot));
    robot.interact(
        () -> panel.model().change(now -> now.withGroups(new Group.OfClass(11), now.minus())));
    assertTrue(notice(robot).contains("(class 11) is empty"), notice(robot));
    assertEquals(results, conversation.asked(ArithmeticQuestions.RESULT).size());
    robot.clickOn(view.direction.keep);
    assertTrue(state().kept().isEmpty());
    robot.interact(() -> panel.model().reset());
    assertEquals("", notice(robot));
  }

  @Test
  void clickedPicturesGoIntoTheGroup(FxRobot robot) {
    robot.clickOn(view.mode(Mode.PICK));
    robot.interact(this::answer);
    robot.clickOn(robot.offset(view.pick.page, -200, -60));
    Group.ByHand plus = assertInstanceOf(Group.ByHand.class, state().plus());
    assertEquals(1, plus.numbers().size());
    robot.clickOn(view.pick.intoMinus).clickOn(robot.offset(view.pick.page, -120, -60));
    Group.ByHand minus = assertInstanceOf(Group.ByHand.class, state().minus());
    assertEquals(1, minus.numbers().size());
    float[] expected =
        Vectors.difference(latent(plus.numbers().getFirst()), latent(minus.numbers().getFirst()));
    assertArrayEquals(expected, panel.model().direction(), 1e-6f);
    robot.clickOn(robot.offset(view.pick.page, -120, -60));
    assertEquals(Group.ByHand.NOBODY, state().minus());
  }

  @Test
  void directionIsNamedKeptUsedAndDeleted(FxRobot robot) {
    float[] vector = Objects.requireNonNull(panel.model().direction()).clone();
    robot.clickOn(view.direction.name).write("round").push(KeyCode.ENTER);
    assertEquals(List.of(new Direction("round", vector)), state().kept());
    assertEquals("round", state().used().orElseThrow().name());
    robot.interact(() -> view.direction.kept.getSelectionModel().select(0));
    assertEquals(Optional.empty(), state().used());
    robot.interact(() -> view.direction.kept.getSelectionModel().select(1));
    robot.clickOn(view.direction.delete);
    assertEquals(List.of(), state().kept());
    assertTrue(view.direction.delete.isDisabled());
  }

  @Test
  void directionsGoThroughAFileAndAMisfitIsSaid(FxRobot robot, @TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("my.latentdirections");
    panel.setChooseFile(_ -> Optional.of(file));
    robot.clickOn(view.direction.keep);
    List<Direction> kept = state().kept();
    robot.clickOn(view.direction.save);
    assertTrue(notice(robot).startsWith("One direction was written"), notice(robot));
    robot.clickOn(view.direction.delete);
    robot.clickOn(view.direction.open);
    assertEquals(kept, state().kept());
    Files.writeString(file, Files.readString(file).replace("\"mnist\"", "\"faces\""));
    robot.clickOn(view.direction.open);
    assertTrue(notice(robot).contains("does not fit"), notice(robot));
    assertEquals(kept, state().kept());
  }

  @Test
  void gridPictureIsLookedAtAlone(FxRobot robot) {
    robot.clickOn(view.mode(Mode.GRID));
    robot.interact(this::answer);
    assertEquals(54, decoded(ArithmeticQuestions.GRID).length);
    robot.interact(() -> view.grid.grid.grid().requestFocus());
    robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.ENTER);
    assertEquals(state().rows().get(1), state().picture());
    assertEquals(-1.5, state().strength(), 1e-9);
    assertTrue(view.edit.isVisible());
  }

  @Test
  void sumOfThreePicturesIsDecoded(FxRobot robot) {
    robot.clickOn(view.mode(Mode.ANALOGY));
    robot.interact(this::answer);
    float[][] terms = decoded(ArithmeticQuestions.ANALOGY);
    List<Integer> numbers = state().terms();
    assertArrayEquals(
        Vectors.analogy(latent(numbers.get(0)), latent(numbers.get(1)), latent(numbers.get(2))),
        terms[3],
        1e-6f);
  }

  @Test
  void modelThatLearntOnIsAskedAgain(FxRobot robot) {
    int before = conversation.asked(ArithmeticQuestions.RESULT).size();
    robot.interact(
        () -> {
          panel.accept(new Event.WeightsRefreshed(20));
          answer();
        });
    assertEquals(before + 1, conversation.asked(ArithmeticQuestions.RESULT).size());
  }
}
