package latentlab.ui.panel.codebook;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.ToyCodebook;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the codebook panel with codes of real digits and keeps the picture for the eye. */
@ExtendWith(ApplicationExtension.class)
class CodebookPicturesTest {
  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private Stage stage;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
  }

  @ParameterizedTest
  @CsvSource({
    "codes, dark, 13, 830, 630, 128",
    "codes, light, 13, 830, 630, 128",
    "many, dark, 13, 830, 630, 512",
    "few, projector, 13, 830, 630, 16",
    "large, light, 18, 830, 630, 128",
    "swap, dark, 13, 830, 630, 64",
    "random, light, 13, 830, 630, 128",
    "empty, dark, 13, 830, 630, 0"
  })
  void isDrawnInEveryTheme(
      String name, String theme, double text, int width, int height, int entries, FxRobot robot)
      throws IOException {
    robot.interact(() -> show(name, theme, text, width, height, entries));
    PanelPictures.keep(stage, "codebook-%s-%s-%.0f".formatted(name, theme, text));
  }

  private void show(String name, String theme, double text, int width, int height, int entries) {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    CodebookController panel =
        new CodebookController(conversation.context(ToyCodebook.opened()), clock::nanos, clock);
    CodebookView view = (CodebookView) panel.view();
    PanelPictures.show(stage, view, theme, text, width, height);
    panel.shown();
    if (entries == 0) {
      return;
    }
    ToyCodebook toy =
        name.equals("swap")
            ? ToyCodebook.twoLevels(32, entries)
            : ToyCodebook.oneLevel(entries, entries / 10);
    run(panel, entries);
    conversation.answer(panel, 3750, toy::answer);
    switch (name) {
      case "swap" -> view.swapping.fire();
      case "random" -> view.paint.random.fire();
      case "few" -> view.paint.numbers.fire();
      default -> {
        view.next.fire();
        conversation.answer(panel, 3750, toy::answer);
        view.codes.swatches.requestFocus();
      }
    }
    conversation.answer(panel, 3750, toy::answer);
    clock.pass(Duration.ofSeconds(1));
  }

  /** Curves such as a run has: codes come into use quickly, then evenly. */
  private static void run(CodebookController panel, int entries) {
    for (int step = 0; step <= 3750; step += 10) {
      double epoch = step / 750.0;
      double share = 1 - Math.exp(-epoch);
      double noise = 1 + 0.06 * Math.sin(step * 0.7) * Math.sin(step * 0.13);
      panel.accept(
          new Event.StepDone(
              step,
              epoch,
              new LinkedHashMap<>(Map.of("perplexity", entries * 0.45 * share * noise + 1))));
      if (step % 750 == 0) {
        panel.accept(
            new Event.Evaluated(
                step,
                epoch,
                new LinkedHashMap<>(Map.of("usedCodes", 1 + entries * 0.9 * share)),
                new double[0]));
      }
    }
  }
}
