package latentlab.ui.kit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

/** What is what on a {@link FieldPlot}; each word switches its layer on and off. */
public final class LayerLegend extends FlowPane {
  private static final double SYMBOL = 4;
  private static final double ARROW = 14;

  private final FieldPlot plot;
  private final Map<FieldPlot.Layer, ToggleButton> words = new EnumMap<>(FieldPlot.Layer.class);

  public LayerLegend(FieldPlot plot) {
    this.plot = plot;
    getStyleClass().addAll("legend", "layer-legend");
  }

  /** Adds the word of a layer, with its explanation. */
  public void add(FieldPlot.Layer layer, String name, String help) {
    ToggleButton word = new ToggleButton(name, symbol(layer));
    word.getStyleClass().add("legend-word");
    word.setMinWidth(Region.USE_PREF_SIZE);
    word.setSelected(true);
    Tooltip tooltip = new Tooltip(help);
    tooltip.setWrapText(true);
    word.setTooltip(tooltip);
    word.setAccessibleHelp(help);
    word.selectedProperty().subscribe((_, shown) -> plot.setLayer(layer, shown));
    words.put(layer, word);
    getChildren().add(word);
  }

  /** The word of a layer. */
  public ToggleButton word(FieldPlot.Layer layer) {
    return Objects.requireNonNull(words.get(layer), layer::name);
  }

  private static Node symbol(FieldPlot.Layer layer) {
    Node symbol =
        switch (layer) {
          case FIELD -> new Region();
          case REALS -> new Polygon(PointShape.CIRCLE.corners(SYMBOL));
          case FAKES -> new Polygon(PointShape.SQUARE.corners(SYMBOL));
          case ARROWS -> {
            Path arrow = new Path();
            Arrows.add(arrow.getElements(), 0, 0, ARROW, 0);
            yield arrow;
          }
        };
    symbol
        .getStyleClass()
        .add(
            switch (layer) {
              case FIELD -> "layer-field";
              case REALS -> "layer-reals";
              case FAKES -> "layer-fakes";
              case ARROWS -> "layer-arrows";
            });
    return symbol;
  }
}
