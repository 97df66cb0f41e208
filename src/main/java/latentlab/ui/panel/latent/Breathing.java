package latentlab.ui.panel.latent;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;

/** Moves one value gently to and fro, so that a picture that waits for a hand is alive. */
final class Breathing extends AnimationTimer {
  private static final double WIDTH = 1.6;
  private static final double SECONDS_PER_BREATH = 7;

  private final DoubleConsumer breathe;
  private boolean running;
  private long startedAt;

  /**
   * @param breathe told the value in standard deviations, once per frame
   */
  Breathing(DoubleConsumer breathe) {
    this.breathe = breathe;
  }

  boolean isRunning() {
    return running;
  }

  @Override
  public void start() {
    running = true;
    startedAt = 0;
    super.start();
  }

  @Override
  public void stop() {
    running = false;
    super.stop();
  }

  @Override
  public void handle(long now) {
    if (startedAt == 0) {
      startedAt = now;
    }
    breathe.accept(at((now - startedAt) / 1e9));
  }

  static double at(double seconds) {
    return WIDTH * Math.sin(2 * Math.PI * seconds / SECONDS_PER_BREATH);
  }
}
