package latentlab.ui.shell;

import java.time.Duration;
import java.util.function.LongSupplier;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Lab;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.Pace;

/**
 * Asks how good samples are while a model is trained: one question at a time, not more often than
 * every ten seconds, after an evaluation or where training stops, and seldom enough that answers
 * take little of the time.
 */
final class QualityController {
  private static final String SLOT = "shell.quality";
  private static final int SAMPLES = 1_000;

  /**
   * Pictures of a model that asks its network fifty times for each take half a minute for these.
   */
  private static final int COSTLY_SAMPLES = 250;

  private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

  /** Answers may take one part of so many of the time. */
  private static final int SHARE = 5;

  private final Lab lab;
  private final LongSupplier nanoTime;
  private final Pace.Delay delay;
  private int samples;
  private boolean waiting;
  private boolean asked;
  private boolean askedBefore;
  private long askedAt;
  private long took;
  private long newest;
  private long answered;

  QualityController(Lab lab) {
    this(lab, System::nanoTime, Pace.ANIMATION_TIMER);
  }

  QualityController(Lab lab, LongSupplier nanoTime, Pace.Delay delay) {
    this.lab = lab;
    this.nanoTime = nanoTime;
    this.delay = delay;
  }

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened run -> {
        samples = samples(run);
        asked = false;
        askedBefore = false;
        newest = run.trainedSteps();
        answered = 0;
        wish(INTERVAL);
      }
      case Event.Progress progress -> {
        newest = progress.step();
        wish(INTERVAL);
      }
      // Who pauses looks at the figures: they are to be of what is seen.
      case Event.StateChanged(RunState state) when state != RunState.TRAINING -> wish(0);
      case Event.Evaluated evaluated when evaluated.step() == newest -> wish(0);
      case Event.Answered(String slot, _, _, long trainedSteps) when slot.equals(SLOT) -> {
        took = nanoTime.getAsLong() - askedAt;
        asked = false;
        answered = trainedSteps;
        wish(INTERVAL);
      }
      default -> {}
    }
  }

  /** How many are drawn each time; 0 for a model that draws none. */
  private static int samples(Event.RunOpened run) {
    if (!run.model().can(Ability.SAMPLES)) {
      return 0;
    }
    boolean costly =
        run.model().can(Ability.DENOISES) && run.data().kind() == DataInfo.Kind.PICTURES;
    return costly ? COSTLY_SAMPLES : SAMPLES;
  }

  /** Asks now or when it may be asked again; of weights that were asked about, nothing. */
  private void wish(long interval) {
    if (samples == 0 || asked || newest == answered) {
      return;
    }
    long left = Math.max(interval, SHARE * took) - (nanoTime.getAsLong() - askedAt);
    if (!askedBefore || left <= 0) {
      asked = true;
      askedBefore = true;
      askedAt = nanoTime.getAsLong();
      lab.ask(SLOT, new Query.Quality(samples));
    } else if (!waiting) {
      waiting = true;
      delay.run(Duration.ofNanos(left), this::elapsed);
    }
  }

  private void elapsed() {
    waiting = false;
    wish(INTERVAL);
  }
}
