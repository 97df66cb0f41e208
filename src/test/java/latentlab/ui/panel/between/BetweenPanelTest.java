package latentlab.ui.panel.between;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.between.BetweenModel.Side;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A hand on the between panel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class BetweenPanelTest {
  private static LinearDigits digits;

  private final HandClock clock = new HandClock();
  private Conversation conversation;
  private BetweenController panel;
  private BetweenView view;
  private Stage stage;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
    conversation = new Conversation();
    open(conversation.context(LinearDigits.opened(9)));
    answer();
  }

  private void open(PanelContext context) {
    panel = new BetweenController(context, clock::nanos, clock, Runnable::run);
    view = (BetweenView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 630);
    panel.shown();
  }

  private void answer() {
    clock.pass(Duration.ofSeconds(2));
    conversation.answer(panel, 9, digits::answer);
  }

  private float[][] asked(String slot) {
    return assertInstanceOf(Query.Decode.class, conversation.last(slot)).latents();
  }

  @Test
  void bothWaysLeadFromTheOneExampleToTheOther() {
    float[][] path = asked(BetweenQuestions.STRIPS);
    assertEquals(16, path.length);
    Query a = conversation.last(BetweenQuestions.slot(Side.A));
    assertArrayEquals(
        ((latentlab.engine.spec.Answer.Reconstructed) digits.answer(a)).means()[0], path[0]);
  }

  @Test
  void typedNumberIsTaken(FxRobot robot) {
    TextField number = robot.lookup(".picker-number").queryAs(TextField.class);
    robot.clickOn(number).push(KeyCode.CONTROL, KeyCode.A).write("42").push(KeyCode.ENTER);
    assertEquals(
        new Query.ReconstructHeldOut(41, 1), conversation.last(BetweenQuestions.slot(Side.A)));
    robot.clickOn(number).push(KeyCode.CONTROL, KeyCode.A).write("99999").push(KeyCode.ENTER);
    assertEquals("1000", number.getText(), "there are no more");
    robot.clickOn(number).push(KeyCode.CONTROL, KeyCode.A).write("x").push(KeyCode.ENTER);
    assertEquals("1000", number.getText());
  }

  @Test
  @SuppressWarnings("unchecked") // The first choice is that of the class of A.
  void exampleOfAClassIsTaken(FxRobot robot) {
    ChoiceBox<Integer> label = robot.lookup(".picker-class").queryAs(ChoiceBox.class);
    robot.interact(() -> label.setValue(4));
    Query asked = conversation.last(BetweenQuestions.slot(Side.A));
    assertArrayEquals(
        new int[] {4},
        ((latentlab.engine.spec.Answer.Reconstructed) digits.answer(asked)).labels());
  }

  @Test
  void draggedSliderAsksForBothPlaces(FxRobot robot) {
    robot.interact(() -> view.player.place.setValue(0.25));
    robot.interact(this::answer);
    float[][] present = asked(BetweenQuestions.PRESENT);
    float[][] path = asked(BetweenQuestions.STRIPS);
    assertEquals(2, present.length);
    assertArrayEquals(path[2], present[0], 1e-6f);
    assertArrayEquals(path[10], present[1], 1e-6f);
  }

  @Test
  void keysStepAndPicturesOfTheStripArePlaces(FxRobot robot) {
    robot.interact(() -> view.player.play.requestFocus());
    robot.push(KeyCode.PERIOD).push(KeyCode.PERIOD).push(KeyCode.COMMA);
    assertEquals(1 / 32.0, view.player.place.getValue(), 1e-9);
    robot.interact(() -> view.lineStrip.grid().requestFocus());
    robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
    assertEquals(1 / 8.0, view.player.place.getValue(), 1e-9);
  }

  @Test
  void nothingPlaysByItselfWithReducedMotionAndPlaysWhenAsked(FxRobot robot)
      throws TimeoutException {
    assertFalse(panel.isPlaying());
    robot.clickOn(view.player.play);
    assertTrue(panel.isPlaying());
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> view.player.place.getValue() > 0.05);
    robot.interact(panel::hidden);
    assertFalse(panel.isPlaying(), "nobody looks");
    robot.interact(panel::shown);
    assertTrue(panel.isPlaying());
    robot.clickOn(view.player.play);
    assertFalse(panel.isPlaying());
  }

  @Test
  void playsByItselfUntilTrainingStarts(FxRobot robot) {
    robot.interact(() -> open(conversation.lively(LinearDigits.opened(9))));
    assertTrue(panel.isPlaying());
    robot.interact(() -> panel.accept(new Event.StateChanged(RunState.TRAINING)));
    assertFalse(panel.isPlaying());
  }

  @Test
  void modelThatCannotEncodeStartsFromThePrior(FxRobot robot) {
    Event.RunOpened run = LinearDigits.opened(9);
    robot.interact(
        () -> {
          conversation = new Conversation();
          open(
              conversation.context(
                  new Event.RunOpened(
                      run.spec(),
                      run.data(),
                      new ModelInfo(
                          LinearDigits.LATENTS, 1, Set.of(Ability.DECODES, Ability.SAMPLES)),
                      9)));
          answer();
        });
    assertTrue(conversation.asked(BetweenQuestions.TABLE).isEmpty());
    float before = asked(BetweenQuestions.STRIPS)[0][0];
    robot.clickOn(view.drawA);
    assertTrue(before != asked(BetweenQuestions.STRIPS)[0][0]);
    assertTrue(robot.lookup(".picker-number").queryAll().isEmpty());
  }

  @Test
  void filmIsWrittenThereAndBack(FxRobot robot, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("film.gif");
    panel.setChooseFile(_ -> Optional.of(file));
    robot.interact(() -> view.export.factor.setValue(2));
    robot.clickOn(view.export.save);
    robot.interact(this::answer);
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
      reader.setInput(in);
      assertEquals(33 + 31, reader.getNumImages(true));
      assertEquals(2 * (28 + 2 + 28), reader.getWidth(0));
      assertEquals(2 * 28, reader.getHeight(0));
    }
  }

  @Test
  void picturesEndAboveThePlayer(FxRobot robot) {
    robot.interact(() -> stage.getScene().snapshot(null));
    double bottom = view.line.localToScene(view.line.getLayoutBounds()).getMaxY();
    double top = view.player.localToScene(view.player.getLayoutBounds()).getMinY();
    assertTrue(view.line.getHeight() >= 9 * 28, "as large as the width allows");
    assertTrue(bottom <= top, "pictures to " + bottom + ", player from " + top);
  }

  @Test
  void startOverGoesBackToTheBeginning(FxRobot robot) {
    robot.interact(
        () -> {
          view.player.place.setValue(0.7);
          view.player.speed.setValue(2.0);
          view.player.turning.fire();
        });
    robot.clickOn(view.player.reset);
    assertEquals(0, view.player.place.getValue());
    assertEquals(1.0, view.player.speed.getValue());
    assertTrue(view.player.turning.isSelected());
  }
}
