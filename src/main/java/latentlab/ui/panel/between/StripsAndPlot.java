package latentlab.ui.panel.between;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Strips with a plot beside them; where that would make the strips small, the plot stands below.
 */
final class StripsAndPlot extends Region {
  /** The strips look well from so many times the width they have without enlargement. */
  private static final double ENLARGED = 2;

  private static final double GAP_SHARE = 0.03;

  private final Region strips;
  private final Region plot;

  StripsAndPlot(Region strips, Region plot) {
    this.strips = strips;
    this.plot = plot;
    getChildren().addAll(strips, plot);
  }

  private boolean fitsBeside(double width) {
    return width - gap(width) - plot.minWidth(-1) >= ENLARGED * strips.prefWidth(-1);
  }

  private static double gap(double width) {
    return Math.floor(width * GAP_SHARE);
  }

  private double plotWidth(double width) {
    // All that the strips leave: a whole enlargement takes no more.
    double left = width - gap(width) - ENLARGED * strips.prefWidth(-1);
    return Math.ceil(Math.max(plot.minWidth(-1), left));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double wanted) {
    double width = wanted < 0 ? getWidth() : wanted;
    if (fitsBeside(width)) {
      double side = plotWidth(width);
      return Math.max(strips.prefHeight(width - gap(width) - side), plot.prefHeight(side));
    }
    return strips.prefHeight(width) + gap(width) + plot.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(strips.minWidth(-1), plot.minWidth(-1));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double gap = gap(width);
    if (fitsBeside(width)) {
      double side = plotWidth(width);
      strips.resizeRelocate(0, 0, width - gap - side, getHeight());
      plot.resizeRelocate(width - side, 0, side, getHeight());
    } else {
      double height = Math.ceil(strips.prefHeight(width));
      strips.resizeRelocate(0, 0, width, height);
      plot.resizeRelocate(0, height + gap, width, getHeight() - height - gap);
    }
  }
}
