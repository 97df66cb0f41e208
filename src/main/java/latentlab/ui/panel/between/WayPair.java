package latentlab.ui.panel.between;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import latentlab.ui.kit.ExamplesView;

/**
 * Two large pictures side by side with a title over each: equal squares, as large as the width and
 * a share of the window's height allow.
 */
final class WayPair extends Region {
  private static final double SHARE_OF_HEIGHT = 0.43;

  private final Label leftTitle;
  private final Label rightTitle;
  private final ExamplesView left;
  private final ExamplesView right;
  private double windowHeight = 600;

  WayPair(Label leftTitle, ExamplesView left, Label rightTitle, ExamplesView right) {
    this.leftTitle = leftTitle;
    this.rightTitle = rightTitle;
    this.left = left;
    this.right = right;
    getStyleClass().add("way-pair");
    getChildren().addAll(leftTitle, left, rightTitle, right);
  }

  /** The height of the window it is seen in. */
  void setWindowHeight(double height) {
    windowHeight = height;
    requestLayout();
  }

  private double side(double width) {
    double room = (width - gap()) / 2;
    double least = left.minHeight(-1);
    return left.fittingWidth(Math.min(room, Math.max(least, windowHeight * SHARE_OF_HEIGHT)));
  }

  private double gap() {
    return titleHeight();
  }

  private double titleHeight() {
    return Math.ceil(Math.max(leftTitle.prefHeight(-1), rightTitle.prefHeight(-1)));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return titleHeight() + side(width < 0 ? getWidth() : width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 2 * left.minHeight(-1) + gap();
  }

  @Override
  protected void layoutChildren() {
    double side = side(getWidth());
    double start = Math.max(0, Math.floor((getWidth() - 2 * side - gap()) / 2));
    place(leftTitle, left, start, side);
    place(rightTitle, right, start + side + gap(), side);
  }

  private void place(Label title, ExamplesView picture, double x, double side) {
    title.resizeRelocate(x, 0, side, titleHeight());
    picture.resizeRelocate(x, titleHeight(), side, side);
  }
}
