package latentlab.ui.panel.game;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.LinearDigits;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.ToyGame;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the game panel in both themes and keeps the pictures for the eye. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class GamePicturesTest {
  private static LinearDigits digits;

  private final Conversation conversation = new Conversation();
  private final HandClock clock = new HandClock();
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

  private GameController open(Event.RunOpened run, String theme, double text) {
    GameController panel = new GameController(conversation.context(run), clock::nanos, clock);
    PanelPictures.show(stage, panel.view(), theme, text, 830, 630);
    return panel;
  }

  private void play(GameController panel, Function<Query, Answer> game) {
    panel.shown();
    for (int step = 1; step <= 400; step++) {
      double wave = Math.sin(step / 17.0) * Math.sin(step / 5.3);
      panel.accept(
          new Event.StepDone(
              step,
              step / 100.0,
              new LinkedHashMap<>(
                  Map.of(
                      "gradientDiscriminator", 0.9 * Math.exp(0.5 * wave),
                      "gradientGenerator", 0.4 * Math.exp(-step / 150.0 - 0.6 * wave)))));
    }
    clock.pass(Duration.ofSeconds(1));
    conversation.answer(panel, 1828, game);
  }

  @ParameterizedTest
  @CsvSource({
    "dark, 13, true, false",
    "light, 13, true, false",
    "dark, 18, true, false",
    "light, 13, false, false",
    "dark, 13, true, true"
  })
  void theBoardIsDrawn(
      String theme, double text, boolean probabilities, boolean codes, FxRobot robot)
      throws IOException {
    robot.interact(
        () -> {
          GameController panel =
              open(
                  ToyGame.onPlane(codes, codes ? java.util.List.of() : ToyGame.ring()),
                  theme,
                  text);
          play(panel, ToyGame.eightGroups(probabilities)::answer);
          if (!probabilities) {
            panel.accept(new Event.SlowMotion(3));
          }
        });
    PanelPictures.keep(
        stage,
        "game-%s-%.0f%s%s"
            .formatted(theme, text, probabilities ? "" : "-scores", codes ? "-codes" : ""));
  }

  @ParameterizedTest
  @CsvSource({"dark, 13, true", "light, 13, true", "dark, 18, true", "light, 13, false"})
  void picturesAreDrawn(String theme, double text, boolean probabilities, FxRobot robot)
      throws IOException {
    robot.interact(
        () -> {
          GameController panel = open(ToyGame.onPictures(false), theme, text);
          play(panel, query -> verdicts((Query.Verdicts) query, probabilities));
          GameView view = (GameView) panel.view();
          if (!probabilities) {
            view.pictures.sorted.fire();
          }
        });
    PanelPictures.keep(
        stage, "game-pictures-%s-%.0f%s".formatted(theme, text, probabilities ? "" : "-scores"));
  }

  private static Answer verdicts(Query.Verdicts question, boolean probabilities) {
    Pictures real =
        ((Answer.Reconstructed) digits.answer(new Query.ReconstructHeldOut(0, question.count())))
            .inputs();
    Pictures made =
        ((Answer.Decoded) digits.answer(new Query.Sample(question.count(), question.seed())))
            .pictures();
    return ToyGame.judged(real, made, probabilities);
  }
}
