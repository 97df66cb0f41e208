package latentlab.ui.kit;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * A tooltip that is made when the pointer first comes to its control. Each has a scene of its own,
 * and a form has three for every row: before the first frame they are work for nobody.
 */
final class LateTooltip {
  private LateTooltip() {}

  /** Explains a control, to who reads the screen by ear at once. */
  static void install(Control control, String words) {
    control.setAccessibleHelp(words);
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent entered) {
            Tooltip tooltip = new Tooltip(words);
            tooltip.setWrapText(true);
            control.setTooltip(tooltip);
            control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
          }
        });
  }
}
