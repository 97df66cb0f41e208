package latentlab.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import latentlab.text.Texts;

/** The words of a chart that switch its curves, and under them smoothing and the scales. */
final class CurveControls {
  private static final double MOST_SMOOTHING = 0.99;
  private static final double FIRST_SMOOTHING = 0.9;

  private final Texts texts;
  private final LossChart chart;
  private final FlowPane legend = new FlowPane();
  private final HBox settings;
  private final Slider smoothing = new Slider(0, MOST_SMOOTHING, FIRST_SMOOTHING);
  private final ToggleButton logX;
  private final ToggleButton logY;

  CurveControls(Texts texts, LossChart chart) {
    this.texts = texts;
    this.chart = chart;
    legend.getStyleClass().add("legend");
    smoothing.getStyleClass().add("chart-smoothing");
    smoothing.setTooltip(new Tooltip(texts.get("kit.chart.smoothing.help")));
    smoothing.valueProperty().subscribe((_, _) -> chart.setSmoothing(smoothing()));
    Label caption = new Label(texts.get("kit.chart.smoothing"));
    caption.setLabelFor(smoothing);
    logX = toggle("kit.chart.log.x");
    logY = toggle("kit.chart.log.y");
    Region air = new Region();
    HBox.setHgrow(air, Priority.ALWAYS);
    settings = new HBox(caption, smoothing, air, logX, logY);
    settings.getStyleClass().add("chart-settings");
  }

  Node legend() {
    return legend;
  }

  Node settings() {
    return settings;
  }

  double smoothing() {
    return smoothing.getValue();
  }

  void addWord(Curve curve) {
    Region line = new Region();
    line.getStyleClass().add("legend-line");
    line.setStyle("-fx-background-color: " + curve.colourToken() + ";");
    ToggleButton word = new ToggleButton(curve.name(), line);
    word.setId("curve-" + curve.id());
    word.getStyleClass().add("legend-word");
    word.setSelected(true);
    word.setTooltip(new Tooltip(texts.get("kit.legend.help", curve.name())));
    word.selectedProperty().subscribe((_, shown) -> chart.switchCurve(curve, shown));
    legend.getChildren().add(word);
  }

  /** Switches a line off; its word brings it back. */
  void hide(String id) {
    for (Node word : legend.getChildren()) {
      if (word instanceof ToggleButton toggle && ("curve-" + id).equals(word.getId())) {
        toggle.setSelected(false);
      }
    }
  }

  private ToggleButton toggle(String key) {
    ToggleButton toggle = new ToggleButton(texts.get(key));
    toggle.getStyleClass().add("chart-toggle");
    toggle.setTooltip(new Tooltip(texts.get(key + ".help")));
    toggle
        .selectedProperty()
        .subscribe((_, _) -> chart.setLogarithmic(logXSelected(), logYSelected()));
    return toggle;
  }

  private boolean logXSelected() {
    return logX.isSelected();
  }

  private boolean logYSelected() {
    return logY.isSelected();
  }
}
