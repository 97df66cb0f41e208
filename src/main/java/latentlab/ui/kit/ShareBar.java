package latentlab.ui.kit;

import javafx.scene.layout.Region;

/** A small bar that is filled to a fraction: how large one of several quantities is. */
public final class ShareBar extends Region {
  private final Region fill = new Region();
  private double fraction;

  public ShareBar() {
    getStyleClass().add("meter");
    fill.getStyleClass().add("meter-fill");
    fill.setManaged(false);
    getChildren().add(fill);
  }

  /** Fills it from 0 (nothing) to 1 (all of it). */
  public void setFraction(double fraction) {
    this.fraction = Math.clamp(fraction, 0, 1);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    fill.resizeRelocate(0, 0, snapSizeX(getWidth() * fraction), getHeight());
  }
}
