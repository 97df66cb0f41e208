package latentlab.ui.panel.encoder;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.ScrollArea;

/** The nodes of the encoder panel: anomalies on the left, classes on the right. */
final class EncoderView extends ScrollArea {
  final Button measure = new Button();
  final AnomalyView anomalies;
  final ProbeView probe;
  private final Label moment = new Label();

  EncoderView(int classes, boolean reconstructs, Texts texts) {
    anomalies = new AnomalyView(classes, texts);
    anomalies.setVisible(reconstructs);
    anomalies.setManaged(reconstructs);
    probe = new ProbeView(texts);
    measure.setText(texts.get("encoder.measure"));
    measure.setTooltip(wrapped(texts.get("encoder.measure.help")));
    measure.setMinWidth(USE_PREF_SIZE);
    moment.getStyleClass().addAll("caption", "tabular");
    HBox line = new HBox(measure, moment);
    line.getStyleClass().add("encoder-line");
    FlowPane parts = new FlowPane(anomalies, probe);
    parts.getStyleClass().add("encoder-parts");
    VBox content = new VBox(line, parts);
    content.getStyleClass().add("encoder");
    setContent(content);
    setFitToWidth(true);
    getStyleClass().add("encoder-panel");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("encoder.css")).toExternalForm());
  }

  /** Says of which step the figures are. */
  void showMoment(String words) {
    moment.setText(words);
  }

  static Label title(Texts texts, String key) {
    Label title = new Label(texts.get(key));
    title.getStyleClass().add("section-title");
    title.setTooltip(wrapped(texts.get(key + ".help")));
    title.setMinWidth(USE_PREF_SIZE);
    return title;
  }

  static Tooltip wrapped(String words) {
    Tooltip tooltip = new Tooltip(words);
    tooltip.setWrapText(true);
    return tooltip;
  }
}
