package latentlab.ui.kit;

import java.time.Duration;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;

/**
 * Lets something that is asked for again and again happen at once, but never more often than once
 * per interval. The last wish is never lost: it is carried out when the interval is over.
 */
public final class Pace {
  /** Runs something after a delay. */
  @FunctionalInterface
  public interface Delay {
    void run(Duration delay, Runnable action);
  }

  /** The timer of JavaFX: actions run on its thread. */
  public static final Delay ANIMATION_TIMER = Pace::onAnimationTimer;

  private final long interval;
  private final LongSupplier nanoTime;
  private final Delay delay;
  private final Runnable action;
  private boolean ranBefore;
  private long ranAt;
  private boolean waiting;

  /** On the clock of the machine and the timer of JavaFX. */
  public Pace(Duration interval, Runnable action) {
    this(interval, System::nanoTime, ANIMATION_TIMER, action);
  }

  public Pace(Duration interval, LongSupplier nanoTime, Delay delay, Runnable action) {
    this.interval = interval.toNanos();
    this.nanoTime = nanoTime;
    this.delay = delay;
    this.action = action;
  }

  /** Wishes for the action, now or as soon as the interval allows. */
  public void request() {
    if (waiting) {
      return;
    }
    long left = interval - (nanoTime.getAsLong() - ranAt);
    if (!ranBefore || left <= 0) {
      run();
    } else {
      waiting = true;
      delay.run(Duration.ofNanos(left), this::elapsed);
    }
  }

  /** Carries the action out at once, whenever it last was: somebody has just begun to look. */
  public void now() {
    waiting = false;
    run();
  }

  /** Forgets a wish that still waits. */
  public void cancel() {
    waiting = false;
  }

  private void elapsed() {
    if (waiting) {
      waiting = false;
      run();
    }
  }

  private void run() {
    ranBefore = true;
    ranAt = nanoTime.getAsLong();
    action.run();
  }

  private static void onAnimationTimer(Duration wait, Runnable action) {
    PauseTransition pause =
        new PauseTransition(javafx.util.Duration.millis(wait.toNanos() / 1_000_000.0));
    pause.setOnFinished(_ -> action.run());
    pause.play();
  }
}
