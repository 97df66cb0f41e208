package latentlab.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * A receiver operating characteristic: false alarms to the right, what is caught upwards, the
 * diagonal of guessing, and where a threshold stands on it.
 */
public final class RocPlot extends Region {
  private static final double DOT = 4.5;

  private final Path guessing = new Path();
  private final Path curve = new Path();
  private final Circle here = new Circle(DOT);
  private double[] right = {};
  private double[] up = {};
  private double falseAlarms;
  private double caught;

  public RocPlot() {
    getStyleClass().add("roc-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    guessing.getStyleClass().add("roc-guessing");
    curve.getStyleClass().add("roc-curve");
    here.getStyleClass().add("roc-here");
    guessing.setManaged(false);
    curve.setManaged(false);
    here.setManaged(false);
    getChildren().addAll(guessing, curve, here);
  }

  /** Shows a curve of shares from 0 to 1. */
  public void show(double[] falsePositives, double[] truePositives) {
    right = falsePositives.clone();
    up = truePositives.clone();
    requestLayout();
  }

  /** Marks a place on the curve. */
  public void mark(double falsePositives, double truePositives) {
    falseAlarms = falsePositives;
    caught = truePositives;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    guessing.getElements().setAll(new MoveTo(0, height), new LineTo(width, 0));
    curve.getElements().setAll(new MoveTo(0, height));
    for (int i = 0; i < right.length; i++) {
      curve.getElements().add(new LineTo(right[i] * width, height - up[i] * height));
    }
    here.setVisible(right.length > 0);
    here.setCenterX(falseAlarms * width);
    here.setCenterY(height - caught * height);
  }
}
