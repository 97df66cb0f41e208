package latentlab.ui.panel.reconstruct;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * A posterior at a glance: a bar from zero to the mean of every latent dimension, a thin line over
 * one standard deviation to each side, and a band where two thirds of the prior lie.
 */
final class PosteriorBars extends Region {
  /** In standard deviations of the prior; means beyond are drawn at the edge. */
  private static final double REACH = 3;

  private final Region prior = new Region();
  private final Path zero = new Path();
  private final Path spreads = new Path();
  private final Path bars = new Path();
  private float[] means = {};
  private float[] deviations = {};

  PosteriorBars() {
    getStyleClass().add("posterior-bars");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    prior.getStyleClass().add("posterior-prior");
    zero.getStyleClass().add("posterior-zero");
    spreads.getStyleClass().add("posterior-spread");
    bars.getStyleClass().add("posterior-mean");
    for (Path path : new Path[] {zero, spreads, bars}) {
      path.setManaged(false);
    }
    getChildren().addAll(prior, zero, spreads, bars);
  }

  /** Shows one posterior; both arrays have a number per latent dimension. */
  void show(float[] newMeans, float[] newDeviations) {
    means = newMeans.clone();
    deviations = newDeviations.clone();
    requestLayout();
  }

  void clear() {
    show(new float[0], new float[0]);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    prior.resizeRelocate(0, toY(1), width, toY(-1) - toY(1));
    zero.getElements().setAll(new MoveTo(0, height / 2), new LineTo(width, height / 2));
    spreads.getElements().clear();
    bars.getElements().clear();
    double step = width / Math.max(1, means.length);
    for (int i = 0; i < means.length; i++) {
      double middle = (i + 0.5) * step;
      line(spreads, middle, toY(means[i] - deviations[i]), toY(means[i] + deviations[i]));
      box(bars, middle - step * 0.3, middle + step * 0.3, toY(0), toY(means[i]));
    }
  }

  private static void line(Path path, double x, double from, double to) {
    path.getElements().addAll(new MoveTo(x, from), new LineTo(x, to));
  }

  private static void box(Path path, double left, double right, double from, double to) {
    path.getElements()
        .addAll(
            new MoveTo(left, from),
            new LineTo(right, from),
            new LineTo(right, to),
            new LineTo(left, to),
            new LineTo(left, from));
  }

  private double toY(double value) {
    return getHeight() * (REACH - Math.clamp(value, -REACH, REACH)) / (2 * REACH);
  }
}
