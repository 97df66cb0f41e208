package latentlab.ui.panel.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hand on the samples panel. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class SamplesPanelTest {
  private static LinearDigits digits;

  private final HandClock clock = new HandClock();
  private Conversation conversation;
  private SamplesController panel;
  private SamplesView view;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage stage) {
    Fonts.load();
    conversation = new Conversation();
    panel =
        new SamplesController(conversation.context(LinearDigits.opened(0)), clock::nanos, clock);
    view = (SamplesView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 600);
    panel.shown();
    answer(0);
    train(100);
    train(200);
  }

  private void train(long step) {
    panel.accept(new Event.WeightsRefreshed(step));
    answer(step);
  }

  private void answer(long step) {
    clock.pass(Duration.ofSeconds(2));
    conversation.answer(panel, step, digits::answer);
  }

  private List<String> captions(FxRobot robot) {
    return robot.lookup(".history-moment").queryAllAs(ToggleButton.class).stream()
        .map(ToggleButton::getText)
        .toList();
  }

  @Test
  void samplesOfTheRunsNoiseAreAskedForAgainWhenTheModelLearnt() {
    List<Query> asked = conversation.asked("samples.grid");
    assertEquals(3, asked.size());
    asked.forEach(query -> assertEquals(new Query.Sample(64, 7), query));
  }

  @Test
  void historyBeginsAtStepZero(FxRobot robot) {
    assertEquals(List.of("0", "100", "200"), captions(robot));
  }

  @Test
  void pickedMomentStaysWhileTrainingGoesOnUntilLiveIsPressed(FxRobot robot) {
    robot.clickOn("100");
    assertFalse(view.live.isSelected());
    robot.interact(() -> train(300));
    robot.lookup("as it was after step 100").query();
    robot.clickOn(view.live);
    robot.lookup("after step 300").query();
    assertTrue(view.live.isSelected());
  }

  @Test
  void newNoiseIsAskedForAtOnceAndTheHistoryKeepsItsOwn(FxRobot robot) {
    robot.clickOn(view.noise);
    Query.Sample asked = (Query.Sample) conversation.last("samples.grid");
    assertTrue(asked.seed() != 7);
    robot.lookup("noise " + asked.seed()).query();
    robot.interact(() -> train(400));
    assertEquals(new Query.Sample(64, 7), conversation.last("samples.history"));
  }

  @Test
  void anotherCountIsAskedForAtOnce(FxRobot robot) {
    robot.interact(() -> view.count.setValue(16));
    assertEquals(new Query.Sample(16, 7), conversation.last("samples.grid"));
  }

  @Test
  void historyGoesOnWhileThePanelIsHidden(FxRobot robot) {
    robot.interact(
        () -> {
          panel.hidden();
          panel.acceptHidden(new Event.WeightsRefreshed(1000));
          answer(1000);
        });
    assertEquals(1, conversation.asked("samples.history").stream().skip(3).count());
  }

  @Test
  void savedPictureHasEveryPixelFourTimesEnlarged(@TempDir Path folder, FxRobot robot) {
    Path file = folder.resolve("samples.png");
    panel.setChooseFile(_ -> Optional.of(file));
    robot.clickOn(view.export);
    Image saved = new Image(file.toUri().toString());
    assertEquals(8 * 28 * 4, saved.getWidth());
    assertEquals(8 * 28 * 4, saved.getHeight());
  }

  @Test
  void fileThatCannotBeWrittenIsSaid(@TempDir Path folder, FxRobot robot) {
    panel.setChooseFile(_ -> Optional.of(folder.resolve("missing").resolve("samples.png")));
    robot.clickOn(view.export);
    robot
        .lookup((javafx.scene.control.Labeled label) -> label.getText().contains("missing"))
        .query();
  }
}
