package latentlab.cli;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl+C while something worth keeping is under way: the command is asked to stop, and the process
 * lives until it has closed this, with everything saved.
 */
final class StopSignal implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupted, "stop-signal");
  private volatile boolean requested;

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean requested() {
    return requested;
  }

  private void interrupted() {
    requested = true;
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    if (!requested) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        // The signal came this very moment: the hook sees the latch open and lets go.
      }
    }
  }
}
