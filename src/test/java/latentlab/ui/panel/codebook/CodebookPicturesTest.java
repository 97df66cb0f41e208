package latentlab.ui.panel.codebook;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
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
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class CodebookPicturesTest {
  private Stage stage;
  private Conversation conversation;
  private CodebookController panel;
  private CodebookView view;
  private ToyCodebook toy;

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
    "few, light, 13, 830, 630, 16",
    "large, light, 18, 830, 630, 128",
    "swap, dark, 13, 830, 630, 64",
    "swap, light, 18, 830, 630, 64",
    "most, light, 13, 830, 630, 1024",
    "random, light, 13, 830, 630, 128",
    "empty, dark, 13, 830, 630, 0"
  })
  void isDrawnInEveryTheme(
      String name, String theme, double text, int width, int height, int entries, FxRobot robot)
      throws IOException {
    robot.interact(() -> show(name, theme, text, width, height, entries));
    if (name.equals("codes")) {
      // The swatches have the focus: a brush, and three cells painted with it.
      robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
      robot.interact(() -> view.paint.grid.requestFocus());
      robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);
      robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, KeyCode.DOWN).release(KeyCode.SHIFT);
      robot.interact(() -> conversation.answer(panel, 3750, toy::answer));
    }
    PanelPictures.keep(stage, "codebook-%s-%s-%.0f".formatted(name, theme, text));
  }

  private void show(String name, String theme, double text, int width, int height, int entries) {
    conversation = new Conversation();
    HandClock clock = new HandClock();
    panel = new CodebookController(conversation.context(ToyCodebook.opened()), clock::nanos, clock);
    view = (CodebookView) panel.view();
    PanelPictures.show(stage, view, theme, text, width, height);
    panel.shown();
    if (entries == 0) {
      return;
    }
    toy =
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
              step, epoch, new LinkedHashMap<>(Map.of("perplexity", 9 * share * noise + 1))));
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
