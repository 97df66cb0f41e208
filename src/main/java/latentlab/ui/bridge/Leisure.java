package latentlab.ui.bridge;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Does work that nobody waits for: a piece in each frame, so that none comes late by all of it. */
public final class Leisure extends AnimationTimer implements AutoCloseable {
  private final BooleanSupplier piece;
  private boolean rested;

  /**
   * @param piece does a piece of the work; gives whether there is more
   */
  public Leisure(BooleanSupplier piece) {
    this.piece = piece;
  }

  /** There is work. The next frame is still without it: it shows what the work is for. */
  public void begin() {
    rested = false;
    start();
  }

  @Override
  public void handle(long now) {
    if (!rested) {
      rested = true;
    } else if (!piece.getAsBoolean()) {
      stop();
    }
  }

  @Override
  public void close() {
    stop();
  }
}
