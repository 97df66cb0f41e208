package latentlab.ui.panel.map;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.Scatter;

/** The map panel: controls over the scatter, and beside it the point that is looked at. */
final class MapView extends ScrollPane {
  final MapControls controls;
  final Scatter scatter;
  final PointDetail detail;
  final Label spread = new Label();
  final Label notice = new Label();

  MapView(Texts texts, MapControls controls, PointDetail detail) {
    this.controls = controls;
    this.detail = detail;
    this.scatter = new Scatter(texts);
    scatter.setAccessibleText(texts.get("map.scatter"));
    scatter.setAccessibleHelp(texts.get("map.scatter.help"));
    spread.getStyleClass().addAll("caption", "spread");
    spread.setWrapText(true);
    spread.setMinHeight(Region.USE_PREF_SIZE);
    notice.getStyleClass().addAll("caption", "notice");
    notice.setWrapText(true);
    notice.setMinHeight(Region.USE_PREF_SIZE);
    notice.managedProperty().bind(notice.textProperty().isNotEmpty());
    HBox middle = new HBox(scatter, detail);
    middle.getStyleClass().add("map-middle");
    HBox.setHgrow(scatter, Priority.ALWAYS);
    VBox content = new VBox(controls, middle, spread, notice);
    content.getStyleClass().add("map-content");
    VBox.setVgrow(middle, Priority.ALWAYS);
    getStyleClass().addAll("map", "edge-to-edge");
    getStylesheets()
        .add(Objects.requireNonNull(MapView.class.getResource("map.css")).toExternalForm());
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
  }
}
