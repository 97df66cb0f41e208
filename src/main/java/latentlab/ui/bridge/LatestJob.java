package latentlab.ui.bridge;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Background work of which only the newest counts: starting another stops the one before, whose
 * result is never handed on, whenever it comes. All calls are on the FX thread.
 *
 * @param <T> the result
 */
public final class LatestJob<T> {
  private final Executor background;
  private final Consumer<T> done;
  private final Consumer<Throwable> failed;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
  private @Nullable Task<T> newest;

  /**
   * @param background where the work is done
   * @param done gets the result, on the FX thread
   * @param failed gets what the work threw, on the FX thread
   */
  public LatestJob(Executor background, Consumer<T> done, Consumer<Throwable> failed) {
    this.background = background;
    this.done = done;
    this.failed = failed;
  }

  /** A thread of its own for each piece of work, which does not keep the program alive. */
  public static Executor threads(String name) {
    return work -> Thread.ofPlatform().daemon().name(name).start(work);
  }

  /**
   * Starts work.
   *
   * @param work tells what it is given how far it is, from 0 to 1, and must do so again and again:
   *     there it ends, by a {@link CancellationException}, when it was cancelled
   */
  public void start(Function<DoubleConsumer, T> work) {
    cancel();
    Task<T> task =
        new Task<>() {
          @Override
          protected T call() {
            return work.apply(this::tell);
          }

          private void tell(double share) {
            if (isCancelled()) {
              throw new CancellationException();
            }
            updateProgress(share, 1);
          }
        };
    task.setOnSucceeded(_ -> end(task, () -> done.accept(task.getValue())));
    task.setOnFailed(_ -> end(task, () -> failed.accept(task.getException())));
    newest = task;
    progress.set(0);
    progress.bind(task.progressProperty());
    running.set(true);
    background.execute(task);
  }

  private void end(Task<T> task, Runnable then) {
    if (task == newest) {
      forget();
      then.run();
    }
  }

  /** Stops what is under way: it ends at the next report of progress, and hands on nothing. */
  public void cancel() {
    Task<T> task = newest;
    if (task != null) {
      forget();
      task.cancel(false);
    }
  }

  private void forget() {
    newest = null;
    progress.unbind();
    running.set(false);
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return running.get();
  }

  /** How far the present work is, from 0 to 1; below 0 before it said anything. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }
}
