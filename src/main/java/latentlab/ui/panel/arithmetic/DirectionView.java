package latentlab.ui.panel.arithmetic;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.engine.spec.DataInfo;
import latentlab.text.Texts;
import latentlab.ui.directions.Direction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The left column: two groups, the name of their direction, and the directions that were kept. */
final class DirectionView extends VBox {
  final GroupBox plus;
  final GroupBox minus;
  final Button swap;
  final TextField name = new TextField();
  final Button keep;
  final ListView<Optional<Direction>> kept = new ListView<>();
  final Button delete;
  final Button save;
  final Button open;
  private final Label notice = new Label();
  private final Texts texts;

  DirectionView(Texts texts, DataInfo data) {
    this.texts = texts;
    getStyleClass().add("direction");
    plus = new GroupBox(texts, data, "plus");
    minus = new GroupBox(texts, data, "minus");
    swap = icon("swap", Feather.REFRESH_CW);
    keep = new Button(texts.get("arithmetic.keep"));
    keep.setTooltip(new Tooltip(texts.get("arithmetic.keep.help")));
    keep.getStyleClass().add("arithmetic-button");
    keep.setMinWidth(USE_PREF_SIZE);
    name.setAccessibleText(texts.get("arithmetic.name"));
    name.setTooltip(new Tooltip(texts.get("arithmetic.name.help")));
    HBox.setHgrow(name, Priority.ALWAYS);
    delete = icon("delete", Feather.TRASH_2);
    save = icon("save", Feather.SAVE);
    open = icon("open", Feather.FOLDER);
    kept.getStyleClass().add("kept-directions");
    kept.setAccessibleText(texts.get("arithmetic.kept"));
    kept.setTooltip(new Tooltip(texts.get("arithmetic.kept.help")));
    kept.setCellFactory(_ -> new DirectionCell());
    VBox.setVgrow(kept, Priority.ALWAYS);
    notice.getStyleClass().add("caption");
    notice.setWrapText(true);
    notice.setMinHeight(USE_PREF_SIZE);
    notice.managedProperty().bind(notice.textProperty().isNotEmpty());
    getChildren()
        .addAll(
            line(title("direction"), spring(), swap),
            plus,
            minus,
            line(name, keep),
            line(title("kept"), spring(), delete, save, open),
            kept,
            notice);
  }

  /** Says what is wrong, or how something went; empty for nothing. */
  void say(String sentence) {
    notice.setText(sentence);
  }

  private final class DirectionCell extends ListCell<Optional<Direction>> {
    @Override
    protected void updateItem(Optional<Direction> item, boolean empty) {
      super.updateItem(item, empty);
      setText(
          empty || (Object) item == null
              ? ""
              : item.map(Direction::name).orElseGet(() -> texts.get("arithmetic.groups")));
    }
  }

  private Button icon(String key, Feather feather) {
    Button button = new Button(null, new FontIcon(feather));
    button.getStyleClass().addAll("icon-button", "arithmetic-icon");
    button.setAccessibleText(texts.get("arithmetic." + key));
    button.setTooltip(new Tooltip(texts.get("arithmetic." + key + ".help")));
    return button;
  }

  private Label title(String key) {
    Label title = new Label(texts.get("arithmetic." + key + ".title"));
    title.getStyleClass().add("section-title");
    title.setTooltip(new Tooltip(texts.get("arithmetic." + key + ".help")));
    title.setMinWidth(USE_PREF_SIZE);
    return title;
  }

  private static HBox line(Node... parts) {
    HBox line = new HBox(parts);
    line.getStyleClass().add("arithmetic-line");
    return line;
  }

  private static Node spring() {
    HBox spring = new HBox();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
