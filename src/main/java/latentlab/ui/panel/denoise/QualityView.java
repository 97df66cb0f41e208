package latentlab.ui.panel.denoise;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import latentlab.engine.spec.Answer;
import latentlab.ui.kit.Nodes;
import org.jspecify.annotations.Nullable;

/** A few lines of how good samples are: what a figure is called at the left, the figure right. */
final class QualityView extends GridPane {
  private static final String FRECHET = "frechet";
  private static final String ENERGY = "energyDistance";
  private static final String CONFIDENCE = "sampleConfidence";

  private final Parts parts;
  private final Label distanceName;
  private final Label distance;
  private final Label confidenceName;
  private final Label confidence;
  private final Label seconds;

  /**
   * @param plane whether the data are points of the plane, which no judge knows
   */
  QualityView(Parts parts, boolean plane) {
    this.parts = parts;
    distanceName = name(plane ? "quality.energyDistance" : "quality.frechet", 0);
    distance = figure(0);
    distance.getStyleClass().add("denoise-distance");
    confidenceName = name("quality.sampleConfidence", 1);
    confidence = figure(1);
    name("quality.seconds", 2).setText(parts.words("quality.seconds", ComparisonModel.MEASURED));
    seconds = figure(2);
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints figures = new ColumnConstraints();
    figures.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(names, figures);
    getStyleClass().add("denoise-quality");
    showConfidence(!plane);
    show(null, "");
  }

  private Label name(String name, int row) {
    Label label = parts.explained(new Label(parts.words(name)), name);
    label.getStyleClass().add("caption");
    add(label, 0, row);
    return label;
  }

  private Label figure(int row) {
    Label figure = parts.figure();
    add(figure, 1, row);
    return figure;
  }

  private void showConfidence(boolean shown) {
    Nodes.show(confidenceName, shown);
    Nodes.show(confidence, shown);
  }

  /**
   * Shows figures.
   *
   * @param measured null where there are none yet
   * @param instead what stands in their place then
   */
  void show(Answer.@Nullable SamplerQuality measured, String instead) {
    if (measured == null) {
      for (Label label : new Label[] {distance, confidence, seconds}) {
        label.setText(instead);
      }
      return;
    }
    boolean judged = measured.figures().containsKey(FRECHET);
    String name = judged ? "quality.frechet" : "quality.energyDistance";
    distanceName.setText(parts.words(name));
    Parts.explain(distanceName, parts.words(name + ".help"));
    showConfidence(judged);
    distance.setText(words(name + ".value", measured, judged ? FRECHET : ENERGY));
    confidence.setText(words("quality.sampleConfidence.value", measured, CONFIDENCE));
    seconds.setText(parts.words("quality.seconds.value", measured.seconds()));
  }

  private String words(String name, Answer.SamplerQuality measured, String figure) {
    return parts.words(name, measured.figures().getOrDefault(figure, Double.NaN));
  }
}
