package latentlab.ui.panel.traverse;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ScrollArea;

/** The nodes of the traversal table: a line of controls, and the table under it. */
final class TraverseView extends ScrollArea {
  private final Texts texts;
  final Button middle = new Button();
  final Button example = new Button();
  final ToggleButton all = new ToggleButton();
  final Button export = new Button();
  final TraverseTable table;
  private final Label words = new Label();

  /**
   * @param latentSize how many dimensions there are
   * @param encodes whether the rows can pass through an example of the data
   */
  TraverseView(int latentSize, boolean encodes, Texts texts) {
    this.texts = texts;
    table =
        new TraverseTable(
            IntStream.range(0, TraverseModel.STEPS)
                .mapToObj(TraverseModel::value)
                .map(value -> value == 0 ? "0" : texts.get("traverse.value", value))
                .toList());
    named(middle, "traverse.middle");
    named(example, "traverse.example");
    named(all, "traverse.all");
    all.setText(texts.get("traverse.all", latentSize));
    named(export, "traverse.export");
    example.setVisible(encodes);
    example.setManaged(encodes);
    boolean more = latentSize > TraverseModel.FIRST_ROWS;
    all.setVisible(more);
    all.setManaged(more);
    Label title = new Label(texts.get("traverse.title"));
    title.getStyleClass().add("section-title");
    title.setTooltip(wrapped(texts.get("panel.traverse.help")));
    words.getStyleClass().add("caption");
    HBox head = new HBox(title, words);
    head.getStyleClass().add("traverse-line");
    HBox tools = new HBox(middle, example, all, export);
    tools.getStyleClass().add("traverse-line");
    FlowPane line = new FlowPane(head, tools);
    line.getStyleClass().add("traverse-controls");
    VBox content = new VBox(line, table);
    content.getStyleClass().add("traverse");
    setContent(content);
    setFitToWidth(true);
    getStyleClass().add("traverse-panel");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("traverse.css")).toExternalForm());
  }

  /** What the order of the rows goes by. */
  enum Order {
    INFORMATION,
    CHANGE
  }

  /** Says what the order of the rows goes by. */
  void showOrder(Order order) {
    say(texts.get(order == Order.CHANGE ? "traverse.caption.change" : "traverse.caption"));
  }

  /** Says something about the table: where it was written, or why not. */
  void say(String sentence) {
    words.setText(sentence);
  }

  private void named(ButtonBase button, String key) {
    button.setText(texts.get(key));
    button.setTooltip(wrapped(texts.get(key + ".help")));
    button.setAccessibleHelp(texts.get(key + ".help"));
    button.setMinWidth(USE_PREF_SIZE);
  }

  private static Tooltip wrapped(String sentence) {
    Tooltip tooltip = new Tooltip(sentence);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
