package latentlab.engine.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import latentlab.engine.event.Event;

/**
 * Where a session puts its events and a listener fetches them: the one place where two threads
 * meet. Series events queue up in order; of state events only the newest of a key is kept, at the
 * place of its latest arrival.
 */
public final class Mailbox implements Consumer<Event> {
  private final Map<Object, Event> waiting = new LinkedHashMap<>();
  private long arrivals;

  /** Called by the session's threads; never blocks for longer than a map insertion. */
  @Override
  public synchronized void accept(Event event) {
    if (event instanceof Event.RunOpened) {
      // Of an older model: nobody may see it after this.
      waiting.values().removeIf(old -> !old.key().isEmpty());
    }
    if (event.key().isEmpty()) {
      waiting.put(arrivals++, event);
    } else {
      waiting.remove(event.key());
      waiting.put(event.key(), event);
    }
    notifyAll();
  }

  /** Everything that waits, in order; empty at once where nothing does. */
  public synchronized List<Event> drain() {
    List<Event> events = new ArrayList<>(waiting.values());
    waiting.clear();
    return events;
  }

  /** As {@link #drain()}, but waits up to a time for the first event. */
  public synchronized List<Event> await(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (waiting.isEmpty()) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        break;
      }
      wait(millis);
    }
    return drain();
  }
}
