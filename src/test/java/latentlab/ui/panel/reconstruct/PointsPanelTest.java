package latentlab.ui.panel.reconstruct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.PanelStage;
import latentlab.ui.panel.ToyModel;
import latentlab.ui.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PointsPanelTest {
  private static final DataInfo RING =
      new DataInfo("ring", DataInfo.Kind.POINTS, 2, 1, 1, 1_000, 0, 1_000, 1);

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private PanelStage stage;

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private ReconstructController panel;

  @Start
  void start(Stage shown) {
    stage = new PanelStage(shown);
    panel = new ReconstructController(stage.context(ToyModel.run(RING)));
    stage.show(panel, 830, 630);
  }

  @Test
  void clickPlacesAPointAndShowsWhereItComesBack(FxRobot robot) throws IOException {
    robot.interact(
        () -> {
          answer(ReconstructModel.GRID, ring(400));
          answer(ReconstructModel.RANGE, ring(300));
        });
    robot.clickOn(robot.offset(".offset-plot", 60, -80));
    Query.Reconstruct asked = (Query.Reconstruct) stage.asked(ReconstructModel.DRAWN).getLast();
    assertTrue(asked.inputs().values()[0] > 0 && asked.inputs().values()[1] > 0);
    robot.interact(() -> answer(ReconstructModel.DRAWN, asked.inputs()));
    assertTrue(robot.lookup(".verdict").queryAs(Label.class).getText().contains("nats"));
    stage.picture("reconstruct-points", Themes.DARK, 13);
    stage.picture("reconstruct-points", Themes.LIGHT, 13);
  }

  @Test
  void cursorKeysMoveTheOwnPoint(FxRobot robot) {
    robot.interact(() -> robot.lookup(".offset-plot").query().requestFocus());
    robot.push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.UP).push(KeyCode.UP);
    Query.Reconstruct asked = (Query.Reconstruct) stage.asked(ReconstructModel.DRAWN).getLast();
    assertEquals(0.1, asked.inputs().values()[0], 1e-6);
    assertEquals(0.2, asked.inputs().values()[1], 1e-6);
  }

  /** A model that pulls everything to the ring of radius 2. */
  private void answer(String slot, Pictures inputs) {
    float[] outputs = new float[inputs.values().length];
    float[] errors = new float[inputs.count()];
    for (int n = 0; n < inputs.count(); n++) {
      float x = inputs.values()[2 * n];
      float y = inputs.values()[2 * n + 1];
      double radius = Math.hypot(x, y);
      outputs[2 * n] = (float) (2 * x / radius);
      outputs[2 * n + 1] = (float) (2 * y / radius);
      errors[n] = (float) (1 + (radius - 2) * (radius - 2));
    }
    float[][] latents = new float[inputs.count()][ToyModel.LATENT];
    Answer answer =
        new Answer.Reconstructed(
            inputs,
            new Pictures(inputs.count(), 2, 1, 1, outputs),
            latents,
            latents,
            errors,
            new int[inputs.count()]);
    panel.accept(new Event.Answered(slot, stage.asked(slot).getLast(), answer, 1));
  }

  private static Pictures ring(int count) {
    Random random = new Random(5);
    float[] values = new float[2 * count];
    for (int n = 0; n < count; n++) {
      double angle = random.nextDouble() * 2 * Math.PI;
      double radius = 2 + 0.3 * random.nextGaussian();
      values[2 * n] = (float) (radius * Math.cos(angle));
      values[2 * n + 1] = (float) (radius * Math.sin(angle));
    }
    return new Pictures(count, 2, 1, 1, values);
  }
}
