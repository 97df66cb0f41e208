package latentlab.ui.panel.between;

import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** The ends at both sides, and the ways between them in all the width that these leave. */
final class EndsAndWays extends Region {
  private static final double GAP_SHARE = 0.018;

  private final Region start;
  private final Region ways;
  private final Region end;

  EndsAndWays(Region start, Region ways, Region end) {
    this.start = start;
    this.ways = ways;
    this.end = end;
    getChildren().addAll(start, ways, end);
  }

  private static double gap(double width) {
    return Math.floor(width * GAP_SHARE);
  }

  private double side() {
    return Math.ceil(Math.max(start.prefWidth(-1), end.prefWidth(-1)));
  }

  private double middle(double width) {
    return width - 2 * side() - 2 * gap(width);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double wanted) {
    double width = wanted < 0 ? getWidth() : wanted;
    return Stream.of(
            start.prefHeight(side()), end.prefHeight(side()), ways.prefHeight(middle(width)))
        .mapToDouble(Math::ceil)
        .max()
        .orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 2 * side() + ways.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return computeMinWidth(height);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double side = side();
    start.resizeRelocate(0, 0, side, getHeight());
    ways.resizeRelocate(side + gap(width), 0, middle(width), getHeight());
    end.resizeRelocate(width - side, 0, side, getHeight());
  }
}
