package latentlab.ui.panel;

import javafx.scene.layout.Region;
import latentlab.engine.event.Event;

/**
 * One view of the present model, made for one run and closed with it. All calls come on the FX
 * thread.
 */
public interface Panel {
  /** Its nodes; the same object each time. */
  Region view();

  /** It came to the front: ask for what is to be shown. */
  void shown();

  /** It went to the back: it gets no events until it is shown again. */
  void hidden();

  /** An event, while it is in front. */
  void accept(Event event);

  /** The run it was made for is gone: let go of everything. */
  void close();
}
