package latentlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Queue;
import java.util.Set;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Query;
import org.junit.jupiter.api.Test;

/** When the window asks by itself how good samples are; the clock is the test's own. */
class QualityControllerTest {
  private final ScriptedLab lab = new ScriptedLab(_ -> {});
  private final Queue<Runnable> later = new ArrayDeque<>();
  private long now = 1_000;
  private Duration wait = Duration.ZERO;
  private final QualityController controller =
      new QualityController(
          lab,
          () -> now,
          (delay, action) -> {
            wait = delay;
            later.add(action);
          });

  private void open(long trainedSteps, Ability... abilities) {
    controller.accept(
        new Event.RunOpened(
            Catalog.spec("vae", "mnist", 1),
            Catalog.data("mnist"),
            new ModelInfo(20, 1, Set.of(abilities)),
            trainedSteps));
  }

  private void trainTo(long step) {
    controller.accept(new Event.Progress(step, 1_000, 0, 1, 0, 0));
  }

  private void evaluated(long step) {
    controller.accept(new Event.Evaluated(step, 1, new LinkedHashMap<>(), new double[0]));
  }

  private void answered(long step) {
    controller.accept(
        new Event.Answered(
            "shell.quality",
            new Query.Quality(1),
            new Answer.Scored(1, new LinkedHashMap<>()),
            step));
  }

  private void pass(double seconds) {
    now += (long) (seconds * 1e9);
  }

  private void assertAsked(int times) {
    assertEquals(times, lab.commands.size(), lab.commands.toString());
  }

  @Test
  void anUntrainedModelIsNotAskedAndOneWithoutSamplesNever() {
    open(0, Ability.SAMPLES);
    evaluated(0);
    assertAsked(0);
    open(860, Ability.ENCODES);
    trainTo(900);
    assertAsked(0);
    open(860, Ability.SAMPLES);
    assertAsked(1);
  }

  @Test
  void whereTrainingStopsItAsksAtOnceAndOnlyForNewWeights() {
    open(860, Ability.SAMPLES);
    answered(860);
    pass(1);
    trainTo(900);
    assertAsked(1);
    controller.accept(new Event.StateChanged(RunState.TRAINING));
    assertAsked(1);
    controller.accept(new Event.StateChanged(RunState.PAUSED));
    assertAsked(2);
    answered(900);
    pass(1);
    controller.accept(new Event.StateChanged(RunState.PAUSED));
    assertAsked(2);
  }

  @Test
  void nothingIsAskedWhileAQuestionIsOpenOrSoonAfter() {
    open(0, Ability.SAMPLES);
    trainTo(1);
    pass(60);
    trainTo(2);
    evaluated(2);
    assertAsked(1);
    pass(-59);
    answered(1);
    trainTo(3);
    assertAsked(1);
    // The wish is kept: ten seconds after the last question it is asked.
    assertEquals(Duration.ofSeconds(9), wait);
    assertEquals(1, later.size());
    pass(9);
    later.remove().run();
    assertAsked(2);
  }

  @Test
  void anEvaluationIsReasonToAskSoonerButAnswersMayNotTakeAllTheTime() {
    open(0, Ability.SAMPLES);
    trainTo(1);
    pass(1);
    answered(1);
    trainTo(2);
    pass(3.5);
    evaluated(2);
    assertAsked(1);
    pass(0.5);
    evaluated(2);
    assertAsked(2);
  }

  @Test
  void slowAnswersAreAskedForMoreSeldom() {
    open(0, Ability.SAMPLES);
    trainTo(1);
    pass(8);
    answered(1);
    trainTo(2);
    pass(31);
    trainTo(3);
    assertAsked(1);
    pass(1);
    trainTo(4);
    assertAsked(2);
  }

  @Test
  void weightsThatWereAskedAboutAreNotAskedAboutAgain() {
    open(860, Ability.SAMPLES);
    answered(860);
    pass(100);
    trainTo(860);
    evaluated(860);
    assertAsked(1);
  }
}
