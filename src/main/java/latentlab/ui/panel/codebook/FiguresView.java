package latentlab.ui.panel.codebook;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.text.Texts;
import latentlab.ui.kit.RunCurves;
import latentlab.ui.panel.Parts;

/** How well the codebook is used: three figures, and two of them over the run. */
final class FiguresView extends VBox {
  static final String PERPLEXITY = "perplexity";
  static final String USED = "usedCodes";

  private static final double SMOOTHING = 0.9;

  /** Of the width, in per cent: the longest words stand below the first figure. */
  private static final double[] COLUMNS = {36, 30, 34};

  private final Texts texts;

  /** Below this a perplexity is told with a decimal. */
  private static final double FINE = 100;

  final RunCurves curves = new RunCurves();
  private final Label used = figure();
  private final Label perplexity = figure();
  private final Label bits = figure();
  private final Label usedWords;
  private final Label bitsWords;

  FiguresView(Parts parts) {
    texts = parts.texts();
    usedWords = parts.explained(parts.caption(), "codebook.used");
    Label perplexityWords = parts.explained(parts.caption(), "codebook.perplexity");
    bitsWords = parts.caption();
    perplexityWords.setText(texts.get("codebook.perplexity"));
    parts.explained(used, "codebook.used");
    parts.explained(perplexity, "codebook.perplexity");
    GridPane figures = new GridPane();
    for (double percent : COLUMNS) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(percent);
      figures.getColumnConstraints().add(column);
    }
    figures.addRow(0, used, perplexity, bits);
    figures.addRow(1, usedWords, perplexityWords, bitsWords);
    curves.addCurve(USED, 0);
    curves.addCurve(PERPLEXITY, SMOOTHING);
    curves.setAccessibleText(texts.get("codebook.curves.help"));
    Label title = parts.title("codebook.curves");
    FlowPane legend = new FlowPane(title, word(parts, USED, "codebook.curve.used"));
    legend.getChildren().add(word(parts, PERPLEXITY, "codebook.curve.perplexity"));
    legend.getStyleClass().add("codebook-legend");
    VBox.setVgrow(curves, Priority.ALWAYS);
    getStyleClass().add("codebook-figures");
    getChildren().addAll(figures, legend, curves);
    showNone();
  }

  private void showNone() {
    for (Label figure : new Label[] {used, perplexity, bits}) {
      figure.setText(texts.get("codebook.none"));
    }
    usedWords.setText(texts.get("codebook.used"));
    bitsWords.setText(texts.get("codebook.bits"));
    Parts.explain(bitsWords, texts.get("codebook.bits.none.help"));
    Parts.explain(bits, texts.get("codebook.bits.none.help"));
  }

  void show(CodeFigures figures, int cells) {
    used.setText(texts.get("codebook.whole", figures.used()));
    usedWords.setText(texts.get("codebook.used.of", figures.entries()));
    boolean fine = figures.perplexity() < FINE;
    perplexity.setText(texts.get(fine ? "codebook.real" : "codebook.whole", figures.perplexity()));
    bits.setText(texts.get("codebook.whole", figures.bits()));
    String help =
        texts.get(
            "codebook.bits.help",
            cells,
            figures.entries(),
            figures.bits() / cells,
            figures.bits(),
            figures.leastBits());
    Parts.explain(bits, help);
    Parts.explain(bitsWords, help);
    curves.setCeiling(figures.entries(), texts.get("codebook.whole", figures.entries()));
  }

  private Label word(Parts parts, String id, String key) {
    Label word = parts.explained(new Label(texts.get(key)), key);
    Region line = new Region();
    line.getStyleClass().addAll("codebook-key", id);
    word.setGraphic(line);
    word.getStyleClass().add("caption");
    return word;
  }

  private static Label figure() {
    Label figure = new Label();
    figure.getStyleClass().addAll("figure", "codebook-figure");
    figure.setMinWidth(Region.USE_PREF_SIZE);
    return figure;
  }
}
