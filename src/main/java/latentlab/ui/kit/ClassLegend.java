package latentlab.ui.kit;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Polygon;
import latentlab.text.Texts;

/**
 * The names of classes, each with its colour and shape; each word switches its class on and off.
 */
final class ClassLegend extends FlowPane {
  private static final double SYMBOL = 4;

  private final Texts texts;
  private final BitSet off = new BitSet();
  private final Consumer<BitSet> changed;

  /**
   * @param changed told which classes are off now
   */
  ClassLegend(Texts texts, Consumer<BitSet> changed) {
    this.texts = texts;
    this.changed = changed;
    getStyleClass().add("legend");
  }

  void setNames(List<String> names) {
    off.clear();
    getChildren().clear();
    for (int index = 0; index < names.size(); index++) {
      getChildren().add(word(index, names.get(index)));
    }
    changed.accept((BitSet) off.clone());
  }

  private ToggleButton word(int index, String name) {
    Polygon symbol = new Polygon(PointShape.ofClass(index).corners(SYMBOL));
    symbol.setStyle("-fx-fill: " + Scatter.classToken(index) + ";");
    ToggleButton word = new ToggleButton(name, symbol);
    word.getStyleClass().add("legend-word");
    word.setSelected(true);
    word.setTooltip(new Tooltip(texts.get("kit.legend.help", name)));
    word.selectedProperty()
        .subscribe(
            (_, shown) -> {
              off.set(index, !shown);
              changed.accept((BitSet) off.clone());
            });
    return word;
  }
}
