package latentlab.ui.panel.between;

import java.io.IOException;
import java.time.Duration;
import javafx.stage.Stage;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.RingOfPoints;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the between panel with real digits in every theme and keeps the picture for the eye. */
@ExtendWith(ApplicationExtension.class)
class BetweenPicturesTest {
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
    "dark, 13, 830, 630",
    "light, 13, 830, 630",
    "dark, 18, 830, 630",
    "light, 13, 600, 500",
    "dark, 13, 1000, 780"
  })
  void isDrawnInEveryTheme(String theme, double text, int width, int height, FxRobot robot)
      throws IOException {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          BetweenController panel =
              new BetweenController(
                  conversation.context(LinearDigits.opened(1828)),
                  clock::nanos,
                  clock,
                  Runnable::run);
          PanelPictures.show(stage, panel.view(), theme, text, width, height);
          panel.shown();
          conversation.answer(panel, 1828, digits::answer);
          clock.pass(Duration.ofSeconds(1));
          ((BetweenView) panel.view()).player.place.setValue(0.5);
          clock.pass(Duration.ofSeconds(1));
          conversation.answer(panel, 1828, digits::answer);
        });
    PanelPictures.keep(stage, "between-%s-%.0f-%d".formatted(theme, text, width));
  }

  @Test
  void pointsAreDrawnAsPoints(FxRobot robot) throws IOException {
    Conversation conversation = new Conversation();
    HandClock clock = new HandClock();
    robot.interact(
        () -> {
          BetweenController panel =
              new BetweenController(
                  conversation.context(RingOfPoints.opened(500)),
                  clock::nanos,
                  clock,
                  Runnable::run);
          PanelPictures.show(stage, panel.view(), "dark", 13, 830, 630);
          panel.shown();
          conversation.answer(panel, 500, RingOfPoints::answer);
          ((BetweenView) panel.view()).drawA.fire();
          ((BetweenView) panel.view()).drawB.fire();
          clock.pass(Duration.ofSeconds(1));
          conversation.answer(panel, 500, RingOfPoints::answer);
        });
    PanelPictures.keep(stage, "between-points");
  }
}
