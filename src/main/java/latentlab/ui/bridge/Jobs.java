package latentlab.ui.bridge;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/** One-shot work that must not hold up the window, such as writing a file. */
public final class Jobs implements AutoCloseable {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("window-jobs", 1).factory());

  /**
   * Does the work on another thread and hands on what came of it on the FX thread; jobs follow one
   * another in the order they came.
   *
   * @param done gets the result
   * @param failed gets what the work threw
   */
  public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    CompletableFuture.supplyAsync(work, worker)
        .whenComplete(
            (result, thrown) ->
                Platform.runLater(
                    () -> {
                      if (thrown == null) {
                        done.accept(result);
                      } else {
                        failed.accept(cause(thrown));
                      }
                    }))
        .exceptionally(_ -> null);
  }

  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof CompletionException && cause != null ? cause : thrown;
  }

  /** Takes no more work; what is under way is finished. */
  @Override
  public void close() {
    worker.close();
  }
}
