package latentlab.ui.panel.game;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.FieldPlot;
import latentlab.ui.panel.Parts;

/** The best possible judge as a small board, and how far the two densities are apart. */
final class BestView extends VBox {
  final FieldPlot board = new FieldPlot();
  private final GameWords words;
  private final Label nats = figure();
  private final Label share = figure();

  BestView(GameWords words) {
    this.words = words;
    Parts parts = words.parts();
    board.getStyleClass().add("game-best-board");
    board.setAccessibleText(words.get("best.help"));
    Label name = explained(parts, "divergence");
    Label natsWords = explained(parts, "divergence.nats");
    Label shareWords = explained(parts, "divergence.share");
    name.getStyleClass().remove("caption");
    HBox first = new HBox(nats, natsWords);
    HBox second = new HBox(share, shareWords);
    first.getStyleClass().add("game-figure-line");
    second.getStyleClass().add("game-figure-line");
    VBox figures = new VBox(name, first, second);
    figures.getStyleClass().add("game-divergence");
    HBox.setHgrow(figures, Priority.ALWAYS);
    HBox line = new HBox(board, figures);
    line.getStyleClass().add("game-best");
    getStyleClass().add("game-section");
    getChildren().add(line);
    show(Double.NaN, Double.NaN);
  }

  private Label explained(Parts parts, String what) {
    Label label = parts.explained(parts.caption(), words.key(what));
    label.setText(words.get(what));
    return label;
  }

  private static Label figure() {
    Label figure = new Label();
    figure.getStyleClass().addAll("figure", "game-figure");
    figure.setMinWidth(USE_PREF_SIZE);
    return figure;
  }

  /** Shows the divergence in nats and as a share of its largest value; NaN where unknown. */
  void show(double divergence, double ofLargest) {
    boolean unknown = Double.isNaN(divergence);
    nats.setText(unknown ? words.get("unknown") : words.get("divergence.figure", divergence));
    share.setText(unknown ? words.get("unknown") : words.get("percent", ofLargest));
  }
}
