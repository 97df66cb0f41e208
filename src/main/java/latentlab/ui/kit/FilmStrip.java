package latentlab.ui.kit;

import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import latentlab.engine.spec.Pictures;

/** A row of equally large pictures, as wide as whole enlargements allow and just as high. */
public final class FilmStrip extends Region {
  private static final int GAP = 1;

  private final ImageGrid grid = new ImageGrid();
  private final int count;
  private final int pictureWidth;
  private final int pictureHeight;

  /**
   * @param count how many pictures stand in the row
   * @param pictureWidth in pixels of the picture
   * @param pictureHeight in pixels of the picture
   */
  public FilmStrip(int count, int pictureWidth, int pictureHeight) {
    this.count = count;
    this.pictureWidth = pictureWidth;
    this.pictureHeight = pictureHeight;
    getStyleClass().add("film-strip");
    grid.setGap(GAP);
    grid.setAlignment(Pos.TOP_LEFT);
    getChildren().add(grid);
  }

  /** Shows the pictures from left to right. */
  public void show(Pictures pictures) {
    grid.show(pictures, count);
  }

  /** What happens when a picture is picked. */
  public void setOnPick(IntConsumer action) {
    grid.setOnPick(action);
  }

  /** Says what is seen, for the screen reader. */
  public void describe(String words) {
    grid.setAccessibleText(words);
  }

  /** The grid itself, for a tooltip. */
  public ImageGrid grid() {
    return grid;
  }

  /** Where the middle of a picture lies in a strip of some width. */
  public double middleOf(int index, double width) {
    return zoom(width) * (index * (pictureWidth + GAP) + pictureWidth / 2.0);
  }

  private double zoom(double width) {
    double natural = count * (pictureWidth + GAP) - GAP;
    return PixelScale.fit((int) natural, 1, Math.max(1, width), Double.MAX_VALUE);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(pictureHeight * zoom(width < 0 ? getWidth() : width));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return count * pictureWidth / 2.0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return count * (pictureWidth + GAP) - GAP;
  }

  @Override
  protected void layoutChildren() {
    grid.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
