package latentlab.ui.panel.game;

import java.time.Duration;
import java.util.function.LongSupplier;
import latentlab.ui.kit.Pace;

/**
 * Asks for the game again and again while the model learns: a few times a second, and never while
 * an answer is still to come. A person's own wish does not wait.
 */
final class GameQuestions {
  private static final Duration OFTEN = Duration.ofMillis(170);

  /** An answer that takes longer is taken for lost. */
  private static final long LOST = Duration.ofSeconds(5).toNanos();

  private final Runnable send;
  private final LongSupplier nanoTime;
  private final Pace pace;
  private boolean waiting;
  private boolean missed;
  private long sentAt;

  /**
   * @param send asks
   */
  GameQuestions(Runnable send, LongSupplier nanoTime, Pace.Delay delay) {
    this.send = send;
    this.nanoTime = nanoTime;
    pace = new Pace(OFTEN, nanoTime, delay, this::ask);
  }

  /** Asks at once. */
  void now() {
    pace.now();
  }

  /** The model is another: asks as soon as it may. */
  void refresh() {
    if (waiting && nanoTime.getAsLong() - sentAt < LOST) {
      missed = true;
    } else {
      pace.request();
    }
  }

  /** An answer has come. */
  void answered() {
    waiting = false;
    if (missed) {
      pace.request();
    }
  }

  void cancel() {
    pace.cancel();
    waiting = false;
    missed = false;
  }

  private void ask() {
    waiting = true;
    missed = false;
    sentAt = nanoTime.getAsLong();
    send.run();
  }
}
