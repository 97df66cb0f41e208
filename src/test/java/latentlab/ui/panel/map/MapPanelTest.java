package latentlab.ui.panel.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.Scatter;
import latentlab.ui.panel.PanelStage;
import latentlab.ui.panel.ToyModel;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MapPanelTest {
  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private PanelStage stage;

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private MapController panel;

  @Start
  void start(Stage shown) {
    stage = new PanelStage(shown);
    panel = new MapController(stage.context(ToyModel.run()), Runnable::run);
    stage.show(panel, 830, 630);
  }

  @Test
  void pointUnderThePointerShowsItsPictureAndItsPosterior(FxRobot robot) throws IOException {
    answer(robot);
    hoverAPoint(robot);
    Query asked = stage.asked(MapModel.POINT).getLast();
    answer(robot);
    String title = robot.lookup(".detail-title").queryAs(Label.class).getText();
    int number = ((Query.ReconstructHeldOut) asked).first() + 1;
    assertTrue(title.replace(",", "").contains(" " + number + " "), title);
    assertTrue(robot.lookup(".scatter-ellipse").query().isVisible());
    stage.picture("map", Themes.DARK, 13);
    stage.picture("map", Themes.DARK, 20);
    stage.picture("map", Themes.LIGHT, 13);
  }

  @Test
  void clickKeepsThePointWhileThePointerMovesOn(FxRobot robot) {
    answer(robot);
    hoverAPoint(robot);
    robot.clickOn();
    answer(robot);
    String kept = robot.lookup(".detail-title").queryAs(Label.class).getText();
    robot.moveTo(".map-controls");
    answer(robot);
    assertEquals(kept, robot.lookup(".detail-title").queryAs(Label.class).getText());
    robot.push(KeyCode.ESCAPE);
    assertFalse(robot.lookup(".detail-title").query().isVisible());
  }

  @Test
  void keysStepThroughThePoints(FxRobot robot) {
    answer(robot);
    robot.interact(() -> robot.lookup(".scatter").query().requestFocus());
    robot.push(KeyCode.N).push(KeyCode.N);
    assertEquals(new Query.ReconstructHeldOut(1, 1), stage.asked(MapModel.POINT).getLast());
    robot.push(KeyCode.P);
    assertEquals(new Query.ReconstructHeldOut(0, 1), stage.asked(MapModel.POINT).getLast());
  }

  @Test
  void dimensionsCanBeLookedAlong(FxRobot robot) throws IOException {
    answer(robot);
    ChoiceBox<MapControls.Kind> kind = kind(robot);
    robot.interact(() -> kind.setValue(MapControls.Kind.DIMENSIONS));
    answer(robot);
    assertTrue(spread(robot).startsWith("These two dimensions hold"), spread(robot));
    hoverAPoint(robot);
    answer(robot);
    stage.picture("map-dimensions", Themes.DARK, 13);
  }

  @Test
  void mapIsUsableInASmallWindow(FxRobot robot) throws IOException {
    robot.interact(
        () -> {
          robot.window(0).setWidth(600);
          robot.window(0).setHeight(500);
        });
    answer(robot);
    stage.picture("map-small", Themes.DARK, 13);
  }

  @Test
  void mapIsWrittenAsAPicture(FxRobot robot, @TempDir Path folder) throws TimeoutException {
    answer(robot);
    Path file = folder.resolve("map.png");
    Scatter scatter = robot.lookup(".scatter").queryAs(Scatter.class);
    MapExport export = new MapExport(Texts.english());
    String sentence =
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> export.writePicture(scatter, file.toFile()));
    assertTrue(Files.exists(file), sentence);
    assertEquals(Texts.english().get("map.export.done", file.toString()), sentence);
  }

  @Test
  void neighboursAreShownAndOneOfThemCanBeLookedAt(FxRobot robot) {
    answer(robot);
    robot.interact(() -> robot.lookup(".scatter").query().requestFocus());
    robot.push(KeyCode.N);
    answer(robot);
    assertEquals(8, robot.lookup(".scatter-ring").queryAll().size());
    Button nearest = robot.lookup(".neighbour").queryAs(Button.class);
    String name = nearest.getAccessibleText();
    robot.clickOn(nearest);
    answer(robot);
    String title = robot.lookup(".detail-title").queryAs(Label.class).getText();
    assertTrue(name.startsWith(title), name + " became " + title);
    robot.push(KeyCode.ESCAPE);
    assertEquals(0, robot.lookup(".scatter-ring").queryAll().size());
  }

  @Test
  void curvedWaysKeepClassesTogether(FxRobot robot) throws IOException {
    answer(robot);
    robot.interact(() -> kind(robot).setValue(MapControls.Kind.UMAP));
    assertTrue(spread(robot).startsWith("UMAP"), spread(robot));
    hoverAPoint(robot);
    answer(robot);
    stage.picture("map-umap", Themes.DARK, 13);
    stage.picture("map-umap", Themes.LIGHT, 13);
    assertFalse(robot.lookup(".scatter-ellipse").query().isVisible());
  }

  @SuppressWarnings("unchecked") // The one choice box that holds kinds.
  private static ChoiceBox<MapControls.Kind> kind(FxRobot robot) {
    List<ChoiceBox<?>> boxes =
        robot.lookup(".map-controls .choice-box").queryAll().stream()
            .<ChoiceBox<?>>map(each -> (ChoiceBox<?>) each)
            .toList();
    return (ChoiceBox<MapControls.Kind>) boxes.getFirst();
  }

  private static String spread(FxRobot robot) {
    return robot.lookup(".spread").queryAs(Label.class).getText();
  }

  /** Moves the pointer over the plot until a point answers. */
  private void hoverAPoint(FxRobot robot) {
    Scatter scatter = robot.lookup(".scatter").queryAs(Scatter.class);
    int before = stage.asked(MapModel.POINT).size();
    for (int i = 0; i < 40 && stage.asked(MapModel.POINT).size() == before; i++) {
      robot.moveTo(robot.offset(scatter, -100 + 5 * i, -60 + 3 * i));
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private void answer(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> stage.answer(panel));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
