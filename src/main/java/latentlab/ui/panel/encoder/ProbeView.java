package latentlab.ui.panel.encoder;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.CountMatrix;

/** How well simple methods tell classes apart by the latent means, beside the pixels themselves. */
final class ProbeView extends VBox {
  final ToggleButton confusion = new ToggleButton();
  final ToggleButton clusters = new ToggleButton();
  final CountMatrix matrix = new CountMatrix();
  private final Label linear = figure();
  private final Label linearPixels = figure();
  private final Label rand = figure();
  private final Label randPixels = figure();
  private final Label words = new Label();

  ProbeView(Texts texts) {
    getStyleClass().add("probe-view");
    GridPane figures = new GridPane();
    figures.getStyleClass().add("probe-figures");
    figures.addRow(
        0, new Label(), caption(texts, "encoder.latent"), caption(texts, "encoder.pixels"));
    figures.addRow(1, name(texts, "encoder.linear"), linear, linearPixels);
    figures.addRow(2, name(texts, "encoder.rand"), rand, randPixels);
    ToggleGroup which = new ToggleGroup();
    for (ToggleButton choice : new ToggleButton[] {confusion, clusters}) {
      choice.setToggleGroup(which);
      choice.getStyleClass().add("chart-toggle");
    }
    confusion.setText(texts.get("encoder.confusion"));
    confusion.setTooltip(EncoderView.wrapped(texts.get("encoder.confusion.help")));
    clusters.setText(texts.get("encoder.clusters"));
    clusters.setTooltip(EncoderView.wrapped(texts.get("encoder.clusters.help")));
    confusion.setSelected(true);
    HBox choices = new HBox(confusion, clusters);
    choices.getStyleClass().add("encoder-line");
    words.getStyleClass().add("caption");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(EncoderView.title(texts, "encoder.classes"), figures, choices, matrix, words);
  }

  void showFigures(String latent, String pixels, String latentRand, String pixelRand) {
    linear.setText(latent);
    linearPixels.setText(pixels);
    rand.setText(latentRand);
    randPixels.setText(pixelRand);
  }

  /** Says how to read the matrix, or why there is none. */
  void say(String sentence) {
    words.setText(sentence);
  }

  private static Label figure() {
    Label label = new Label("–");
    label.getStyleClass().addAll("probe-figure", "tabular");
    return label;
  }

  private static Label caption(Texts texts, String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("caption");
    return label;
  }

  private static Label name(Texts texts, String key) {
    Label label = new Label(texts.get(key));
    label.setTooltip(EncoderView.wrapped(texts.get(key + ".help")));
    return label;
  }
}
