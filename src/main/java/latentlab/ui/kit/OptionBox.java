package latentlab.ui.kit;

import java.util.List;
import java.util.Objects;
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
    return isSkinned() ? width(getItems()) : super.computePrefWidth(height);
  }

  /** Wide enough for the option that is chosen. */
  @Override
  protected double computeMinWidth(double height) {
    ParamField.Option chosen = getValue();
    return isSkinned() && chosen != null ? width(List.of(chosen)) : super.computeMinWidth(height);
  }

  private boolean isSkinned() {
    return lookup(".list-cell") instanceof ListCell<?> && lookup(".arrow-button") instanceof Region;
  }

  // Never by the skin once there is one: to ask it makes the pop-up's list and all its cells.
  private double width(List<ParamField.Option> options) {
    ListCell<?> shown = (ListCell<?>) Objects.requireNonNull(lookup(".list-cell"));
    Region button = (Region) Objects.requireNonNull(lookup(".arrow-button"));
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
