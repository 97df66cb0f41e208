package latentlab.ui.panel.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;
import latentlab.ui.panel.Conversation;
import latentlab.ui.panel.HandClock;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.PanelPictures;
import latentlab.ui.panel.Steered;
import latentlab.ui.panel.ToyDenoiser;
import latentlab.ui.panel.denoise.DenoiseView.Section;
import latentlab.ui.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The panel in a window, with a denoiser in closed form behind it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start before each test.
class DenoisePanelTest {
  private final Conversation conversation = new Conversation();
  private final HandClock clock = new HandClock();
  private final Steered steered = new Steered();
  private Stage stage;
  private ToyDenoiser toy;
  private DenoiseController panel;
  private DenoiseView view;

  @Start
  void start(Stage shown) {
    Fonts.load();
    stage = shown;
  }

  private void open(FxRobot robot, ToyDenoiser model, boolean conditional) {
    toy = model;
    robot.interact(
        () -> {
          PanelContext context =
              new PanelContext(
                  toy.opened(conditional), conversation::ask, steered, Texts.english(), true);
          panel = new DenoiseController(context, clock::nanos, clock, Runnable::run);
          view = (DenoiseView) panel.view();
          PanelPictures.show(stage, view, "dark", 13, 830, 630);
          panel.shown();
        });
  }

  private void answer(FxRobot robot) {
    robot.interact(() -> conversation.answer(panel, 100, toy::answer));
  }

  private Node find(String selector) {
    return view.getContent().lookup(selector);
  }

  private Query.Denoise lastFilm() {
    return (Query.Denoise) conversation.last(Questions.FILM);
  }

  private double moment() {
    return ((Slider) find(".denoise-place")).getValue();
  }

  @Test
  void keysStepThroughTheFilm(FxRobot robot) {
    open(robot, ToyDenoiser.steppedRing(), false);
    answer(robot);
    double middle = moment();
    assertEquals(25, middle, "it begins in the middle of 51 moments");
    robot.interact(() -> find(".denoise-film").requestFocus());
    robot.type(KeyCode.RIGHT);
    assertEquals(middle + 1, moment());
    robot.type(KeyCode.LEFT, KeyCode.LEFT);
    assertEquals(middle - 1, moment());
    robot.type(KeyCode.HOME);
    assertEquals(0, moment());
    robot.type(KeyCode.END);
    assertEquals(50, moment());
    robot.interact(() -> find("#denoise-play-reverse").requestFocus());
    robot.type(KeyCode.LEFT);
    assertEquals(49, moment(), "the keys of the film hold on its buttons too");
  }

  @Test
  void newNoiseIsAskedForAtOnce(FxRobot robot) {
    open(robot, ToyDenoiser.ring(), false);
    answer(robot);
    long before = lastFilm().reverse().seed();
    robot.interact(() -> ((Button) find("#denoise-noise")).fire());
    assertFalse(before == lastFilm().reverse().seed());
  }

  @Test
  void newWeightsWaitForTheAnswerThatIsDue(FxRobot robot) {
    open(robot, ToyDenoiser.ring(), false);
    robot.interact(
        () ->
            panel.accept(
                new Event.Answered(
                    Questions.SCHEDULE,
                    new Query.ScheduleOf(),
                    toy.answer(new Query.ScheduleOf()),
                    0)));
    assertEquals(1, conversation.asked(Questions.FILM).size());
    robot.interact(
        () -> {
          for (int step = 1; step < 9; step++) {
            clock.pass(Duration.ofSeconds(4));
            panel.accept(new Event.WeightsRefreshed(step));
          }
        });
    assertEquals(1, conversation.asked(Questions.FILM).size(), "one is due");
    answer(robot);
    robot.interact(() -> clock.pass(Duration.ofSeconds(4)));
    assertEquals(2, conversation.asked(Questions.FILM).size(), "the newest weights, once");
  }

  @Test
  void cancellingGivesUpAndStopsFollowing(FxRobot robot) {
    open(robot, ToyDenoiser.ring(), false);
    answer(robot);
    robot.interact(() -> ((Button) find("#denoise-noise")).fire());
    robot.interact(() -> panel.accept(new Event.Answering(Questions.FILM, 10, 50)));
    assertTrue(find(".denoise-progress").isVisible());
    Query film = lastFilm();
    robot.interact(
        () -> {
          ((ButtonBase) find(".denoise-cancel")).fire();
          panel.accept(new Event.Answered(Questions.FILM, film, new Answer.Cancelled(), 100));
        });
    assertEquals(List.of("cancel " + Questions.FILM), steered.commands());
    assertFalse(find(".denoise-progress").isVisible());
    int asked = conversation.asked(Questions.FILM).size();
    robot.interact(
        () -> {
          panel.accept(new Event.WeightsRefreshed(5));
          clock.pass(Duration.ofSeconds(9));
        });
    assertEquals(asked, conversation.asked(Questions.FILM).size());
  }

  @Test
  void whatNobodySeesIsGivenUpAndMadeWhenSeenAgain(FxRobot robot) {
    open(robot, ToyDenoiser.ring(), false);
    answer(robot);
    robot.interact(() -> ((Button) find("#denoise-noise")).fire());
    robot.interact(() -> panel.hidden());
    assertTrue(steered.commands().contains("cancel " + Questions.FILM));
    int asked = conversation.asked(Questions.FILM).size();
    robot.interact(() -> panel.shown());
    assertEquals(asked + 1, conversation.asked(Questions.FILM).size());
  }

