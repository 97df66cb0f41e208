package latentlab.ui.bridge;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;

/** Asks the FX thread from another one and waits for its answer. */
public final class FxThread {
  private FxThread() {}

  /** The answer of the FX thread; what it throws is thrown here. */
  public static <T> T call(Supplier<T> question) {
    return CompletableFuture.supplyAsync(question, Platform::runLater).join();
  }

  public static void run(Runnable work) {
    CompletableFuture.runAsync(work, Platform::runLater).join();
  }
}
