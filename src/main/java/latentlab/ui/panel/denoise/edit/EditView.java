package latentlab.ui.panel.denoise.edit;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.ui.panel.Parts;

/** The tools side by side to choose from, the chosen one, what is wished for, and how far it is. */
final class EditView extends VBox {
  private final Parts parts;
  private final Map<Tool.Name, ToggleButton> buttons = new EnumMap<>(Tool.Name.class);
  private final Map<Tool.Name, Node> contents = new EnumMap<>(Tool.Name.class);
  private final StackPane content = new StackPane();
  private final Label words;

  EditView(Parts parts) {
    this.parts = parts;
    HBox segments = new HBox();
    segments.getStyleClass().add("denoise-edit-segments");
    ToggleGroup group = new ToggleGroup();
    for (Tool.Name tool : Tool.Name.values()) {
      ToggleButton button = parts.toggle(key(tool));
      button.setToggleGroup(group);
      button.setId("denoise-edit-" + tool.name().toLowerCase(Locale.ROOT));
      buttons.put(tool, button);
      segments.getChildren().add(button);
    }
    words = parts.caption();
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(segments, words);
    head.getStyleClass().add("denoise-edit-head");
    content.setAlignment(Pos.TOP_LEFT);
    getStyleClass().addAll("denoise-section", "denoise-edit");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("edit.css")).toExternalForm());
    getChildren().addAll(head, content);
  }

  /** For data that has no pictures: a sentence and nothing else. */
  static VBox nothing(Parts parts) {
    Label why = parts.caption();
    why.getStyleClass().add("denoise-story");
    why.setText(parts.texts().get("denoise.edit.points"));
    VBox view = new VBox(why);
    view.getStyleClass().add("denoise-section");
    return view;
  }

  private static String key(Tool.Name tool) {
    return "denoise.edit." + tool.name().toLowerCase(Locale.ROOT);
  }

  void add(Tool.Name tool, Node node) {
    contents.put(tool, node);
    content.getChildren().add(node);
  }

  /** Adds what stands below every tool. */
  void addBelow(Node... nodes) {
    getChildren().addAll(nodes);
  }

  ToggleButton button(Tool.Name tool) {
    return Objects.requireNonNull(buttons.get(tool));
  }

  /** Shows one tool. */
  void show(Tool.Name chosen) {
    button(chosen).setSelected(true);
    words.setText(parts.texts().get(key(chosen) + ".words"));
    contents.forEach(
        (tool, node) -> {
          node.setVisible(tool == chosen);
          node.setManaged(tool == chosen);
        });
  }
}
