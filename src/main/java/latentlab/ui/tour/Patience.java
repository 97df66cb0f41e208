package latentlab.ui.tour;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import latentlab.ui.bridge.FxThread;

/** Waits until something is so on the FX thread. */
final class Patience {
  private static final long BETWEEN_LOOKS = Duration.ofMillis(40).toNanos();

  private Patience() {}

  /**
   * Looks again and again.
   *
   * @param what for the message where it never comes true
   */
  static void until(String what, Duration atMost, BooleanSupplier isSo) {
    if (!comesTrue(atMost, isSo)) {
      throw new IllegalStateException("waited %s s for %s".formatted(atMost.toSeconds(), what));
    }
  }

  /** The same where it is no fault that it does not come true. */
  static boolean comesTrue(Duration atMost, BooleanSupplier isSo) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!FxThread.call(isSo::getAsBoolean)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
    return true;
  }
}
