package latentlab.ui.panel.samples;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import latentlab.engine.spec.Pictures;
import latentlab.text.Texts;
import latentlab.ui.kit.ImageGrid;

/**
 * One sample large, with the training pictures that are nearest to it: by pixels beside it, by what
 * a classifier sees in them below that.
 */
final class CopyView extends Region {
  private static final double LARGEST_LINES = 8.5;

  /** A picture with its title above and a caption below. */
  private static final class Shown {
    private final Label title = new Label();
    private final ImageGrid picture = new ImageGrid();
    private final Label caption = new Label();

    Shown(String key, Texts texts) {
      title.setText(texts.get(key));
      title.getStyleClass().add("copy-title");
      Tooltip help = new Tooltip(texts.get(key + ".help"));
      help.setWrapText(true);
      title.setTooltip(help);
      picture.setAccessibleText(texts.get(key));
      picture.getStyleClass().add("copy-picture");
      caption.getStyleClass().addAll("caption", "tabular");
      title.setWrapText(true);
      caption.setWrapText(true);
    }

    double height(double width, double side) {
      return title.prefHeight(width) + side + caption.prefHeight(width);
    }

    void place(double x, double y, double width, double side) {
      double above = title.prefHeight(width);
      title.resizeRelocate(x, y, width, above);
      picture.resizeRelocate(x, y + above, side, side);
      caption.resizeRelocate(x, y + above + side, width, caption.prefHeight(width));
    }
  }

  private final Shown sample;
  private final Shown byPixels;
  private final Shown byFeatures;
  private final Label words = new Label();
  private final int unit;

  /**
   * @param unit pixels across a picture: squares are a multiple of it where there is room
   */
  CopyView(int unit, Texts texts) {
    this.unit = unit;
    sample = new Shown("samples.copy.sample", texts);
    byPixels = new Shown("samples.copy.pixels", texts);
    byFeatures = new Shown("samples.copy.features", texts);
    for (Shown shown : new Shown[] {sample, byPixels, byFeatures}) {
      getChildren().addAll(shown.title, shown.picture, shown.caption);
    }
    words.getStyleClass().add("caption");
    words.setWrapText(true);
    getChildren().add(words);
    getStyleClass().add("samples-copy");
    say(texts.get("samples.copy.none"));
    showNothing();
  }

  /** No sample is selected. */
  void showNothing() {
    for (Shown shown : new Shown[] {sample, byPixels, byFeatures}) {
      shown.picture.clear();
      show(shown, false);
    }
  }

  /** Shows the sample; what is near to it is not known yet. */
  void showAlone(Pictures one, String caption) {
    show(byPixels, false);
    show(byFeatures, false);
    show(sample, true);
    sample.picture.show(one, 1);
    sample.caption.setText(caption);
    requestLayout();
  }

  void showByPixels(Pictures one, String caption) {
    show(byPixels, true);
    byPixels.picture.show(one, 1);
    byPixels.caption.setText(caption);
    requestLayout();
  }

  void showByFeatures(Pictures one, String caption) {
    show(byFeatures, true);
    byFeatures.picture.show(one, 1);
    byFeatures.caption.setText(caption);
    requestLayout();
  }

  /** There is nobody who sees features. */
  void showNoFeatures() {
    show(byFeatures, false);
  }

  void say(String sentence) {
    words.setText(sentence);
    requestLayout();
  }

  private static void show(Shown shown, boolean visible) {
    shown.title.setVisible(visible);
    shown.picture.setVisible(visible);
    shown.caption.setVisible(visible);
  }

  private boolean isEmpty() {
    return !sample.picture.isVisible();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double line() {
    return Math.ceil(sample.title.prefHeight(-1));
  }

  private double column(double width) {
    return Math.floor((width - line()) / 2);
  }

  private double side(double width) {
    double side = Math.min(column(width), LARGEST_LINES * line());
    return side >= unit ? Math.floor(side / unit) * unit : Math.max(1, side);
  }

  private double rowHeight(double width) {
    double column = column(width);
    double side = side(width);
    double first = Math.max(sample.height(column, side), byPixels.height(column, side));
    return Math.ceil(Math.max(first, byFeatures.height(column, side)));
  }

  @Override
  protected double computePrefHeight(double wanted) {
    double width = wanted < 0 ? getWidth() : wanted;
    return isEmpty() ? words.prefHeight(width) : 2 * rowHeight(width) + line() / 2;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (isEmpty()) {
      words.resizeRelocate(0, 0, width, words.prefHeight(width));
      return;
    }
    double column = column(width);
    double side = side(width);
    double below = rowHeight(width) + line() / 2;
    double right = column + line();
    sample.place(0, 0, column, side);
    byPixels.place(right, 0, column, side);
    byFeatures.place(right, below, column, side);
    words.resizeRelocate(0, below, column, words.prefHeight(column));
  }
}
