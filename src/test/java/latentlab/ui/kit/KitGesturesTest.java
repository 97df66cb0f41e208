package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.theme.Fonts;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class KitGesturesTest {

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private Stage stage;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
    stage.setX(0);
    stage.setY(0);
  }

  @Test
  void aPictureIsPickedWithThePointerAndWithTheKeys(FxRobot robot) {
    ImageGrid grid = new ImageGrid();
    List<Integer> picked = new ArrayList<>();
    robot.interact(
        () -> {
          grid.show(new Pictures(4, 1, 10, 10, new float[400]), 2);
          grid.setOnPick(picked::add);
        });
    show(robot, grid);
    // 20x20 pixels in 400x400: the second row begins at 200.
    robot.moveTo(grid).moveBy(-100, 100).clickOn();
    assertEquals(List.of(2), picked);
    robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    assertEquals(List.of(2, 3), picked);
  }

  @Test
  void newPicturesOfTheSameShapeReuseTheImage(FxRobot robot) {
    ImageGrid grid = new ImageGrid();
    robot.interact(() -> grid.show(new Pictures(1, 1, 2, 2, new float[4]), 1));
    show(robot, grid);
    ImageView view = (ImageView) grid.lookup(".image-view");
    Image before = view.getImage();
    robot.interact(() -> grid.show(new Pictures(1, 1, 2, 2, new float[] {1, 1, 1, 1}), 1));
    assertSame(before, view.getImage());
    assertEquals(0xFFFFFFFF, view.getImage().getPixelReader().getArgb(200, 200));
  }

  @Test
  void aPadGivesTheDraggedPlaceInDataUnits(FxRobot robot) {
    Scatter pad = new Scatter(Texts.english());
    List<Double> last = new ArrayList<>();
    robot.interact(
        () -> {
          pad.setHome(-3, 3, -3, 3);
          pad.setMarker(0, 0);
          pad.setOnDragPoint(
              (x, y) -> {
                last.clear();
                last.addAll(List.of(x, y));
              });
        });
    show(robot, pad);
    robot.drag(pad).moveBy(100, -50).drop();
    // 6 units with 6 % of air on 400 pixels.
    assertEquals(100 * 6 * 1.06 / 400, last.get(0), 0.03);
    assertEquals(50 * 6 * 1.06 / 400, last.get(1), 0.03);
  }

  @Test
  void aWordOfTheLegendSwitchesItsClassOff(FxRobot robot) {
    Scatter scatter = new Scatter(Texts.english());
    List<Integer> hovered = new ArrayList<>();
    robot.interact(
        () -> {
          scatter.show(new float[] {0, 1, -1}, new float[] {0, 1, -1}, new int[] {0, 1, 1});
          scatter.setClassNames(List.of("zero", "one"));
          scatter.setOnHover(hovered::add);
        });
    show(robot, scatter);
    Region plot = (Region) scatter.lookup(".scatter-plot");
    robot.moveTo(plot);
    assertEquals(List.of(0), hovered);
    robot.clickOn(robot.lookup("zero").queryAs(ToggleButton.class));
    robot.moveTo(plot);
    assertEquals(List.of(0, -1), hovered);
  }

  @Test
  void theChartTellsItsValuesUnderThePointerAndExportsItself(FxRobot robot) throws IOException {
    LossChart chart = new LossChart(Texts.english());
    robot.interact(
        () -> {
          chart.addSeries("loss", "Loss", "-ll-model");
          chart.append("loss", 0, 2);
          chart.append("loss", 10, 2);
          chart.mark(5, "β 1 → 2");
          chart.refresh();
        });
    show(robot, chart);
    robot.moveTo(chart.lookup(".chart-space"));
    assertTrue(robot.lookup(".chart-readout").queryLabeled().getText().contains("Loss  2"));
    double width =
        WaitForAsyncUtils.waitForAsyncFx(
            5000,
            () -> {
              chart.setLogarithmic(true, true);
              return chart.picture().getWidth();
            });
    assertTrue(width >= 2 * chart.getWidth(), "" + width);
    assertTrue(chart.csv().startsWith("series,x,y,smoothed\nloss,0.0,2.0,"), chart.csv());
  }

  private void show(FxRobot robot, Region view) {
    robot.interact(
        () -> {
          Scene scene = new Scene(new StackPane(view), 400, 400);
          Themes.apply(scene, Themes.DARK);
          stage.setScene(scene);
          stage.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
