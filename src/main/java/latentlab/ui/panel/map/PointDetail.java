package latentlab.ui.panel.map;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Beside the map: the example behind one point, what the model makes of it, and its neighbours. */
final class PointDetail extends VBox {
  final ImageGrid data = new ImageGrid();
  final ImageGrid output = new ImageGrid();
  final Button previous;
  final Button next;
  final ToggleButton pin;
  final NeighbourStrip neighbours;

  private final Label title = new Label();
  private final Label hint;
  private final Label facts = new Label();
  private final HBox pictures;

  /**
   * @param showsPictures whether an example is a picture; else its numbers stand in the facts
   */
  PointDetail(Texts texts, boolean showsPictures) {
    getStyleClass().add("point-detail");
    title.getStyleClass().add("detail-title");
    hint = new Label(texts.get("map.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().add("caption");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    facts.getStyleClass().add("caption");
    previous = new Button(null, new FontIcon(Feather.CHEVRON_LEFT));
    next = new Button(null, new FontIcon(Feather.CHEVRON_RIGHT));
    pin = new ToggleButton(null, new FontIcon(Feather.MAP_PIN));
    name(texts, "previous", previous);
    next.setId("map-next");
    name(texts, "next", next);
    name(texts, "pin", pin);
    Label caption = new Label(texts.get("map.point"));
    caption.getStyleClass().add("section-title");
    caption.setTooltip(new Tooltip(texts.get("map.point.help")));
    Region air = new Region();
    HBox.setHgrow(air, Priority.ALWAYS);
    HBox head = new HBox(caption, air, previous, next, pin);
    head.getStyleClass().add("tools");
    neighbours = new NeighbourStrip(texts, Look.NEIGHBOURS, showsPictures);
    pictures = new HBox(titled(texts, "data", data), titled(texts, "model", output));
    pictures.getStyleClass().add("detail-pictures");
    getChildren().addAll(head, title, hint);
    if (showsPictures) {
      getChildren().add(pictures);
    }
    getChildren().addAll(facts, neighbours);
    clear();
  }

  private static void name(Texts texts, String name, javafx.scene.control.ButtonBase button) {
    button.getStyleClass().add("icon-button");
    button.setAccessibleText(texts.get("map." + name));
    button.setTooltip(new Tooltip(texts.get("map." + name + ".help")));
  }

  private static Node titled(Texts texts, String role, ImageGrid grid) {
    Label label = new Label(texts.get("map." + role));
    label.getStyleClass().addAll("section-title", "role-" + role);
    label.setTooltip(new Tooltip(texts.get("map." + role + ".help")));
    grid.setAccessibleText(texts.get("map." + role + ".help"));
    return new VBox(label, grid);
  }

  /** Which point is looked at; its pictures follow. */
  void showTitle(String text) {
    title.setText(text);
    show(true);
  }

  /** What is known of the point, a line each. */
  void showFacts(List<String> lines) {
    facts.setText(String.join("\n", lines));
  }

  /** No point is looked at. */
  void clear() {
    data.clear();
    output.clear();
    showFacts(List.of());
    show(false);
  }

  private void show(boolean point) {
    for (Node node : List.of(title, pictures, facts, neighbours)) {
      node.setVisible(point);
      node.setManaged(point);
    }
    hint.setVisible(!point);
    hint.setManaged(!point);
  }
}
