package latentlab.ui.shell;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What lies in front of the window for a while: the help, the list of experiments. */
final class Front {
  private final ModalPane pane = new ModalPane();

  /** Where the keys went before. */
  private @Nullable Node before;

  Front() {
    pane.displayProperty()
        .subscribe(
            (_, shown) -> {
              if (!shown) {
                leave();
              }
            });
  }

  Region root() {
    return pane;
  }

  boolean shows() {
    return pane.isDisplay();
  }

  void show(Region content) {
    if (!shows()) {
      before = pane.getScene().getFocusOwner();
    }
    pane.show(content);
    // Laid out before it is drawn: the pane draws it in its corner first, and where pictures are
    // made without a graphics card that first drawing stays.
    pane.applyCss();
    pane.layout();
  }

  void hide() {
    pane.hide();
  }

  /** However it was closed: what cannot be seen must not be reached by the keys either. */
  private void leave() {
    pane.setContent(null);
    if (before != null) {
      before.requestFocus();
      before = null;
    }
  }
}
