package latentlab.ui.panel.latent;

import java.io.IOException;
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

/** Draws the latent panel with real digits in every theme and keeps the picture for the eye. */
@ExtendWith(ApplicationExtension.class)
class LatentPicturesTest {
  @SuppressWarnings("NullAway.Init") // Read before all tests.
  private static LinearDigits digits;

  @SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
  private Stage stage;

  @BeforeAll
  static void learnDigits() throws IOException {
    digits = new LinearDigits();
  }

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
  }

  @ParameterizedTest
  @CsvSource({
    "dark, 13, 830, 600",
    "light, 13, 830, 600",
    "dark, 19.5, 830, 630",
    "light, 13, 600, 500",
    "dark, 13, 1000, 780"
  })
  void isDrawnInEveryTheme(String theme, double text, int width, int height, FxRobot robot)
      throws IOException {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          LatentController panel =
              new LatentController(
                  conversation.context(LinearDigits.opened(1828)), clock::nanos, clock);
          PanelPictures.show(stage, panel.view(), theme, text, width, height);
          panel.shown();
          panel.accept(
              new Event.Evaluated(0, 0, new java.util.LinkedHashMap<>(), digits.information()));
          conversation.answer(panel, 1828, digits::answer);
          clock.pass(java.time.Duration.ofSeconds(2));
          conversation.answer(panel, 1828, digits::answer);
          LatentView view = (LatentView) panel.view();
          view.start.fire();
          conversation.answer(panel, 1828, digits::answer);
          clock.pass(java.time.Duration.ofSeconds(2));
          conversation.answer(panel, 1828, digits::answer);
          view.sliders.slider(9).requestFocus();
        });
    PanelPictures.keep(stage, "latent-%s-%.0f-%d".formatted(theme, text, width));
  }

  @Test
  void pointsAreDrawnAsPoints(FxRobot robot) throws IOException {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          LatentController panel =
              new LatentController(
                  conversation.context(RingOfPoints.opened(500)), clock::nanos, clock);
          PanelPictures.show(stage, panel.view(), "light", 13, 830, 600);
          panel.shown();
          conversation.answer(panel, 500, RingOfPoints::answer);
        });
    PanelPictures.keep(stage, "latent-points");
  }

  @ParameterizedTest
  @CsvSource({
    "one, dark, 13, 830, 600",
    "many, light, 13, 830, 600",
    "one, light, 18, 830, 630",
    "many, dark, 18, 830, 630"
  })
  void aGeneratorWithNamedCodesIsDrawn(
      String name, String theme, double text, int width, int height, FxRobot robot)
      throws IOException {
    ToyGenerator generator = new ToyGenerator();
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          LatentController panel =
              new LatentController(
                  conversation.context(ToyGenerator.opened(500)), clock::nanos, clock);
          PanelPictures.show(stage, panel.view(), theme, text, width, height);
          panel.shown();
          conversation.answer(panel, 500, generator::answer);
          LatentView view = (LatentView) panel.view();
          ((CategoryRow) view.lookup(".latent-category-row")).buttons().get(3).fire();
          if (name.equals("many")) {
            view.truncation.limit.setValue(1);
          } else {
            view.random.fire();
          }
          clock.pass(java.time.Duration.ofSeconds(1));
          conversation.answer(panel, 500, generator::answer);
        });
    PanelPictures.keep(stage, "latent-codes-%s-%s-%.0f".formatted(name, theme, text));
  }
}
