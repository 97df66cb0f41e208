package latentlab.ui.panel.encoder;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import latentlab.text.Texts;
import latentlab.ui.kit.HistogramPlot;
import latentlab.ui.kit.RocPlot;

/** Reconstruction errors of one class against those of all others, with a threshold between. */
final class AnomalyView extends VBox {
  final ChoiceBox<Integer> label = new ChoiceBox<>();
  final HistogramPlot histogram = new HistogramPlot();
  final Slider threshold = new Slider(0, 1, 0.5);
  final RocPlot roc = new RocPlot();
  private final Label seen = new Label();
  private final Label verdict = new Label();
  private final Label area = new Label();

  AnomalyView(int classes, Texts texts) {
    getStyleClass().add("anomaly-view");
    for (int i = 0; i < classes; i++) {
      label.getItems().add(i);
    }
    label.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer value) {
            return texts.get("encoder.class", value);
          }

          @Override
          public Integer fromString(String words) {
            throw new UnsupportedOperationException("classes are chosen, not typed");
          }
        });
    label.setAccessibleText(texts.get("encoder.anomalous"));
    label.setTooltip(EncoderView.wrapped(texts.get("encoder.anomalous.help")));
    seen.getStyleClass().add("caption");
    seen.setWrapText(true);
    seen.setMinHeight(USE_PREF_SIZE);
    HBox head = new HBox(EncoderView.title(texts, "encoder.anomalies"), label);
    head.getStyleClass().add("encoder-line");
    histogram.setAccessibleText(texts.get("encoder.histogram.help"));
    threshold.setAccessibleText(texts.get("encoder.threshold"));
    threshold.setTooltip(EncoderView.wrapped(texts.get("encoder.threshold.help")));
    threshold.setBlockIncrement(0.01);
    HBox legend =
        new HBox(key(texts, "first", "encoder.others"), key(texts, "second", "encoder.these"));
    legend.getStyleClass().add("encoder-line");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    roc.setAccessibleText(texts.get("encoder.roc.help"));
    area.getStyleClass().add("figure");
    Label areaName = EncoderView.title(texts, "encoder.area");
    VBox figure = new VBox(areaName, area, verdict);
    figure.getStyleClass().add("encoder-figure");
    HBox.setHgrow(figure, Priority.ALWAYS);
    HBox below = new HBox(roc, figure);
    below.getStyleClass().add("encoder-below");
    getChildren().addAll(head, seen, histogram, threshold, legend, below);
  }

  private static HBox key(Texts texts, String kind, String name) {
    javafx.scene.layout.Region swatch = new javafx.scene.layout.Region();
    swatch.getStyleClass().addAll("encoder-key", "encoder-key-" + kind);
    Label words = new Label(texts.get(name));
    words.getStyleClass().add("caption");
    HBox box = new HBox(swatch, words);
    box.getStyleClass().add("encoder-key-line");
    return box;
  }

  /** Says whether the model has seen that class. */
  void showSeen(String words) {
    seen.setText(words);
  }

  /** Says what the threshold catches. */
  void showVerdict(String words) {
    verdict.setText(words);
  }

  void showArea(String figure) {
    area.setText(figure);
  }
}