  @Test
  void theScoreIsAskedForAtTheMomentThatIsSeen(FxRobot robot) {
    open(robot, ToyDenoiser.ring(), false);
    answer(robot);
    Query.ScoreField middle = (Query.ScoreField) conversation.last(Questions.SCORE);
    assertEquals(0.5, middle.time(), 0.021);
    robot.interact(() -> find(".denoise-film").requestFocus());
    robot.type(KeyCode.END);
    robot.interact(() -> clock.pass(Duration.ofSeconds(1)));
    Query.ScoreField end = (Query.ScoreField) conversation.last(Questions.SCORE);
    assertTrue(end.time() > 0, "without noise there is no score to ask for");
  }

  @Test
  void samplersAreComparedFromTheSameNoise(FxRobot robot) {
    open(robot, ToyDenoiser.steppedRing(), false);
    answer(robot);
    robot.interact(() -> view.tab(Section.SAMPLERS).fire());
    robot.interact(() -> ((Button) find("#denoise-compare")).fire());
    assertEquals(1, conversation.asked(Questions.COMPARED).size(), "one after the other");
    answer(robot);
    List<Query> asked = conversation.asked(Questions.COMPARED);
    assertEquals(4, asked.size());
    assertEquals(
        1, asked.stream().map(one -> ((Query.Denoise) one).reverse().seed()).distinct().count());
    List<String> figures =
        view.getContent().lookupAll(".denoise-column > .caption").stream()
            .map(node -> ((Labeled) node).getText())
            .toList();
    assertEquals(4, figures.size());
    assertTrue(figures.get(1).contains("50"), figures.get(1));
  }

  private List<String> distances() {
    return view.getContent().lookupAll(".denoise-distance").stream()
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  @Test
  void everySamplerIsMeasuredOneAfterTheOther(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    answer(robot);
    robot.interact(() -> view.tab(Section.SAMPLERS).fire());
    assertEquals(List.of("\u2013", "\u2013", "\u2013", "\u2013"), distances());
    robot.interact(() -> ((Button) find("#denoise-measure")).fire());
    assertEquals(1, conversation.asked(Questions.MEASURED).size(), "one after the other");
    Query.SamplerQuality first = (Query.SamplerQuality) conversation.last(Questions.MEASURED);
    assertEquals(256, first.count());
    assertEquals(2, first.sampling().guidance());
    robot.interact(
        () -> panel.accept(new Event.Answered(Questions.MEASURED, first, toy.answer(first), 100)));
    assertEquals(List.of("13.50", "\u2026", "\u2013", "\u2013"), distances());
    robot.interact(() -> panel.accept(new Event.Answering(Questions.MEASURED, 10, 40)));
    robot.interact(() -> view.tab(Section.SCHEDULE).fire());
    assertTrue(steered.commands().contains("cancel " + Questions.MEASURED), "nobody looks");
    robot.interact(() -> view.tab(Section.SAMPLERS).fire());
    assertEquals(List.of("13.50", "\u2013", "\u2013", "\u2013"), distances());
    robot.interact(() -> ((Button) find("#denoise-measure")).fire());
    answer(robot);
    assertEquals(List.of("13.50", "7.10", "9.50", "5.90"), distances());
  }

  @Test
  void aDrawnScheduleStartsANewTraining(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    answer(robot);
    robot.interact(() -> view.tab(Section.SCHEDULE).fire());
    answer(robot);
    Button train = (Button) find("#denoise-train");
    robot.interact(train::fire);
    assertEquals("anew {noiseSchedule=linear}", steered.commands().getLast(), "the dashed one");
    robot.interact(() -> find(".denoise-editor").requestFocus());
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    assertFalse(train.isDisabled());
    robot.interact(train::fire);
    String last = steered.commands().getLast();
    assertTrue(last.startsWith("anew {noiseSchedule=drawn, noiseCurve=0:1,0.15:"), last);
  }

  @Test
  void oldWeightsAreSampledAlongAnotherSchedule(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    answer(robot);
    robot.interact(() -> view.tab(Section.SCHEDULE).fire());
    answer(robot);
    assertFalse(find(".denoise-resample").isVisible());
    robot.interact(() -> find(".denoise-editor").requestFocus());
    robot.type(KeyCode.DOWN);
    robot.interact(() -> ((Button) find("#denoise-resample")).fire());
    assertTrue(find(".denoise-resample").isVisible());
    answer(robot);
    List<Query> asked = conversation.asked(Questions.RESAMPLED);
    assertEquals(2, asked.size());
    Query.Denoise trained = (Query.Denoise) asked.getFirst();
    Query.Denoise along = (Query.Denoise) asked.getLast();
    assertEquals(16, trained.count());
    assertNull(trained.reverse().along());
    assertEquals(1_000, Objects.requireNonNull(along.reverse().along()).last());
    assertEquals(trained.reverse().seed(), along.reverse().seed());
    assertTrue(steered.commands().stream().noneMatch(one -> one.startsWith("anew")));
  }

  @Test
  void theForwardProcessEndsInNoise(FxRobot robot) {
    open(robot, ToyDenoiser.digits(), true);
    answer(robot);
    robot.interact(() -> view.tab(Section.FORWARD).fire());
    answer(robot);
    robot.interact(() -> ((Slider) find("#denoise-place-forward")).setValue(100));
    Region signal = (Region) find(".denoise-bar-signal");
    robot.interact(() -> stage.getScene().snapshot(null));
    Region fill = (Region) signal.lookup(".meter-fill");
    assertTrue(fill.getWidth() < 0.02 * signal.getWidth(), "nothing of the picture is left");
  }
}
