package latentlab.ui.panel.map;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.Scatter;
import latentlab.ui.kit.ScrollArea;

/** The map panel: controls over the scatter, and beside it the point that is looked at. */
final class MapView extends ScrollArea {
  final MapControls controls;
  final Scatter scatter;
  final ComputingStrip computing;
  final PointDetail detail;
  final Label spread = caption("spread");
  final Label kept = caption("kept");
  final Label notice = caption("notice");

  MapView(Texts texts, MapControls controls, PointDetail detail) {
    this.controls = controls;
    this.detail = detail;
    this.scatter = new Scatter(texts);
    this.computing = new ComputingStrip(texts);
    scatter.setAccessibleText(texts.get("map.scatter"));
    scatter.setAccessibleHelp(texts.get("map.scatter.help"));
    StackPane map = new StackPane(scatter, computing);
    map.getStyleClass().add("map-plot");
    HBox middle = new HBox(map, detail);
    middle.getStyleClass().add("map-middle");
    HBox.setHgrow(map, Priority.ALWAYS);
    VBox words = new VBox(spread, kept, notice);
    VBox content = new VBox(controls, middle, words);
    content.getStyleClass().add("map-content");
    VBox.setVgrow(middle, Priority.ALWAYS);
    getStyleClass().addAll("map", "edge-to-edge");
    getStylesheets()
        .add(Objects.requireNonNull(MapView.class.getResource("map.css")).toExternalForm());
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
  }

  private static Label caption(String styleClass) {
    Label label = new Label();
    label.getStyleClass().addAll("caption", styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }
}
