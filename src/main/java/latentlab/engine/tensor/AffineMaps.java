package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Kernels that turn, slant, stretch and move maps [batch, channels, height, width], each example by
 * an affine map of its own, between pixels by bilinear interpolation (Jaderberg et al. 2015, arXiv
 * 1506.02025, equations 1 and 5).
 *
 * <p>The six numbers a b c d e f of an example say where a pixel comes from: the one x to the right
 * of the middle and y below it from (a x + b y + c, d x + e y + f). What comes from outside is 0.
 */
public final class AffineMaps {
  /** Numbers of a map. */
  public static final int NUMBERS = 6;

  private AffineMaps() {}

  /**
   * Looks every pixel up.
   *
   * @param x [batch, channels, height, width]
   * @param maps six numbers for each example
   * @param y the same shape
   */
  public static void look(Tensor x, float[] maps, Tensor y) {
    MemorySegment from = x.memory();
    MemorySegment to = y.memory();
    pixels(
        x.shape(), maps, (plane, pixel, corner) -> put(to, plane + pixel, corner.sum(from, plane)));
  }

  /**
   * Gives the gradient of every pixel to the four it was mixed from.
   *
   * @param dy [batch, channels, height, width]
   * @param maps six numbers for each example
   * @param dx the same shape
   * @param add whether to add to what it holds
   */
  public static void lookSlope(Tensor dy, float[] maps, Tensor dx, boolean add) {
    if (!add) {
      dx.fill(0);
    }
    MemorySegment from = dy.memory();
    MemorySegment to = dx.memory();
    pixels(
        dy.shape(),
        maps,
        (plane, pixel, corner) -> corner.share(get(from, plane + pixel), to, plane));
  }

  private static float get(MemorySegment memory, int i) {
    return memory.getAtIndex(ValueLayout.JAVA_FLOAT, i);
  }

  private static void put(MemorySegment memory, int i, float value) {
    memory.setAtIndex(ValueLayout.JAVA_FLOAT, i, value);
  }

  /** What is done for one pixel of one channel. */
  @FunctionalInterface
  private interface Visit {
    void pixel(int plane, int pixel, Corner corner);
  }

  /** The upper left of the four pixels around a place, and their weights. */
  private static final class Corner {
    private final int height;
    private final int width;
    private int at;
    private float upperLeft;
    private float upperRight;
    private float lowerLeft;
    private float lowerRight;

    Corner(int height, int width) {
      this.height = height;
      this.width = width;
    }

    /** Goes to a place; a pixel outside has no weight. */
    void go(float x, float y) {
      int column = (int) Math.floor(x);
      int row = (int) Math.floor(y);
      float right = x - column;
      float lower = y - row;
      boolean top = row >= 0 && row < height;
      boolean bottom = row >= -1 && row < height - 1;
      boolean first = column >= 0 && column < width;
      boolean second = column >= -1 && column < width - 1;
      at = row * width + column;
      upperLeft = top && first ? (1 - lower) * (1 - right) : 0;
      upperRight = top && second ? (1 - lower) * right : 0;
      lowerLeft = bottom && first ? lower * (1 - right) : 0;
      lowerRight = bottom && second ? lower * right : 0;
    }

    float sum(MemorySegment from, int plane) {
      return of(from, plane, upperLeft, at)
          + of(from, plane, upperRight, at + 1)
          + of(from, plane, lowerLeft, at + width)
          + of(from, plane, lowerRight, at + width + 1);
    }

    private static float of(MemorySegment from, int plane, float weight, int pixel) {
      return weight == 0 ? 0 : weight * get(from, plane + pixel);
    }

    void share(float gradient, MemorySegment to, int plane) {
      give(gradient, to, plane, upperLeft, at);
      give(gradient, to, plane, upperRight, at + 1);
      give(gradient, to, plane, lowerLeft, at + width);
      give(gradient, to, plane, lowerRight, at + width + 1);
    }

    private static void give(float gradient, MemorySegment to, int plane, float weight, int pixel) {
      if (weight != 0) {
        put(to, plane + pixel, get(to, plane + pixel) + weight * gradient);
      }
    }
  }

  private static void pixels(Shape shape, float[] maps, Visit visit) {
    int channels = shape.at(1);
    int height = shape.at(2);
    int width = shape.at(3);
    int size = height * width;
    Parallel.rows(
        shape.at(0),
        channels * size,
        (from, to) -> {
          Corner corner = new Corner(height, width);
          for (int example = from; example < to; example++) {
            for (int pixel = 0; pixel < size; pixel++) {
              float x = pixel % width - (width - 1) / 2f;
              float y = pixel / width - (height - 1) / 2f;
              corner.go(
                  place(maps, NUMBERS * example, x, y) + (width - 1) / 2f,
                  place(maps, NUMBERS * example + 3, x, y) + (height - 1) / 2f);
              for (int channel = 0; channel < channels; channel++) {
                visit.pixel((example * channels + channel) * size, pixel, corner);
              }
            }
          }
        });
  }

  private static float place(float[] maps, int row, float x, float y) {
    return maps[row] * x + maps[row + 1] * y + maps[row + 2];
  }
}
