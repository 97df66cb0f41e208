package latentlab.ui.kit;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.controlsfx.control.PrefixSelectionComboBox;

/**
 * A list to choose from that is as wide as its longest option. The usual one asks its pop-up, which
 * has wider rows and keeps the text size it was first shown in, so that names beside it break.
 */
final class OptionBox extends PrefixSelectionComboBox<ParamField.Option> {
  @Override
  protected double computePrefWidth(double height) {
    Node arrow = lookup(".arrow-button");
    if (!(lookup(".list-cell") instanceof ListCell<?> shown) || arrow == null) {
      return super.computePrefWidth(height);
    }
    Text measure = new Text();
    measure.setFont(shown.getFont());
    double longest = 0;
    for (ParamField.Option option : getItems()) {
      measure.setText(option.name());
      longest = Math.max(longest, measure.getLayoutBounds().getWidth());
    }
    double width = longest + sides(shown.getInsets()) + sides(getInsets());
    return Math.ceil(width + ((Region) arrow).prefWidth(-1));
  }

  private static double sides(Insets insets) {
    return insets.getLeft() + insets.getRight();
  }
}
