package latentlab.ui.panel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import latentlab.ui.kit.Pace;

/** A clock and a timer that stand still until a test moves them. */
public final class HandClock implements Pace.Delay {
  private record Due(long nanos, Runnable action) {}

  private final List<Due> due = new ArrayList<>();
  private long now = 1;

  public long nanos() {
    return now;
  }

  @Override
  public void run(Duration delay, Runnable action) {
    due.add(new Due(now + delay.toNanos(), action));
  }

  /** Lets time pass; what is due meanwhile is run. */
  public void pass(Duration time) {
    now += time.toNanos();
    List<Due> ripe = due.stream().filter(one -> one.nanos() <= now).toList();
    due.removeAll(ripe);
    ripe.forEach(one -> one.action().run());
  }
}
