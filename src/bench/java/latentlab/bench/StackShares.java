package latentlab.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Looks at what a thread is doing every few milliseconds: which share of its time has a frame of a
 * kind on the stack. A thread inside a native call is seen as it is, without waiting for it.
 */
final class StackShares implements AutoCloseable {
  /** Odd, so that it does not fall into step with what it watches. */
  private static final long PAUSE_MILLIS = 3;

  private final Map<String, Predicate<StackTraceElement>> kinds;
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Thread watched;
  private final Thread watcher;
  private int looks;

  /** Watches the calling thread from now on. */
  StackShares(Map<String, Predicate<StackTraceElement>> kinds) {
    this.kinds = kinds;
    this.watched = Thread.currentThread();
    this.watcher = new Thread(this::watch, "stack-shares");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(PAUSE_MILLIS);
        look(watched.getStackTrace());
      }
    } catch (InterruptedException _) {
      // That is how it is told to stop.
    }
  }

  private synchronized void look(StackTraceElement[] stack) {
    looks++;
    kinds.forEach(
        (kind, is) -> {
          for (StackTraceElement frame : stack) {
            if (is.test(frame)) {
              seen.merge(kind, 1, Integer::sum);
              return;
            }
          }
        });
  }

  /** The share of a kind so far, 0 to 1. */
  synchronized double of(String kind) {
    return looks == 0 ? Double.NaN : seen.getOrDefault(kind, 0) / (double) looks;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
