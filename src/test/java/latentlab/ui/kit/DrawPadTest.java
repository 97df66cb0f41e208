package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DrawPadTest {
  private static final int SIDE = 28;

  private final List<float[]> told = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private DrawPad pad;

  @Start
  void start(Stage stage) {
    pad = new DrawPad(SIDE, SIDE);
    pad.setMinSize(280, 280);
    pad.setMaxSize(280, 280);
    pad.setOnDrawn(told::add);
    stage.setScene(new Scene(new StackPane(pad), 300, 300));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  @Test
  void draggingDrawsALineUnderThePointer(FxRobot robot) {
    robot.drag(robot.offset(pad, -100, 0), MouseButton.PRIMARY).dropTo(robot.offset(pad, 100, 0));
    float[] last = told.getLast();
    // The middle of the pad lies between the pixels 13 and 14: both are at distance 1/2.
    for (int x = 5; x < 23; x++) {
      assertEquals(1, last[13 * SIDE + x], 1e-6);
      assertEquals(1, last[14 * SIDE + x], 1e-6);
      assertEquals(0, last[18 * SIDE + x], 1e-6);
    }
  }

  @Test
  void cursorKeysMoveAndSpacePaints(FxRobot robot) {
    robot.interact(pad::requestFocus);
    robot.push(KeyCode.UP).push(KeyCode.UP);
    assertTrue(told.isEmpty());
    robot.press(KeyCode.SPACE).push(KeyCode.LEFT).push(KeyCode.LEFT).release(KeyCode.SPACE);
    float[] drawn = told.getLast();
    robot.push(KeyCode.LEFT);
    assertEquals(3, told.size());
    assertEquals(1, drawn[11 * SIDE + 12], 0.01);
    assertTrue(pad.undoableProperty().get());
  }

  @Test
  void deleteClearsAndCtrlZBringsBack(FxRobot robot) {
    robot.interact(
        () -> {
          pad.requestFocus();
          pad.draw(block());
        });
    robot.push(KeyCode.DELETE);
    assertTrue(pad.emptyProperty().get());
    robot.push(KeyCode.SHORTCUT, KeyCode.Z);
    assertFalse(pad.emptyProperty().get());
    assertArrayEquals(block(), pad.values());
  }

  @Test
  void eraserWipesUnderThePointer(FxRobot robot) {
    robot.interact(
        () -> {
          pad.requestFocus();
          pad.draw(block());
        });
    robot.push(KeyCode.E).clickOn(pad);
    assertTrue(pad.eraserProperty().get());
    assertEquals(0, pad.values()[14 * SIDE + 14], 1e-6);
    assertEquals(1, pad.values()[8 * SIDE + 8], 1e-6);
  }

  private static float[] block() {
    float[] values = new float[SIDE * SIDE];
    for (int y = 8; y < 20; y++) {
      for (int x = 8; x < 20; x++) {
        values[y * SIDE + x] = 1;
      }
    }
    return values;
  }
}
