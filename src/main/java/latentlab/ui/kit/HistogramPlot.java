package latentlab.ui.kit;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Two histograms over the same bins, one over the other, and a threshold that can be dragged. The
 * first is filled, the second an outline: they differ by more than colour.
 */
public final class HistogramPlot extends Region {
  private final Path first = new Path();
  private final Path second = new Path();
  private final Line threshold = new Line();
  private double[] firstShares = {};
  private double[] secondShares = {};
  private double position = 0.5;
  private DoubleConsumer onThreshold = _ -> {};

  public HistogramPlot() {
    getStyleClass().add("histogram-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    first.getStyleClass().add("histogram-first");
    second.getStyleClass().add("histogram-second");
    threshold.getStyleClass().add("histogram-threshold");
    first.setManaged(false);
    second.setManaged(false);
    threshold.setManaged(false);
    getChildren().addAll(first, second, threshold);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::moved);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::moved);
  }

  /** Shows two histograms of equally many bins; each is scaled by the highest bin of both. */
  public void show(double[] filled, double[] outlined) {
    firstShares = filled.clone();
    secondShares = outlined.clone();
    requestLayout();
  }

  /**
   * Puts the threshold somewhere.
   *
   * @param fraction from 0 (left) to 1 (right)
   */
  public void setThreshold(double fraction) {
    position = Math.clamp(fraction, 0, 1);
    requestLayout();
  }

  /** Told where the threshold is dragged to, from 0 to 1. */
  public void setOnThreshold(DoubleConsumer moved) {
    onThreshold = moved;
  }

  private void moved(MouseEvent event) {
    onThreshold.accept(Math.clamp(event.getX() / getWidth(), 0, 1));
  }

  @Override
  protected void layoutChildren() {
    double highest = 1e-9;
    for (double[] shares : new double[][] {firstShares, secondShares}) {
      for (double share : shares) {
        highest = Math.max(highest, share);
      }
    }
    draw(first, firstShares, highest);
    draw(second, secondShares, highest);
    double x = Math.round(position * getWidth()) + 0.5;
    threshold.setStartX(x);
    threshold.setEndX(x);
    threshold.setStartY(0);
    threshold.setEndY(getHeight());
  }

  private void draw(Path path, double[] shares, double highest) {
    double bottom = getHeight();
    double step = getWidth() / Math.max(1, shares.length);
    path.getElements().setAll(new MoveTo(0, bottom));
    for (int bin = 0; bin < shares.length; bin++) {
      double y = bottom - shares[bin] / highest * (bottom - 4);
      path.getElements().addAll(new LineTo(bin * step, y), new LineTo((bin + 1) * step, y));
    }
    path.getElements().add(new LineTo(shares.length * step, bottom));
  }
}
