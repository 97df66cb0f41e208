package latentlab.ui.panel.game;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.RunCurves;
import latentlab.ui.panel.Parts;

/** How strong a signal each player gets: the norms of their gradients, now and over the run. */
final class GradientsView extends VBox {
  static final String DISCRIMINATOR = "gradientDiscriminator";
  static final String GENERATOR = "gradientGenerator";

  private static final double SMOOTHING = 0.9;

  final RunCurves curves = new RunCurves();
  private final GameWords words;
  private final Label discriminator = new Label();
  private final Label generator = new Label();

  GradientsView(GameWords words) {
    this.words = words;
    Parts parts = words.parts();
    curves.addCurve(DISCRIMINATOR, SMOOTHING);
    curves.addCurve(GENERATOR, SMOOTHING);
    curves.setDecades();
    curves.setAccessibleText(words.get("gradients.help"));
    VBox figures =
        new VBox(
            line(parts, DISCRIMINATOR, "gradient.discriminator", discriminator),
            line(parts, GENERATOR, "gradient.generator", generator));
    figures.getStyleClass().add("game-gradient-figures");
    HBox.setHgrow(curves, Priority.ALWAYS);
    HBox row = new HBox(figures, curves);
    row.getStyleClass().add("game-gradients");
    getStyleClass().add("game-section");
    getChildren().addAll(parts.title(words.key("gradients")), row);
    show(DISCRIMINATOR, Double.NaN);
    show(GENERATOR, Double.NaN);
  }

  private HBox line(Parts parts, String id, String what, Label figure) {
    Region key = new Region();
    key.getStyleClass().addAll("game-key", id);
    Label name = parts.explained(new Label(words.get(what), key), words.key(what));
    name.getStyleClass().add("game-key-word");
    name.setMinWidth(USE_PREF_SIZE);
    figure.getStyleClass().addAll("strong", "game-gradient");
    HBox line = new HBox(name, figure);
    line.getStyleClass().add("game-figure-line");
    return line;
  }

  /** Shows the newest norm of a player; NaN where it is not known. */
  void show(String id, double norm) {
    Label figure = id.equals(DISCRIMINATOR) ? discriminator : generator;
    figure.setText(Double.isNaN(norm) ? words.get("unknown") : words.get("gradient", norm));
  }
}
