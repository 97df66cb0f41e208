package latentlab.ui.kit;

import latentlab.engine.spec.Pictures;

/**
 * How equal pictures stand in rows and columns, in pixels of the pictures themselves.
 *
 * @param count how many pictures; the last row may be short
 * @param columns pictures in a full row
 * @param width of one picture
 * @param height of one picture
 * @param gap empty pixels between two pictures
 * @param below empty pixels below each picture, besides the gap
 */
record GridShape(int count, int columns, int width, int height, int gap, int below) {
  static GridShape of(Pictures pictures, int columns, int gap) {
    return of(pictures, columns, gap, 0);
  }

  static GridShape of(Pictures pictures, int columns, int gap, int below) {
    if (columns < 1) {
      throw new IllegalArgumentException("columns must be at least 1, was " + columns);
    }
    int used = Math.max(1, Math.min(columns, pictures.count()));
    return new GridShape(pictures.count(), used, pictures.width(), pictures.height(), gap, below);
  }

  int rows() {
    return (count + columns - 1) / columns;
  }

  int pixelWidth() {
    return columns * (width + gap) - gap;
  }

  int pixelHeight() {
    return rows() * (height + below + gap) - gap;
  }

  int left(int index) {
    return index % columns * (width + gap);
  }

  int top(int index) {
    return index / columns * (height + below + gap);
  }

  /** The picture over a point, or -1 where there is none (a gap belongs to the picture before). */
  int at(double x, double y) {
    if (x < 0 || y < 0 || x >= pixelWidth() || y >= pixelHeight()) {
      return -1;
    }
    int index = ((int) (y / (height + below + gap))) * columns + (int) (x / (width + gap));
    return index < count ? index : -1;
  }
}
