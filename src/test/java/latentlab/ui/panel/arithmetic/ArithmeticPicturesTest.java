package latentlab.ui.panel.arithmetic;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.RingOfPoints;
import latentlab.ui.panel.arithmetic.ArithmeticView.Mode;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the arithmetic panel with real digits and keeps the pictures for the eye. */
@ExtendWith(ApplicationExtension.class)
class ArithmeticPicturesTest {
  private final Conversation conversation = new Conversation();
  private final HandClock clock = new HandClock();

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

  private ArithmeticController open(
      Event.RunOpened run,
      String theme,
      double text,
      double width,
      double height,
      Function<Query, Answer> model) {
    ArithmeticController panel =
        new ArithmeticController(conversation.context(run), clock::nanos, clock);
    PanelPictures.show(stage, panel.view(), theme, text, width, height);
    panel.shown();
    answer(panel, model);
    return panel;
  }

  private void answer(ArithmeticController panel, Function<Query, Answer> model) {
    clock.pass(Duration.ofSeconds(2));
    conversation.answer(panel, 1828, model);
  }

  @ParameterizedTest
  @CsvSource({
    "dark, 13, 830, 630, EDIT",
    "light, 13, 830, 630, EDIT",
    "dark, 18, 830, 630, EDIT",
    "light, 13, 600, 500, EDIT",
    "dark, 13, 830, 630, GRID",
    "light, 13, 830, 630, ANALOGY",
    "dark, 13, 830, 630, PICK"
  })
  void isDrawnInEveryTheme(
      String theme, double text, int width, int height, Mode mode, FxRobot robot)
      throws IOException {
    robot.interact(
        () -> {
          ArithmeticController panel =
              open(LinearDigits.opened(1828), theme, text, width, height, digits::answer);
          ArithmeticView view = (ArithmeticView) panel.view();
          view.direction.keep.fire();
          panel.model().change(now -> now.using(Optional.empty()));
          view.mode(mode).fire();
          if (mode == Mode.PICK) {
            Group.ByHand some = new Group.ByHand(List.of(3, 5, 10));
            Group.ByHand others = new Group.ByHand(List.of(2, 14));
            answer(panel, digits::answer);
            panel.model().change(now -> now.withGroups(some, others));
          }
          answer(panel, digits::answer);
        });
    PanelPictures.keep(
        stage,
        "arithmetic-%s-%s-%.0f-%d"
            .formatted(mode.name().toLowerCase(java.util.Locale.ROOT), theme, text, width));
  }

  @Test
  void pointsAreDrawnAsPoints(FxRobot robot) throws IOException {
    robot.interact(
        () -> {
          ArithmeticController panel =
              open(RingOfPoints.opened(500), "dark", 13, 830, 630, RingOfPoints::answer);
          panel
              .model()
              .change(
                  now -> now.withGroups(new Group.ByHand(List.of(1, 2)), new Group.Everything()));
          answer(panel, RingOfPoints::answer);
        });
    PanelPictures.keep(stage, "arithmetic-points");
  }
}
