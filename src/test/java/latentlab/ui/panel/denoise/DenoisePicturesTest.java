package latentlab.ui.panel.denoise;

import java.io.IOException;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.ToyDenoiser;
import latentlab.ui.panel.denoise.DenoiseView.Section;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the denoise panel with a denoiser in closed form and keeps the picture for the eye. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class DenoisePicturesTest {
  private Stage stage;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
  }

  @ParameterizedTest
  @CsvSource({
    "digits, REVERSE, dark, 13, 830, 630",
    "digits, REVERSE, light, 18, 830, 630",
    "digits, FORWARD, dark, 13, 830, 630",
    "digits, SCHEDULE, dark, 13, 830, 630",
    "digits, SAMPLERS, light, 13, 830, 630",
    "digits, SAMPLERS, dark, 18, 830, 630",
    "digits, SCHEDULE, light, 13, 830, 630",
    "steps, SCHEDULE, dark, 13, 830, 630",
    "ring, REVERSE, dark, 13, 830, 630",
    "ring, SCHEDULE, light, 13, 830, 630",
    "steps, REVERSE, light, 13, 830, 630",
    "ring, FORWARD, light, 13, 830, 630",
    "ring, SAMPLERS, dark, 13, 830, 630",
    "empty, REVERSE, dark, 13, 830, 630"
  })
  void isDrawnInEveryTheme(
      String model,
      Section section,
      String theme,
      double text,
      int width,
      int height,
      FxRobot robot)
      throws IOException {
    robot.interact(() -> show(model, section, theme, text, width, height));
    String name = section.name().toLowerCase(java.util.Locale.ROOT);
    PanelPictures.keep(stage, "denoise-%s-%s-%s-%.0f".formatted(model, name, theme, text));
  }

  private void show(
      String model, Section section, String theme, double text, int width, int height) {
    ToyDenoiser toy =
        switch (model) {
          case "ring" -> ToyDenoiser.ring();
          case "steps" -> ToyDenoiser.steppedRing();
          default -> ToyDenoiser.digits();
        };
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    DenoiseController panel =
        new DenoiseController(
            conversation.context(toy.opened(model.equals("digits"))),
            clock::nanos,
            clock,
            Runnable::run);
    DenoiseView view = (DenoiseView) panel.view();
    PanelPictures.show(stage, view, theme, text, width, height);
    panel.shown();
    if (model.equals("empty")) {
      return;
    }
    conversation.answer(panel, 1828, toy::answer);
    clock.pass(Duration.ofSeconds(1));
    conversation.answer(panel, 1828, toy::answer);
    view.tab(section).fire();
    conversation.answer(panel, 1828, toy::answer);
    if (section == Section.SAMPLERS) {
      ((Button) view.getContent().lookup("#denoise-compare")).fire();
      conversation.answer(panel, 1828, toy::answer);
      ((Button) view.getContent().lookup("#denoise-measure")).fire();
      conversation.answer(panel, 1828, toy::answer);
    }
    boolean drawn = !model.equals("ring") && section == Section.SCHEDULE;
    if (drawn) {
      Node editor = view.getContent().lookup(".denoise-editor");
      editor.requestFocus();
      for (int press = 0; press < 12; press++) {
        editor.fireEvent(key(KeyCode.DOWN));
      }
      editor.fireEvent(key(KeyCode.RIGHT));
      for (int press = 0; press < 25; press++) {
        editor.fireEvent(key(KeyCode.DOWN));
      }
    }
    if (drawn && !(theme.equals("dark") && model.equals("digits"))) {
      ((Button) view.getContent().lookup("#denoise-resample")).fire();
      conversation.answer(panel, 1828, toy::answer);
    }
  }

  private static KeyEvent key(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }
}
