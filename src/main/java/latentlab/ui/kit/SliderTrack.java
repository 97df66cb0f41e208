package latentlab.ui.kit;

import javafx.scene.layout.Region;

/** The groove of a {@link LatentSlider}, its fill from the centre and its thumb. */
public final class SliderTrack extends Region {
  private final double limit;
  private final Region groove = part("latent-groove");
  private final Region fill = part("latent-fill");
  private final Region centre = part("latent-centre");
  private final Region thumb = part("latent-thumb");
  private double value;

  SliderTrack(double limit) {
    this.limit = limit;
    getStyleClass().add("latent-track");
    getChildren().addAll(groove, centre, fill, thumb);
  }

  /** Where it ends on both sides. */
  public double limit() {
    return limit;
  }

  double getValue() {
    return value;
  }

  void setValue(double value) {
    this.value = value;
    requestLayout();
  }

  /** The value under a place of this region, within the ends. */
  double valueAt(double x) {
    double run = Math.max(1, getWidth() - thumbSize());
    return Math.clamp(((x - thumbSize() / 2) / run * 2 - 1) * limit, -limit, limit);
  }

  /** Where a value lies in this region. */
  public double placeOf(double sigmas) {
    double run = getWidth() - thumbSize();
    return thumbSize() / 2 + (Math.clamp(sigmas, -limit, limit) / limit + 1) / 2 * run;
  }

  private double thumbSize() {
    return thumb.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    double middle = getHeight() / 2;
    double centreX = getWidth() / 2;
    double thumbX = placeOf(value);
    strip(groove, 0, getWidth(), middle);
    strip(fill, Math.min(centreX, thumbX), Math.abs(thumbX - centreX), middle);
    strip(centre, centreX - centre.prefWidth(-1) / 2, centre.prefWidth(-1), middle);
    double size = thumbSize();
    // Not snapped to whole pixels: a snapped thumb jerks when it is moved slowly.
    thumb.resizeRelocate(thumbX - size / 2, snapPositionY(middle - size / 2), size, size);
  }

  private void strip(Region part, double x, double width, double middle) {
    double height = part.prefHeight(-1);
    part.resizeRelocate(x, snapPositionY(middle - height / 2), width, height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return thumbSize();
  }

  private static Region part(String name) {
    Region part = new Region();
    part.getStyleClass().add(name);
    part.setMouseTransparent(true);
    part.setManaged(false);
    return part;
  }
}
