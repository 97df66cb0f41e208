package latentlab.ui.panel.codebook;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Equal squares side by side, each with its title above and a caption below. */
final class SquareRow extends Region {
  private static final double LARGEST_LINES = 14;

  /** A square; the titles and captions may wrap. */
  record Square(Label title, Region content, Label caption) {}

  private final List<Square> squares;
  private final int unit;

  /**
   * @param unit pixels across a picture: squares are a multiple of it where there is room
   */
  SquareRow(int unit, List<Square> squares) {
    this.unit = unit;
    this.squares = List.copyOf(squares);
    for (Square square : squares) {
      square.title().setWrapText(true);
      square.caption().setWrapText(true);
      getChildren().addAll(square.title(), square.content(), square.caption());
    }
    getStyleClass().add("codebook-squares");
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double gap() {
    return Math.ceil(line());
  }

  private double line() {
    return squares.getFirst().caption().prefHeight(-1);
  }

  private double column(double width) {
    return Math.floor((width - gap() * (squares.size() - 1)) / squares.size());
  }

  private double side(double width) {
    double side = Math.min(column(width), LARGEST_LINES * line());
    return side >= unit ? Math.floor(side / unit) * unit : Math.max(1, side);
  }

  private double titles(double column) {
    return squares.stream().mapToDouble(one -> one.title().prefHeight(column)).max().orElse(0);
  }

  private double captions(double column) {
    return squares.stream().mapToDouble(one -> one.caption().prefHeight(column)).max().orElse(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    double column = column(width < 0 ? getWidth() : width);
    double side = side(width < 0 ? getWidth() : width);
    return Math.ceil(titles(column)) + side + Math.ceil(captions(column)) + gap() / 2;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return squares.size() * (4 * line() + gap());
  }

  @Override
  protected double computePrefWidth(double height) {
    return squares.size() * (LARGEST_LINES * line() + gap());
  }

  @Override
  protected void layoutChildren() {
    double column = column(getWidth());
    double side = side(getWidth());
    double above = Math.ceil(titles(column));
    double x = 0;
    for (Square square : squares) {
      double own = square.title().prefHeight(column);
      square.title().resizeRelocate(x, above - own, column, own);
      square.content().resizeRelocate(x, above, side, side);
      double below = square.caption().prefHeight(column);
      square.caption().resizeRelocate(x, above + side + gap() / 4, column, below);
      x += Math.max(side, Math.min(column, side + gap())) + gap();
    }
  }
}
