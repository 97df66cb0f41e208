package latentlab.ui.panel.samples;

import java.time.Duration;
import java.util.function.LongSupplier;
import latentlab.ui.kit.Pace;

/**
 * A question that is asked again and again while a model is trained. Where answers take seconds, it
 * is not asked again before it is answered, and seldom enough that answers take a part of the time
 * only.
 */
final class Repeated {
  /** Such answers may take one part of so many of the time. */
  private static final int SHARE = 4;

  private final boolean costly;
  private final long interval;
  private final LongSupplier nanoTime;
  private final Pace.Delay delay;
  private final Runnable ask;
  private final Pace pace;
  private boolean asked;
  private boolean wished;
  private boolean waiting;
  private boolean due;
  private long askedAt;
  private long took;

  /**
   * @param costly whether answers take seconds
   * @param interval the least time between two questions
   */
  Repeated(
      boolean costly, Duration interval, LongSupplier nanoTime, Pace.Delay delay, Runnable ask) {
    this.costly = costly;
    this.interval = interval.toNanos();
    this.nanoTime = nanoTime;
    this.delay = delay;
    this.ask = ask;
    this.pace = new Pace(interval, nanoTime, delay, this::now);
  }

  /** Asks as soon as may be. */
  void request() {
    if (!costly) {
      pace.request();
      return;
    }
    wished = true;
    askWhereAllowed();
  }

  private void askWhereAllowed() {
    if (!wished || due || waiting) {
      return;
    }
    long left = Math.max(interval, SHARE * took) - (nanoTime.getAsLong() - askedAt);
    if (!asked || left <= 0) {
      now();
    } else {
      waiting = true;
      delay.run(
          Duration.ofNanos(left),
          () -> {
            waiting = false;
            askWhereAllowed();
          });
    }
  }

  /** Asks at once: somebody has just begun to look, or wishes for something else. */
  void now() {
    wished = false;
    asked = true;
    due = true;
    askedAt = nanoTime.getAsLong();
    ask.run();
  }

  /** It was answered, or given up. */
  void settled() {
    if (due) {
      due = false;
      took = nanoTime.getAsLong() - askedAt;
      askWhereAllowed();
    }
  }

  /** Forgets a wish that still waits, and the question under way; gives whether there was one. */
  boolean cancel() {
    boolean underWay = due;
    pace.cancel();
    wished = false;
    due = false;
    return underWay;
  }
}
