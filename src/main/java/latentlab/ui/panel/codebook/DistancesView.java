package latentlab.ui.panel.codebook;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.HeatMap;
import latentlab.ui.panel.Parts;

/** How far every code lies from every other, with the scale of the colours below. */
final class DistancesView extends VBox {
  private final Texts texts;
  final HeatMap map = new HeatMap();
  private final Label pair;
  private final Label far;

  DistancesView(Parts parts) {
    texts = parts.texts();
    Label title = parts.title("codebook.distances");
    title.setMinWidth(Region.USE_PREF_SIZE);
    pair = parts.caption();
    pair.getStyleClass().add("tabular");
    far = parts.caption();
    far.getStyleClass().add("tabular");
    map.setAccessibleText(texts.get("codebook.distances.help"));
    Label alike = parts.caption();
    alike.setText(texts.get("codebook.distances.alike"));
    alike.setMinWidth(Region.USE_PREF_SIZE);
    far.setMinWidth(Region.USE_PREF_SIZE);
    far.setText(texts.get("codebook.distances.far.unknown"));
    Region scale = new Region();
    scale.getStyleClass().add("codebook-scale");
    HBox.setHgrow(scale, Priority.ALWAYS);
    HBox legend = new HBox(alike, scale, far);
    legend.getStyleClass().add("codebook-line");
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox line = new HBox(title, spring, pair);
    line.getStyleClass().add("codebook-line");
    VBox.setVgrow(map, Priority.SOMETIMES);
    getStyleClass().add("codebook-distances");
    getChildren().addAll(line, map, legend);
  }

  void showLargest(double largest) {
    far.setText(texts.get("codebook.distances.far", largest));
  }

  /** Names a pair of codes and their distance. */
  void showPair(int first, int second, double distance) {
    pair.setText(texts.get("codebook.distances.pair", first, second, distance));
  }

  void showNoPair() {
    pair.setText("");
  }
}
