package latentlab.ui.panel;

import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;

/**
 * One view of the present model, made for one run and closed with it. All calls come on the FX
 * thread.
 */
public interface Panel {
  /** Its nodes; the same object each time. */
  Region view();

  /**
   * It came to the front: ask for what is to be shown. The newest state, progress and figures of
   * the run were handed to {@link #accept} just before.
   */
  void shown();

  /** It went to the back: until it is shown again, events come to {@link #acceptHidden} only. */
  void hidden();

  /** An event, while it is in front. */
  void accept(Event event);

  /**
   * An event while it is in the back. Most panels ignore it; one that keeps a history of the run
   * does not.
   */
  default void acceptHidden(Event event) {}

  /**
   * A key without modifiers that nothing else had a use for, while it is in front: what the panel
   * promises of keys holds wherever the focus is. It consumes the event if it takes it.
   */
  default void pressed(KeyEvent key) {}

  /** Whether it tells the acts of a step in slow motion. */
  default boolean tellsActs() {
    return false;
  }

  /** The run it was made for is gone: let go of everything. */
  void close();
}
