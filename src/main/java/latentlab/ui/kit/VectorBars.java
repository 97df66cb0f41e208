package latentlab.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** A vector as bars around zero; the longest reaches the edge. */
public final class VectorBars extends Region {
  private final Path zero = new Path();
  private final Path bars = new Path();
  private float[] values = {};

  public VectorBars() {
    getStyleClass().add("vector-bars");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    zero.getStyleClass().add("vector-zero");
    bars.getStyleClass().add("vector-bar");
    zero.setManaged(false);
    bars.setManaged(false);
    getChildren().addAll(zero, bars);
  }

  /** Shows a vector. */
  public void show(float[] vector) {
    values = vector.clone();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double middle = getHeight() / 2;
    zero.getElements().setAll(new MoveTo(0, middle), new LineTo(getWidth(), middle));
    bars.getElements().clear();
    double longest = 0;
    for (float value : values) {
      longest = Math.max(longest, Math.abs(value));
    }
    double unit = longest == 0 ? 1 : longest;
    double step = getWidth() / Math.max(1, values.length);
    for (int i = 0; i < values.length; i++) {
      double left = (i + 0.2) * step;
      double right = (i + 0.8) * step;
      double end = middle - values[i] / unit * middle;
      bars.getElements()
          .addAll(
              new MoveTo(left, middle),
              new LineTo(right, middle),
              new LineTo(right, end),
              new LineTo(left, end),
              new LineTo(left, middle));
    }
  }
}
