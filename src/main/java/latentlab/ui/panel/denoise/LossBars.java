package latentlab.ui.panel.denoise;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** How wrong the network is in each bucket of times, as bars; the bucket of one time stands out. */
final class LossBars extends Region {
  private static final double GAP = 2;

  private final Path bars = path("denoise-loss");
  private final Path here = path("denoise-loss-here");
  private final Line base = new Line();
  private double[] losses = {};
  private double share;

  LossBars() {
    getStyleClass().add("denoise-losses");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    base.getStyleClass().add("denoise-axis");
    base.setManaged(false);
    getChildren().addAll(bars, here, base);
  }

  /** Shows losses of equal buckets of all times. */
  void show(double[] ofBuckets) {
    losses = ofBuckets.clone();
    requestLayout();
  }

  /** Marks the bucket of a time, as a share of all times. */
  void setTime(double shareOfAll) {
    share = shareOfAll;
    requestLayout();
  }

  /** The bucket that is marked; -1 where there is none. */
  int bucket() {
    return losses.length == 0 ? -1 : (int) Math.min(losses.length - 1.0, share * losses.length);
  }

  @Override
  protected void layoutChildren() {
    double highest = 1e-12;
    for (double loss : losses) {
      highest = Double.isFinite(loss) ? Math.max(highest, loss) : highest;
    }
    bars.getElements().clear();
    here.getElements().clear();
    double bottom = Math.floor(getHeight()) - 0.5;
    double step = getWidth() / Math.max(1, losses.length);
    for (int i = 0; i < losses.length; i++) {
      if (!Double.isFinite(losses[i])) {
        continue;
      }
      double y = bottom - losses[i] / highest * (bottom - 1);
      (i == bucket() ? here : bars)
          .getElements()
          .addAll(
              new MoveTo(i * step, bottom),
              new LineTo(i * step, y),
              new LineTo((i + 1) * step - GAP, y),
              new LineTo((i + 1) * step - GAP, bottom),
              new LineTo(i * step, bottom));
    }
    base.setStartX(0);
    base.setEndX(getWidth());
    base.setStartY(bottom);
    base.setEndY(bottom);
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }
}
