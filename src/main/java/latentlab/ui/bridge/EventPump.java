package latentlab.ui.bridge;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import latentlab.engine.event.Event;
import latentlab.engine.session.Mailbox;

/** Carries a session's events to a listener on the FX thread, once per frame. */
public final class EventPump extends AnimationTimer implements AutoCloseable {
  private final Mailbox mailbox;
  private final Consumer<Event> listener;
  private final Runnable frameDone;
  private final Queue<Event> undelivered = new ArrayDeque<>();

  /**
   * @param frameDone called after the events of a frame, for what is redrawn once whatever came
   */
  public EventPump(Mailbox mailbox, Consumer<Event> listener, Runnable frameDone) {
    this.mailbox = mailbox;
    this.listener = listener;
    this.frameDone = frameDone;
  }

  @Override
  public void handle(long now) {
    deliver();
  }

  /** Delivers all that waits. A listener that throws loses that one event, not those behind it. */
  public void deliver() {
    undelivered.addAll(mailbox.drain());
    if (undelivered.isEmpty()) {
      return;
    }
    for (Event event = undelivered.poll(); event != null; event = undelivered.poll()) {
      listener.accept(event);
    }
    frameDone.run();
  }

  @Override
  public void close() {
    stop();
  }
}
