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
  private final PointColours colours;
  private final Consumer<BitSet> changed;

  /**
   * @param changed told which classes are off now
   */
  ClassLegend(Texts texts, PointColours colours, Consumer<BitSet> changed) {
    this.texts = texts;
    this.colours = colours;
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

  /** The colours are others than before: a scale between two of them has no name in CSS. */
  void coloursChanged() {
    for (int index = 0; index < getChildren().size(); index++) {
      ((ToggleButton) getChildren().get(index)).getGraphic().setStyle(fill(index));
    }
  }

  private String fill(int index) {
    return "-fx-fill: " + colours.css(index) + ";";
  }

  private ToggleButton word(int index, String name) {
    PointShape shape = colours.isOrdered() ? PointShape.CIRCLE : PointShape.ofClass(index);
    Polygon symbol = new Polygon(shape.corners(SYMBOL));
    symbol.setStyle(fill(index));
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
