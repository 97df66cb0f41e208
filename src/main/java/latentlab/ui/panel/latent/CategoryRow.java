package latentlab.ui.panel.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The categories of one categorical code side by side, of which one is chosen. */
final class CategoryRow extends HBox {
  private final List<ToggleButton> buttons = new ArrayList<>();
  private IntConsumer onChoose = _ -> {};

  /**
   * What is written for one category.
   *
   * @param mark on its button
   * @param words in its tooltip and for the screen reader
   */
  record Category(String mark, String words) {}

  /**
   * @param name of the code
   * @param explanation of the code
   */
  CategoryRow(String name, String explanation, List<Category> categories) {
    Label label = new Label(name);
    label.getStyleClass().add("latent-slider-name");
    label.setTooltip(wrapped(explanation));
    FlowPane row = new FlowPane();
    row.getStyleClass().add("latent-categories");
    for (Category category : categories) {
      int index = buttons.size();
      ToggleButton button = new ToggleButton(category.mark());
      button.getStyleClass().addAll("latent-category", "tabular");
      button.setAccessibleText(category.words());
      button.setTooltip(wrapped(category.words()));
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> onChoose.accept(index));
      buttons.add(button);
    }
    row.getChildren().setAll(buttons);
    HBox.setHgrow(row, Priority.ALWAYS);
    getStyleClass().add("latent-category-row");
    getChildren().addAll(label, row);
  }

  /** Is told of the category a person chooses, also where it is the present one. */
  void setOnChoose(IntConsumer listener) {
    onChoose = listener;
  }

  void show(int chosen) {
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setSelected(i == chosen);
    }
  }

  List<ToggleButton> buttons() {
    return List.copyOf(buttons);
  }

  private static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
