package latentlab.ui.panel.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import latentlab.engine.metric.Roc;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A hand on the encoder panel, with errors of two overlapping kinds behind it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class EncoderPanelTest {
  private static final int COUNT = 2_000;

  private final Conversation conversation = new Conversation();
  private Stage stage;
  private EncoderController panel;
  private EncoderView view;

  @Start
  void start(Stage shown) {
    stage = shown;
    Fonts.load();
    panel = new EncoderController(conversation.context(LinearDigits.opened(0)));
    view = (EncoderView) panel.view();
    PanelPictures.show(stage, view, "dark", 13, 830, 600);
    panel.shown();
    conversation.answer(panel, 900, EncoderPanelTest::answer);
  }

  private static Answer answer(Query query) {
    Random random = new Random(3);
    if (query instanceof Query.Anomalies(int _, int anomalous)) {
      float[] errors = new float[COUNT];
      int[] labels = new int[COUNT];
      boolean[] positive = new boolean[COUNT];
      for (int i = 0; i < COUNT; i++) {
        labels[i] = i % 10;
        positive[i] = labels[i] == anomalous;
        errors[i] = (float) (100 + 15 * random.nextGaussian() + (positive[i] ? 30 : 0));
      }
      Roc roc = Roc.of(errors, positive);
      return new Answer.Anomalies(
          errors, labels, anomalous, false, roc.falsePositives(), roc.truePositives(), roc.area());
    }
    int[][] counts = new int[10][10];
    for (int i = 0; i < COUNT; i++) {
      counts[i % 10][random.nextInt(6) > 0 ? i % 10 : random.nextInt(10)]++;
    }
    return new Answer.Probed(COUNT, 0.85, 0.88, counts, 0.41, 0.33, counts);
  }

  private String verdict() {
    return view.anomalies.lookupAll(".label").stream()
        .map(node -> ((Label) node).getText())
        .filter(words -> words.startsWith("Above"))
        .findFirst()
        .orElse("");
  }

  @Test
  void theThresholdBeginsWhereFiveOfAHundredAreFalseAlarms() throws IOException {
    PanelPictures.keep(stage, "encoder");
    assertTrue(verdict().contains("5% of the others"), verdict());
  }

  @Test
  void aDraggedThresholdCatchesMoreAndAlarmsMore(FxRobot robot) {
    robot.clickOn(view.anomalies.histogram);
    double fraction = view.anomalies.threshold.getValue();
    assertEquals(0.5, fraction, 0.01);
    robot.interact(() -> view.anomalies.threshold.setValue(0));
    assertTrue(verdict().contains("100% of class 0"), verdict());
  }

  @Test
  void anotherClassAsksAgain(FxRobot robot) {
    robot.interact(() -> view.anomalies.label.setValue(4));
    assertEquals(4, ((Query.Anomalies) conversation.last("encoder.anomalies")).anomalous());
  }
}
