package latentlab.ui.panel.denoise.edit;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A question that follows a hand. While it drags, the one under way is let finish, so that
 * something is seen on the way, and then the newest is asked; where it rests, the newest is asked
 * at once.
 */
final class LiveQuestion {
  private static final Duration INTERVAL = Duration.ofMillis(120);

  private final String slot;
  private final Asking asking;
  private final Supplier<@Nullable Query> newest;
  private final Pace pace;
  private boolean again;

  /**
   * @param newest what is to be asked now; null for nothing
   */
  LiveQuestion(
      String slot,
      Asking asking,
      Supplier<@Nullable Query> newest,
      LongSupplier nanoTime,
      Pace.Delay delay) {
    this.slot = slot;
    this.asking = asking;
    this.newest = newest;
    pace = new Pace(INTERVAL, nanoTime, delay, this::follow);
  }

  private void follow() {
    if (asking.isDue(slot)) {
      again = true;
    } else {
      ask();
    }
  }

  /** The hand moves: asks soon, and not more often than can be looked at. */
  void wish() {
    pace.request();
  }

  /** The hand rests: what is under way is no longer wanted. */
  void insist() {
    pace.cancel();
    ask();
  }

  private void ask() {
    again = false;
    Query question = newest.get();
    if (question != null) {
      asking.ask(slot, question);
    }
  }

  /** The question was answered, or refused. */
  void settled() {
    if (again) {
      again = false;
      pace.request();
    }
  }

  /** Nobody looks any more. */
  void stop() {
    again = false;
    pace.cancel();
    asking.cancel(slot);
  }
}
