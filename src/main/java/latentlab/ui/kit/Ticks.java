package latentlab.ui.kit;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** Tells how much time went by, once per frame. */
public final class Ticks extends AnimationTimer {
  /** A window that was held up goes on where it was instead of jumping. */
  private static final double LONGEST = 0.1;

  private final DoubleConsumer listener;
  private boolean running;
  private long last;

  /**
   * @param listener told the seconds since the last frame
   */
  public Ticks(DoubleConsumer listener) {
    this.listener = listener;
  }

  /** Runs or stands still. */
  public void run(boolean wanted) {
    if (wanted && !running) {
      last = 0;
      start();
    } else if (!wanted) {
      stop();
    }
    running = wanted;
  }

  public boolean isRunning() {
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
