package latentlab.ui.panel.between;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** Tells how much time went by, once per frame. */
final class Ticks extends AnimationTimer {
  /** A window that was held up goes on where it was instead of jumping. */
  private static final double LONGEST = 0.1;

  private final DoubleConsumer listener;
  private boolean running;
  private long last;

  /**
   * @param listener told the seconds since the last frame
   */
  Ticks(DoubleConsumer listener) {
    this.listener = listener;
  }

  void run(boolean wanted) {
    if (wanted && !running) {
      last = 0;
      start();
    } else if (!wanted) {
      stop();
    }
    running = wanted;
  }

  boolean isRunning() {
    return running;
  }

  @Override
  public void handle(long now) {
    if (last != 0) {
      listener.accept(Math.min(LONGEST, (now - last) / 1e9));
    }
    last = now;
  }
}
