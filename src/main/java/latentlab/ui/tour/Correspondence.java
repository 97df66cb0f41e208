package latentlab.ui.tour;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import latentlab.engine.event.Event;
import latentlab.engine.session.Lab;
import latentlab.engine.session.Mailbox;
import latentlab.engine.spec.Query;

/**
 * Stands between the window and its session and knows which questions have no answer yet: whoever
 * looks at the window before that sees it half filled.
 */
final class Correspondence {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Map<String, Query> unanswered = new HashMap<>();

  /** Makes a session whose questions and answers are followed. */
  Function<Mailbox, Lab> over(Function<Mailbox, Lab> labs) {
    return windows -> {
      Mailbox sessions = new Mailbox();
      FollowedLab lab = new FollowedLab(labs.apply(sessions), this::asked);
      Thread.ofPlatform()
          .name("tour-post")
          .daemon()
          .start(() -> carry(sessions, windows, lab::isClosed));
      return lab;
    };
  }

  /** Whether nothing is waited for; what is reckoned in the background for a table is not. */
  synchronized boolean isAnswered() {
    return unanswered.isEmpty();
  }

  private synchronized void asked(String slot, Query query) {
    if (!(query instanceof Query.Quality)) {
      unanswered.put(slot, query);
    }
  }

  private void carry(Mailbox sessions, Mailbox windows, BooleanSupplier closed) {
    try {
      while (!closed.getAsBoolean()) {
        List<Event> events = sessions.await(LOOK);
        for (Event event : events) {
          deliver(event, windows);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** An answer counts when the window has it; a new run ends all questions about the last one. */
  private synchronized void deliver(Event event, Mailbox windows) {
    windows.accept(event);
    switch (event) {
      case Event.RunOpened _ -> unanswered.clear();
      case Event.Answered(String slot, Query query, _, _) -> unanswered.remove(slot, query);
      default -> {}
    }
  }
}
