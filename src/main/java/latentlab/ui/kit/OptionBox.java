package latentlab.ui.kit;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.controlsfx.control.PrefixSelectionComboBox;

/**
 * A list to choose from that is as wide as its longest option. The usual one asks its pop-up, which
 * has wider rows and keeps the text size it was first shown in, so that names beside it break.
 */
final class OptionBox extends PrefixSelectionComboBox<ParamField.Option> {
  /** Between the longest option and the arrow, in text sizes. */
  private static final double AIR = 0.5;

  /** Wide enough for every option. */
  @Override
  protected double computePrefWidth(double height) {
    return width(getItems(), super.computePrefWidth(height));
  }

  /** Wide enough for the option that is chosen. */
  @Override
  protected double computeMinWidth(double height) {
    ParamField.Option chosen = getValue();
    return chosen == null
        ? super.computeMinWidth(height)
        : width(List.of(chosen), super.computeMinWidth(height));
  }

  private double width(List<ParamField.Option> options, double beforeItIsSkinned) {
    if (!(lookup(".list-cell") instanceof ListCell<?> shown)
        || !(lookup(".arrow-button") instanceof Region button)) {
      return beforeItIsSkinned;
    }
    Text measure = new Text();
    measure.setFont(shown.getFont());
    double longest = 0;
    for (ParamField.Option option : options) {
      measure.setText(option.name());
      longest = Math.max(longest, measure.getLayoutBounds().getWidth());
    }
    // As the skin lays it out: the shown option, a little air, then the arrow in its button.
    double arrow = AIR * shown.getFont().getSize() + button.prefWidth(-1);
    return Math.ceil(longest + sides(shown.getInsets()) + arrow + sides(getInsets()));
  }

  private static double sides(Insets insets) {
    return insets.getLeft() + insets.getRight();
  }
}
