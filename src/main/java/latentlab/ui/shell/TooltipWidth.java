package latentlab.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;

/**
 * Keeps explanations as narrow as a column of a book, in letters of their own size: a tooltip takes
 * its width from nowhere but its own property, which no style sheet reaches, and a long one would
 * be a single line beyond the screen.
 */
final class TooltipWidth implements AutoCloseable {
  private static final double EMS = 28;

  private final ListChangeListener<Window> listener = TooltipWidth::limit;

  TooltipWidth() {
    Window.getWindows().addListener(listener);
  }

  private static void limit(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      for (Window window : change.getAddedSubList()) {
        if (window instanceof Tooltip tooltip && !tooltip.maxWidthProperty().isBound()) {
          tooltip.maxWidthProperty().bind(tooltip.fontProperty().map(font -> EMS * font.getSize()));
        }
      }
    }
  }

  @Override
  public void close() {
    Window.getWindows().removeListener(listener);
  }
}
