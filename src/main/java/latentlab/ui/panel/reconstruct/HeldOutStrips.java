package latentlab.ui.panel.reconstruct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentlab.ui.kit.ImageGrid;

/**
 * Rows of equally many pictures under one another, each with its title at the left, and a figure
 * under every column of one of the rows. All rows share one whole enlargement, so that the same
 * pixel stands at the same place in each.
 */
final class HeldOutStrips extends Region {
  private static final int GAP = 1;

  private static final int FEWEST = 3;
  private static final int MOST = 16;

  /** The wanted width of a picture in heights of a line of text. */
  private static final double LINES_ACROSS = 5;

  private final int pictureWidth;
  private final int pictureHeight;
  private final int figuresUnder;
  private final List<VBox> titles;
  private final List<ImageGrid> strips;
  private final List<Label> figures = new ArrayList<>();
  private final ReadOnlyIntegerWrapper fitting = new ReadOnlyIntegerWrapper(this, "fitting", 0);
  private int columns = FEWEST;

  /**
   * @param pictureWidth in pixels of the picture
   * @param pictureHeight in pixels of the picture
   * @param titles what stands at the left of each row
   * @param strips the rows
   * @param figuresUnder the row that has the figures under it
   */
  HeldOutStrips(
      int pictureWidth,
      int pictureHeight,
      List<VBox> titles,
      List<ImageGrid> strips,
      int figuresUnder) {
    this.pictureWidth = pictureWidth;
    this.pictureHeight = pictureHeight;
    this.titles = List.copyOf(titles);
    this.strips = List.copyOf(strips);
    this.figuresUnder = figuresUnder;
    getStyleClass().add("held-out-strips");
    strips.forEach(strip -> strip.setGap(GAP));
    getChildren().addAll(titles);
    getChildren().addAll(strips);
    setFigures(Collections.nCopies(FEWEST, ""));
  }

  /** How many pictures of a good size fit side by side; 0 before the first layout. */
  ReadOnlyIntegerProperty fittingProperty() {
    return fitting.getReadOnlyProperty();
  }

  /** Writes the figures under the columns: as many as each row has pictures. */
  void setFigures(List<String> texts) {
    columns = texts.size();
    while (figures.size() < columns) {
      Label figure = new Label();
      figure.getStyleClass().add("strip-figure");
      figures.add(figure);
      getChildren().add(figure);
    }
    for (int i = 0; i < figures.size(); i++) {
      figures.get(i).setVisible(i < columns);
      figures.get(i).setText(i < columns ? texts.get(i) : "");
    }
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return computeMinWidth(height);
  }

  @Override
  protected double computeMinWidth(double height) {
    return titleWidth() + FEWEST * (pictureWidth + GAP);
  }

  @Override
  protected double computePrefHeight(double width) {
    double scale = scale(width);
    double height = figureHeight() + space() * (strips.size() - 1);
    for (VBox title : titles) {
      height += Math.max(pictureHeight * scale, title.prefHeight(titleWidth()));
    }
    return height;
  }

  @Override
  protected void layoutChildren() {
    double scale = scale(getWidth());
    fitting.set(fitting(getWidth()));
    double y = 0;
    for (int row = 0; row < strips.size(); row++) {
      VBox title = titles.get(row);
      double height = Math.max(pictureHeight * scale, title.prefHeight(titleWidth()));
      title.resizeRelocate(0, y, titleWidth() - space(), height);
      strips
          .get(row)
          .resizeRelocate(
              titleWidth(),
              y + (height - pictureHeight * scale) / 2,
              pixelsAcross() * scale,
              pictureHeight * scale);
      y += height;
      if (row == figuresUnder) {
        placeFigures(y, scale);
        y += figureHeight();
      }
      y += space();
    }
  }

  private void placeFigures(double y, double scale) {
    for (int i = 0; i < columns; i++) {
      double left = titleWidth() + i * (pictureWidth + GAP) * scale;
      figures.get(i).resizeRelocate(left, y, pictureWidth * scale, figureHeight());
    }
  }

  private double scale(double width) {
    double fitting = (width - titleWidth()) / pixelsAcross();
    return fitting >= 1 ? Math.floor(fitting) : Math.max(fitting, 0.1);
  }

  private int fitting(double width) {
    double wanted = Math.max(1, Math.rint(LINES_ACROSS * figureHeight() / pictureWidth));
    double count = ((width - titleWidth()) / wanted + GAP) / (pictureWidth + GAP);
    return (int) Math.clamp(count, FEWEST, MOST);
  }

  private int pixelsAcross() {
    return columns * (pictureWidth + GAP) - GAP;
  }

  private double titleWidth() {
    double widest = 0;
    for (Node title : titles) {
      widest = Math.max(widest, title.prefWidth(-1));
    }
    return Math.ceil(widest + space());
  }

  private double figureHeight() {
    return Math.ceil(figures.getFirst().prefHeight(-1));
  }

  private double space() {
    return figureHeight() / 2;
  }
}
