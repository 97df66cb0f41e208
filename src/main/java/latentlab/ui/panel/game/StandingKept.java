package latentlab.ui.panel.game;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is said of a game long enough to be read: in one that swings the standing changes
 * several times a second.
 */
final class StandingKept {
  private static final long LONG_ENOUGH = Duration.ofSeconds(2).toNanos();

  private final LongSupplier nanoTime;
  private @Nullable Score told;
  private long since;

  StandingKept(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The score to speak of: the newest of its standing, another one after two seconds. */
  Score of(Score newest) {
    long now = nanoTime.getAsLong();
    Score before = told;
    boolean same = before != null && before.standing() == newest.standing();
    if (before != null && !same && now - since < LONG_ENOUGH) {
      return before;
    }
    if (!same) {
      since = now;
    }
    told = newest;
    return newest;
  }
}
