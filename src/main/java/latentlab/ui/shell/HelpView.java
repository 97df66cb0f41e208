package latentlab.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ScrollArea;

/** What each part of the window is, and every key. */
final class HelpView {
  private static final List<String> AREAS = List.of("header", "settings", "panels", "curves");

  private final ScrollArea scroll = new ScrollArea();
  private final VBox root;

  HelpView(Texts texts, List<Action> actions, Runnable closed) {
    Label title = label(texts.get("help.title"), "help-title");
    Button close = new Button(texts.get("help.close"));
    close.setId("help-close");
    close.setDefaultButton(true);
    close.setOnAction(_ -> closed.run());

    VBox content = new VBox(label(texts.get("hint.welcome"), "help-lead"));
    content.getStyleClass().add("help-content");
    content.getChildren().addAll(section(texts.get("help.areas")), areas(texts));
    content.getChildren().addAll(section(texts.get("help.keys")), keys(texts, actions));
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(title, scroll, close);
    root.setId("help");
    root.getStyleClass().add("help");
  }

  Region root() {
    return root;
  }

  /** Shows the first line, and takes the keys: arrows scroll, Enter and Escape close. */
  void begin() {
    scroll.setVvalue(0);
    scroll.requestFocus();
  }

  private static Node areas(Texts texts) {
    GridPane grid = grid();
    for (String area : AREAS) {
      row(grid, texts.get("help." + area), texts.get("help." + area + ".help"), "help-area");
    }
    return grid;
  }

  private static Node keys(Texts texts, List<Action> actions) {
    GridPane grid = grid();
    for (Action action : actions) {
      row(grid, action.keyName(), texts.get("action." + action.id()), "help-key");
    }
    row(grid, texts.get("help.tabs.keys"), texts.get("help.tabs"), "help-key");
    return grid;
  }

  private static void row(GridPane grid, String first, String second, String style) {
    Label name = label(first, style);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = label(second, "help-text");
    GridPane.setHgrow(text, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), name, text);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-grid");
    return grid;
  }

  private static Label section(String text) {
    return label(text, "section-title");
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
