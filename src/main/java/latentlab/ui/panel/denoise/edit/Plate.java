package latentlab.ui.panel.denoise.edit;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * A picture or a pad in a place of its shape: where there is less room it becomes less high too.
 */
final class Plate extends Region {
  private final Region content;
  private final double heightToWidth;

  /**
   * @param styleClass says how wide it is
   * @param heightToWidth of the picture
   */
  Plate(Region content, String styleClass, double heightToWidth) {
    this.content = content;
    this.heightToWidth = heightToWidth;
    getStyleClass().add(styleClass);
    getChildren().add(content);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(heightToWidth * (width < 0 ? prefWidth(-1) : width));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
