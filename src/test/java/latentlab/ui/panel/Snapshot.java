package latentlab.ui.panel;

import java.time.Duration;
import java.util.function.Function;
import latentlab.engine.event.Event;
import latentlab.engine.session.Mailbox;
import latentlab.engine.session.Session;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.support.TinyRuns;
import org.jspecify.annotations.Nullable;

/** A model that ships with the program, which answers as it does there. */
public final class Snapshot implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Mailbox mailbox = new Mailbox();
  private final Session session = new Session(TinyRuns.ASSETS, mailbox);
  private final Event.RunOpened run;

  /**
   * @param name of its folder
   */
  public Snapshot(String name) {
    session.openRun(TinyRuns.ASSETS.resolve("snapshots").resolve(name));
    run = await(event -> event instanceof Event.RunOpened opened ? opened : null);
  }

  public Event.RunOpened run() {
    return run;
  }

  /** Answers a question; waits for it. */
  public Answer answer(Query query) {
    session.ask("test", query);
    return await(
        event ->
            event instanceof Event.Answered answered && answered.query() == query
                ? answered.answer()
                : null);
  }

  private <T> T await(Function<Event, @Nullable T> wanted) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      try {
        for (Event event : mailbox.await(Duration.ofSeconds(1))) {
          T found = wanted.apply(event);
          if (found != null) {
            return found;
          }
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
    throw new IllegalStateException("no answer came in " + PATIENCE);
  }

  @Override
  public void close() {
    session.close();
  }
}
