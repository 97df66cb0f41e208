package latentlab.cli;

import latentlab.engine.spec.Pictures;

/** Arranges pictures in the rows of a grid. */
final class PicturePairs {
  private static final int WIDEST = 10;

  private PicturePairs() {}

  /** How many of these stand in a row of their grid; points have no rows. */
  static int columns(Pictures pictures) {
    int count = pictures.count();
    boolean points = pictures.channels() == 2;
    int widest = Math.max(WIDEST, (int) Math.ceil(Math.sqrt(count)));
    return points ? count : Math.min(count, widest);
  }

  /** A row of upper pictures, below it the lower ones that belong to them, and so on in turn. */
  static Pictures rows(Pictures upper, Pictures lower, int columns) {
    int bands = (upper.count() + columns - 1) / columns;
    int size = upper.size();
    float[] values = new float[2 * bands * columns * size]; // unfilled places at the end are black
    for (int band = 0; band < bands; band++) {
      int first = band * columns;
      int length = Math.min(columns, upper.count() - first) * size;
      int target = 2 * first * size;
      System.arraycopy(upper.values(), first * size, values, target, length);
      System.arraycopy(lower.values(), first * size, values, target + columns * size, length);
    }
    return new Pictures(
        2 * bands * columns, upper.channels(), upper.height(), upper.width(), values);
  }
}
