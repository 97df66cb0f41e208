package latentlab.ui.panel.reconstruct;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;

/** The loss of one example in large figures, what it means in words, and its posterior. */
final class LossReadout extends VBox {
  final PosteriorBars bars = new PosteriorBars();

  private final Texts texts;
  private final Label loss = new Label();
  private final Label verdict = new Label();

  LossReadout(Texts texts) {
    this.texts = texts;
    getStyleClass().add("loss-readout");
    Label title = new Label(texts.get("reconstruct.loss"));
    title.getStyleClass().add("section-title");
    title.setTooltip(new Tooltip(texts.get("reconstruct.loss.help")));
    loss.getStyleClass().add("figure");
    Label unit = new Label(texts.get("reconstruct.unit"));
    unit.getStyleClass().add("caption");
    HBox figure = new HBox(loss, unit);
    figure.getStyleClass().add("figure-line");
    verdict.getStyleClass().add("verdict");
    verdict.setWrapText(true);
    verdict.setMinHeight(USE_PREF_SIZE);
    Label posterior = new Label(texts.get("reconstruct.posterior"));
    posterior.getStyleClass().add("section-title");
    posterior.setTooltip(new Tooltip(texts.get("reconstruct.posterior.help")));
    Tooltip.install(bars, new Tooltip(texts.get("reconstruct.posterior.help")));
    VBox head = new VBox(title, figure);
    getChildren().addAll(head, verdict, new VBox(posterior, bars));
    clear();
  }

  /** Shows a loss and the sentence about it. */
  void show(double nats, String sentence, float[] means, float[] deviations) {
    loss.setText(texts.get("reconstruct.nats", nats));
    verdict.setText(sentence);
    bars.show(means, deviations);
    bars.setAccessibleText(sentenceOf(means));
  }

  /** Nothing is drawn. */
  void clear() {
    loss.setText(texts.get("reconstruct.none"));
    verdict.setText(texts.get("reconstruct.verdict.none"));
    bars.clear();
    bars.setAccessibleText(texts.get("reconstruct.posterior.help"));
  }

  private String sentenceOf(float[] means) {
    int strongest = 0;
    for (int i = 0; i < means.length; i++) {
      if (Math.abs(means[i]) > Math.abs(means[strongest])) {
        strongest = i;
      }
    }
    return texts.get(
        "reconstruct.posterior.text", means.length, strongest, (double) means[strongest]);
  }
}
