package latentlab.ui.panel.map;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.spec.Answer;
import latentlab.ui.bridge.LatestJob;
import org.jspecify.annotations.Nullable;

/**
 * Looks at posteriors on another thread. What was wished for last is shown; an earlier wish is
 * dropped, except that a straight look under way is finished, so that a map which follows training
 * always moves.
 */
final class Looking {
  /** What is looked at, and how. */
  record Wish(Answer.Encoded encoded, long trainedSteps, Axes axes) {}

  private final LatestJob<Look> job;
  private final Consumer<Look> show;
  private final ReadOnlyObjectWrapper<@Nullable Wish> present =
      new ReadOnlyObjectWrapper<>(this, "present");

  /** The last picture of each curved way: going back to one costs nothing. */
  private final List<Look> kept = new ArrayList<>();

  private @Nullable Wish next;
  private @Nullable Look last;

  /**
   * @param background where it is done: with hundreds of dimensions it takes longer than a frame
   * @param show gets each look
   * @param failed gets what went wrong
   */
  Looking(Executor background, Consumer<Look> show, Consumer<Throwable> failed) {
    this.show = show;
    this.job =
        new LatestJob<>(
            background,
            this::done,
            thrown -> {
              present.set(null);
              failed.accept(thrown);
            });
  }

  /** Looks as soon as possible. */
  void at(Wish wish) {
    Wish under = present.get();
    if (under != null && under.axes().isStraight() && under.axes().equals(wish.axes())) {
      next = wish;
      return;
    }
    cancel();
    for (Look look : kept) {
      if (look.shows(wish.encoded(), wish.axes())) {
        last = look.asOf(wish.trainedSteps());
        show.accept(last);
        return;
      }
    }
    start(wish);
  }

  private void start(Wish wish) {
    present.set(wish);
    Look before = last;
    job.start(
        told -> Look.at(wish.encoded(), wish.trainedSteps(), wish.axes(), before, told::accept));
  }

  private void done(Look look) {
    present.set(null);
    last = look;
    if (!look.axes().isStraight()) {
      kept.removeIf(older -> older.axes().equals(look.axes()));
      kept.add(look);
    }
    show.accept(look);
    Wish waiting = next;
    next = null;
    if (waiting != null) {
      start(waiting);
    }
  }

  /** Lets go of what is under way. */
  void cancel() {
    next = null;
    present.set(null);
    job.cancel();
  }

  /** What is being looked at just now; null for nothing. */
  ReadOnlyObjectProperty<@Nullable Wish> presentProperty() {
    return present.getReadOnlyProperty();
  }

  /** How far that is, from 0 to 1. */
  ReadOnlyDoubleProperty progressProperty() {
    return job.progressProperty();
  }
}
