package latentlab.ui.panel.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.text.Texts;
import latentlab.ui.panel.PanelStage;
import latentlab.ui.panel.ToyModel;
import latentlab.ui.panel.map.projection.Embedding;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** When the map is computed, when it is not, and what becomes of work nobody waits for. */
@ExtendWith(ApplicationExtension.class)
class MapFollowingTest {
  /** Work that the panel wants done elsewhere: it is done when a test says so. */
  private final List<Runnable> work = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private PanelStage stage;

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private MapController panel;

  @Start
  void start(Stage shown) {
    stage = new PanelStage(shown);
    panel = new MapController(stage.context(ToyModel.run()), work::add);
    stage.show(panel, 830, 630);
    panel.model().countProperty().set(1_000);
  }

  @Test
  void straightLooksFollowTrainingAndCurvedOnesWaitForItToPause(FxRobot robot) {
    answerAndWork(robot);
    tell(robot, new Event.StateChanged(RunState.TRAINING));
    int asked = asked();
    tell(robot, new Event.WeightsRefreshed(101));
    waitForAsked(asked + 1);
    answerAndWork(robot);

    choose(robot, new Axes.Embedded(Embedding.UMAP));
    answerAndWork(robot);
    assertTrue(look().axes() instanceof Axes.Embedded);
    asked = asked();
    tell(robot, new Event.WeightsRefreshed(150));
    assertEquals(asked, asked(), "a curved way does not follow");
    assertTrue(
        robot.lookup(".kept").queryAs(Label.class).getText().contains("step 100"),
        "but says of which step it is");
    tell(robot, new Event.StateChanged(RunState.PAUSED));
    waitForAsked(asked + 1);
  }

  @Test
  void resultOfAnEarlierWishNeverReplacesALaterOne(FxRobot robot) {
    answerAndWork(robot);
    choose(robot, new Axes.Embedded(Embedding.UMAP));
    Runnable earlier = work.removeLast();
    choose(robot, new Axes.Dimensions(3, 4));
    Runnable later = work.removeLast();
    robot.interact(later);
    robot.interact(earlier);
    assertEquals(new Axes.Dimensions(3, 4), look().axes());
  }

  @Test
  void computingIsShownAndCancellingGoesBackToWhatIsSeen(FxRobot robot) throws Exception {
    answerAndWork(robot);
    choose(robot, new Axes.Embedded(Embedding.TSNE));
    assertTrue(robot.lookup(".computing").query().isVisible());
    stage.picture("map-computing", Themes.DARK, 13);
    robot.clickOn(Texts.english().get("map.cancel"));
    assertFalse(robot.lookup(".computing").query().isVisible());
    assertEquals(new Axes.Principal(), panel.model().axesProperty().get());
    robot.interact(work.removeLast());
    assertEquals(new Axes.Principal(), look().axes());
  }

  @Test
  void aClosedPanelShowsNothingMore(FxRobot robot) {
    answerAndWork(robot);
    Look seen = look();
    choose(robot, new Axes.Embedded(Embedding.UMAP));
    robot.interact(panel::close);
    robot.interact(work.removeLast());
    assertEquals(seen, look());
  }

  @Test
  void oneWayBackCostsNothing(FxRobot robot) {
    answerAndWork(robot);
    choose(robot, new Axes.Embedded(Embedding.UMAP));
    answerAndWork(robot);
    Look first = look();
    choose(robot, new Axes.Principal());
    answerAndWork(robot);
    choose(robot, new Axes.Embedded(Embedding.UMAP));
    assertEquals(first.x(), look().x());
  }

  @Test
  void pointsAreWrittenAsATable(FxRobot robot, @TempDir Path folder) throws Exception {
    answerAndWork(robot);
    Path file = folder.resolve("map.csv");
    String sentence =
        new MapExport(Texts.english()).writeTable(look(), panel.model().data(), file.toFile());
    assertEquals(Texts.english().get("map.export.done", file.toString()), sentence);
    List<String> lines = Files.readAllLines(file);
    assertEquals("index,x,y,class", lines.getFirst());
    assertEquals(1_001, lines.size());
    String[] cells = lines.get(8).split(",", -1);
    assertEquals("7", cells[0]);
    assertEquals(look().x()[7], Float.parseFloat(cells[1]));
    assertEquals(look().y()[7], Float.parseFloat(cells[2]));
    assertEquals(look().encoded().labels()[7], Integer.parseInt(cells[3]));
  }

  private Look look() {
    return Objects.requireNonNull(panel.model().lookProperty().get());
  }

  private void choose(FxRobot robot, Axes axes) {
    robot.interact(() -> panel.model().axesProperty().set(axes));
  }

  private void tell(FxRobot robot, Event event) {
    robot.interact(() -> panel.accept(event));
  }

  private int asked() {
    return stage.asked(MapModel.POINTS).size();
  }

  // Questions are paced by a timer.
  private void waitForAsked(int count) {
    try {
      WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, () -> asked() >= count);
    } catch (java.util.concurrent.TimeoutException never) {
      throw new AssertionError("the points were not asked for again", never);
    }
  }

  private void answerAndWork(FxRobot robot) {
    robot.interact(() -> stage.answer(panel));
    while (!work.isEmpty()) {
      robot.interact(work.removeFirst());
    }
  }
}
