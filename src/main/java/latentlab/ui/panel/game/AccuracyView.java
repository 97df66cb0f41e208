package latentlab.ui.panel.game;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.RunCurves;
import latentlab.ui.panel.Parts;

/** How often the judge was right, over the run, beside the line of one half: the equilibrium. */
final class AccuracyView extends VBox {
  private static final String ACCURACY = "accuracy";
  private static final String OF_REALS = "accuracyReal";
  private static final String OF_FAKES = "accuracyFake";

  /** What steps must report for it. */
  static final List<String> FIGURES = List.of(OF_REALS, OF_FAKES);

  private static final double SMOOTHING = 0.9;

  final RunCurves curves = new RunCurves();

  AccuracyView(GameWords words) {
    Parts parts = words.parts();
    curves.addCurve(ACCURACY, SMOOTHING);
    curves.setShares(words.get("percent", 0), words.get("percent", 0.5), words.get("percent", 1));
    curves.setAccessibleText(words.get("accuracy.help"));
    getStyleClass().addAll("game-section", "game-accuracy");
    getChildren().addAll(parts.title(words.key("accuracy")), curves);
  }

  /** Shows it or not. */
  void offer(boolean offered) {
    setVisible(offered);
    setManaged(offered);
  }

  /** Adds a step; nothing where it did not say how often the judge was right. */
  void append(double epoch, Map<String, Double> losses) {
    Double reals = losses.get(OF_REALS);
    Double fakes = losses.get(OF_FAKES);
    if (reals != null && fakes != null) {
      curves.append(ACCURACY, epoch, (reals + fakes) / 2);
    }
  }
}
