package latentlab.ui.panel.arithmetic;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import latentlab.text.Texts;
import latentlab.ui.directions.Direction;
import latentlab.ui.kit.ExamplesView;

/** Many pictures at once: strengths from left to right, pictures or a second direction upwards. */
final class GridView extends VBox {
  final ExamplesView grid;
  final Button others;
  final ChoiceBox<Optional<Direction>> second = new ChoiceBox<>();
  private final Label caption = new Label();

  GridView(Texts texts, boolean points) {
    getStyleClass().add("arithmetic-grid");
    grid = new ExamplesView(points, texts);
    grid.describe(texts.get("arithmetic.grid.help"));
    grid.grid().setGap(1);
    grid.grid().setAlignment(Pos.TOP_LEFT);
    grid.getStyleClass().add("arithmetic-result");
    others = new Button(texts.get("arithmetic.others"));
    others.getStyleClass().add("arithmetic-button");
    others.setTooltip(new Tooltip(texts.get("arithmetic.others.help")));
    second.getStyleClass().addAll("arithmetic-choice", "arithmetic-second");
    second.setAccessibleText(texts.get("arithmetic.second"));
    second.setTooltip(new Tooltip(texts.get("arithmetic.second.help")));
    second.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Optional<Direction> direction) {
            return direction == null || direction.isEmpty()
                ? texts.get("arithmetic.second.none")
                : direction.get().name();
          }

          @Override
          public Optional<Direction> fromString(String typed) {
            throw new UnsupportedOperationException("chosen, never typed: " + typed);
          }
        });
    Label rows = new Label(texts.get("arithmetic.second"));
    rows.getStyleClass().add("caption");
    rows.setLabelFor(second);
    FlowPane tools = new FlowPane(rows, second, others);
    tools.getStyleClass().add("arithmetic-tools");
    caption.getStyleClass().add("caption");
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(tools, caption, grid);
  }

  /** Says what rows and columns are. */
  void say(String sentence) {
    caption.setText(sentence);
  }
}
