package latentlab.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows an entry of a list under the heading of its group, where it is the first of it. */
final class ChoiceCell extends ListCell<Choice> {
  private final Label heading = new Label();
  private final Label name = new Label();
  private final VBox box = new VBox(heading, name);
  private final Tooltip help = new Tooltip();

  ChoiceCell() {
    heading.getStyleClass().addAll("section-title", "choice-heading");
    box.getStyleClass().add("choice");
    help.setWrapText(true);
  }

  @Override
  protected void updateItem(@Nullable Choice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (empty || choice == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    boolean first = !choice.heading().isEmpty();
    heading.setText(choice.heading());
    heading.setVisible(first);
    heading.setManaged(first);
    name.setText(choice.name());
    help.setText(choice.help());
    setGraphic(box);
    setTooltip(help);
    setAccessibleText(choice.name());
  }
}
