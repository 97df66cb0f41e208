package latentlab.ui.panel.reconstruct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.kit.DrawPad;
import latentlab.ui.panel.PanelStage;
import latentlab.ui.panel.ToyModel;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ReconstructPanelTest {
  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private PanelStage stage;

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private ReconstructController panel;

  @Start
  void start(Stage shown) {
    stage = new PanelStage(shown);
    panel = new ReconstructController(stage.context(ToyModel.run()));
    stage.show(panel, 830, 630);
  }

  @Test
  void heldOutPicturesAreAskedForAndTheirLossStandsUnderThem(FxRobot robot) {
    answer(robot);
    Query.ReconstructHeldOut page =
        (Query.ReconstructHeldOut) stage.asked(ReconstructModel.GRID).getLast();
    assertEquals(0, page.first());
    assertTrue(page.count() >= 6, "pictures side by side: " + page.count());
    List<String> figures =
        robot.lookup(".strip-figure").queryAllAs(Label.class).stream()
            .filter(Label::isVisible)
            .map(Label::getText)
            .toList();
    assertEquals(page.count(), figures.size());
    assertTrue(figures.stream().allMatch(text -> text.matches("\\d+\\.\\d")), figures.toString());
  }

  @Test
  void strokeIsAnsweredWithItsLossInWords(FxRobot robot) throws IOException {
    answer(robot);
    draw(robot);
    assertFalse(stage.asked(ReconstructModel.DRAWN).isEmpty());
    answer(robot);
    String verdict = robot.lookup(".verdict").queryAs(Label.class).getText();
    assertTrue(verdict.contains("test example"), verdict);
    for (double size : new double[] {13, 20}) {
      stage.picture("reconstruct", Themes.DARK, size);
      answer(robot);
      stage.picture("reconstruct", Themes.DARK, size);
    }
    stage.picture("reconstruct", Themes.LIGHT, 13);
    answer(robot);
    stage.picture("reconstruct", Themes.LIGHT, 13);
  }

  @Test
  void noiseDamagesWhatTheEncoderSees(FxRobot robot) throws IOException {
    answer(robot);
    NoiseTool noise = robot.lookup(".noise-tool").queryAs(NoiseTool.class);
    robot.interact(() -> noise.kind.setValue(Corruption.Kind.MASKING));
    Query.ReconstructHeldOut asked =
        (Query.ReconstructHeldOut) stage.asked(ReconstructModel.GRID).getLast();
    assertEquals(new Corruption(Corruption.Kind.MASKING, 0.5, 0), asked.corruption());
    robot.interact(noise.another::fire);
    robot.interact(noise.amount::increment);
    asked = (Query.ReconstructHeldOut) stage.asked(ReconstructModel.GRID).getLast();
    assertEquals(Corruption.Kind.MASKING, asked.corruption().kind());
    assertEquals(1, asked.corruption().seed());
    assertTrue(asked.corruption().amount() > 0.5);
    answer(robot);
    stage.picture("reconstruct-noise", Themes.DARK, 13);
  }

  @Test
  void everyPartIsReachedInASmallWindow(FxRobot robot) throws IOException {
    robot.interact(
        () -> {
          robot.window(0).setWidth(600);
          robot.window(0).setHeight(500);
        });
    answer(robot);
    stage.picture("reconstruct-small", Themes.DARK, 13);
    answer(robot);
    stage.picture("reconstruct-small", Themes.DARK, 13);
  }

  @Test
  void clearingForgetsTheAnswer(FxRobot robot) {
    answer(robot);
    draw(robot);
    answer(robot);
    robot.interact(() -> robot.lookup(".draw-pad").queryAs(DrawPad.class).clear());
    Texts texts = Texts.english();
    assertEquals(
        texts.get("reconstruct.verdict.none"),
        robot.lookup(".verdict").queryAs(Label.class).getText());
  }

  @Test
  void pickedDataPictureIsPutOnThePad(FxRobot robot) {
    answer(robot);
    robot.interact(() -> robot.lookup(".image-grid:pickable").query().requestFocus());
    robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    ToyModel toy = new ToyModel();
    var second =
        (latentlab.engine.spec.Answer.Reconstructed)
            toy.answer("", new Query.ReconstructHeldOut(1, 1)).answer();
    float[] drawn = robot.lookup(".draw-pad").queryAs(DrawPad.class).values();
    assertEquals(second.inputs().values()[14 * 28 + 14], drawn[14 * 28 + 14], 1e-6);
    assertFalse(stage.asked(ReconstructModel.DRAWN).isEmpty());
  }

  @Test
  void newWeightsAreFollowedButNotMoreThanFourTimesASecond(FxRobot robot) throws TimeoutException {
    answer(robot);
    int before = stage.asked(ReconstructModel.GRID).size();
    robot.interact(
        () -> {
          for (int i = 0; i < 50; i++) {
            panel.accept(new Event.WeightsRefreshed(101 + i));
          }
        });
    assertTrue(stage.asked(ReconstructModel.GRID).size() - before <= 1);
    // The newest weights are not missed: one more question at the end of the pause.
    int soon = stage.asked(ReconstructModel.GRID).size();
    WaitForAsyncUtils.waitFor(
        5, TimeUnit.SECONDS, () -> stage.asked(ReconstructModel.GRID).size() > soon);
    robot.interact(panel::hidden);
    int hidden = stage.asked(ReconstructModel.GRID).size();
    robot.interact(panel::shown);
    assertEquals(hidden + 1, stage.asked(ReconstructModel.GRID).size());
  }

  /** A seven, by hand. */
  private static void draw(FxRobot robot) {
    DrawPad pad = robot.lookup(".draw-pad").queryAs(DrawPad.class);
    robot.interact(pad::requestFocus);
    WaitForAsyncUtils.waitForFxEvents();
    robot
        .drag(robot.offset(pad, -50, -40), MouseButton.PRIMARY)
        .drag(robot.offset(pad, 40, -50), MouseButton.PRIMARY)
        .drag(robot.offset(pad, 10, 0), MouseButton.PRIMARY)
        .dropTo(robot.offset(pad, 0, 40));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void answer(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> stage.answer(panel));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(() -> stage.answer(panel));
  }
}
