package latentlab.ui.panel.samples;

import java.io.IOException;
import java.time.Duration;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.RingOfPoints;
import latentlab.ui.panel.ToyGenerator;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the samples panel with real digits in every theme and keeps the picture for the eye. */
@ExtendWith(ApplicationExtension.class)
class SamplesPicturesTest {
  @SuppressWarnings("NullAway.Init") // Read before all tests.
  private static LinearDigits digits;

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private Stage stage;

  @SuppressWarnings("NullAway.Init") // Made by the test that uses it.
  private SamplesController shown;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage primary) {
    Fonts.load();
    stage = primary;
  }

  @ParameterizedTest
  @CsvSource({
    "dark, 13, 830, 600",
    "light, 13, 830, 600",
    "dark, 19.5, 830, 630",
    "light, 13, 600, 500"
  })
  void isDrawnInEveryTheme(String theme, double text, int width, int height, FxRobot robot)
      throws IOException {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          SamplesController panel =
              new SamplesController(
                  conversation.context(LinearDigits.openedQuick(0)), clock::nanos, clock);
          PanelPictures.show(stage, panel.view(), theme, text, width, height);
          panel.shown();
          for (int step = 0; step <= 1800; step += 20) {
            digits.setLearnt(1 - Math.exp(-step / 200.0));
            panel.accept(new Event.WeightsRefreshed(step));
            clock.pass(Duration.ofSeconds(1));
            conversation.answer(panel, step, digits::answer);
          }
        });
    PanelPictures.keep(stage, "samples-%s-%.0f-%d".formatted(theme, text, width));
  }

  @ParameterizedTest
  @CsvSource({
    "dark, 13, 830, 600, 0.8",
    "light, 13, 830, 600, 0.3",
    "light, 18, 830, 630, 0.8",
    "dark, 18, 830, 630, 0.3",
    "light, 13, 600, 500, 0.8"
  })
  void theJudgeIsDrawnInEveryTheme(
      String theme, double text, int width, int height, double sure, FxRobot robot)
      throws IOException {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          digits.setLearnt(1);
          SamplesController panel =
              new SamplesController(
                  conversation.context(LinearDigits.openedQuick(0)), clock::nanos, clock);
          PanelPictures.show(stage, panel.view(), theme, text, width, height);
          panel.shown();
          for (int step = 0; step <= 900; step += 50) {
            panel.accept(new Event.WeightsRefreshed(step));
            clock.pass(Duration.ofSeconds(1));
            conversation.answer(panel, step, digits::answer);
          }
          ((ToggleButton) panel.view().lookup("#samples-judge")).fire();
          JudgeView judge = (JudgeView) panel.view().lookup(".samples-judge");
          judge.confidence.setValue(sure);
          judge.on.fire();
          conversation.answer(panel, 900, digits::answer);
        });
    PanelPictures.keep(stage, "samples-judge-%s-%.0f-%d".formatted(theme, text, width));
  }

  @ParameterizedTest
  @CsvSource({"dark, 13, 830, 600", "light, 18, 830, 630", "projector, 13, 830, 630"})
  void howFarSlowSamplesAreIsDrawn(String theme, double text, int width, int height, FxRobot robot)
      throws IOException {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          digits.setLearnt(1);
          SamplesController panel =
              new SamplesController(
                  conversation.context(LinearDigits.opened(0)), clock::nanos, clock);
          PanelPictures.show(stage, panel.view(), theme, text, width, height);
          panel.shown();
          conversation.answer(panel, 0, query -> digits.answer(query.plain()));
          panel.accept(new Event.Answering("samples.grid", 30, 50));
        });
    PanelPictures.keep(stage, "samples-slow-%s-%.0f-%d".formatted(theme, text, width));
  }

  @Test
  void pointsAreDrawnAsPoints(FxRobot robot) throws IOException {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          SamplesController panel =
              new SamplesController(
                  conversation.context(RingOfPoints.opened(500)), clock::nanos, clock);
          PanelPictures.show(stage, panel.view(), "dark", 13, 830, 600);
          panel.shown();
          conversation.answer(panel, 500, RingOfPoints::answer);
        });
    PanelPictures.keep(stage, "samples-points");
  }

  @ParameterizedTest
  @CsvSource({
    "classes, dark, 13, 830, 600",
    "classes, light, 18, 830, 630",
    "copy, light, 13, 830, 600",
    "copy, dark, 18, 830, 630",
    "copy, dark, 13, 600, 500"
  })
  void whatIsSaidOfSamplesIsDrawn(
      String name, String theme, double text, int width, int height, FxRobot robot)
      throws IOException {
    ToyGenerator generator = new ToyGenerator();
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          shown =
              new SamplesController(
                  conversation.lively(ToyGenerator.opened(0)), clock::nanos, clock);
          SamplesView view = (SamplesView) shown.view();
          PanelPictures.show(stage, view, theme, text, width, height);
          shown.shown();
          for (int step = 0; step <= 900; step += 50) {
            shown.accept(new Event.WeightsRefreshed(step));
            clock.pass(Duration.ofSeconds(1));
            conversation.answer(shown, step, generator::answer);
          }
          view.samples.grid().requestFocus();
        });
    if (name.equals("copy")) {
      robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT);
      robot.interact(() -> conversation.answer(shown, 900, generator::answer));
    }
    PanelPictures.keep(stage, "samples-%s-%s-%.0f-%d".formatted(name, theme, text, width));
  }
}
