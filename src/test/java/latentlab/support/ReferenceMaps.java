package latentlab.support;

import java.util.Arrays;

/** Operations on maps [batch, channels, height, width] in plain loops. */
public final class ReferenceMaps {
  private ReferenceMaps() {}

  /** x * w + b; see latentlab.engine.grad.Convolution for the shapes. */
  public static Doubles convolution(Doubles x, Doubles w, Doubles b, int stride, int padding) {
    int kernel = w.extent(2);
    int height = (x.extent(2) + 2 * padding - kernel) / stride + 1;
    int width = (x.extent(3) + 2 * padding - kernel) / stride + 1;
    Doubles y = Doubles.zeros(x.extent(0), w.extent(0), height, width);
    for (int n = 0; n < y.extent(0); n++) {
      for (int o = 0; o < y.extent(1); o++) {
        for (int row = 0; row < height; row++) {
          for (int column = 0; column < width; column++) {
            int top = row * stride - padding;
            int left = column * stride - padding;
            y.set(b.at(o) + window(x, w, n, o, top, left), n, o, row, column);
          }
        }
      }
    }
    return y;
  }

  private static double window(Doubles x, Doubles w, int n, int o, int top, int left) {
    double sum = 0;
    for (int i = 0; i < x.extent(1); i++) {
      for (int ky = 0; ky < w.extent(2); ky++) {
        for (int kx = 0; kx < w.extent(3); kx++) {
          if (inside(x, top + ky, left + kx)) {
            sum += x.at(n, i, top + ky, left + kx) * w.at(o, i, ky, kx);
          }
        }
      }
    }
    return sum;
  }

  /** Paints the kernel, scaled by each number of x, onto y. */
  public static Doubles transposedConvolution(
      Doubles x, Doubles w, Doubles b, int stride, int padding) {
    int kernel = w.extent(2);
    int height = (x.extent(2) - 1) * stride - 2 * padding + kernel;
    int width = (x.extent(3) - 1) * stride - 2 * padding + kernel;
    Doubles y = Doubles.zeros(x.extent(0), w.extent(1), height, width);
    for (int n = 0; n < y.extent(0); n++) {
      for (int o = 0; o < y.extent(1); o++) {
        for (int row = 0; row < height; row++) {
          for (int column = 0; column < width; column++) {
            y.set(b.at(o), n, o, row, column);
          }
        }
        for (int row = 0; row < x.extent(2); row++) {
          for (int column = 0; column < x.extent(3); column++) {
            paint(x, w, n, o, row, column, stride, padding, y);
          }
        }
      }
    }
    return y;
  }

  private static void paint(
      Doubles x, Doubles w, int n, int o, int row, int column, int stride, int padding, Doubles y) {
    for (int i = 0; i < x.extent(1); i++) {
      for (int ky = 0; ky < w.extent(2); ky++) {
        for (int kx = 0; kx < w.extent(3); kx++) {
          int down = row * stride - padding + ky;
          int right = column * stride - padding + kx;
          if (inside(y, down, right)) {
            y.add(x.at(n, i, row, column) * w.at(i, o, ky, kx), n, o, down, right);
          }
        }
      }
    }
  }

  /** The mean of each square of factor times factor pixels. */
  public static Doubles averagePool(Doubles x, int factor) {
    Doubles y = Doubles.zeros(x.extent(0), x.extent(1), x.extent(2) / factor, x.extent(3) / factor);
    forEach(
        y,
        (n, c, row, column) -> {
          for (int i = 0; i < factor * factor; i++) {
            double value = x.at(n, c, row * factor + i / factor, column * factor + i % factor);
            y.add(value / (factor * factor), n, c, row, column);
          }
        });
    return y;
  }

  /** The largest of each square of factor times factor pixels. */
  public static Doubles maxPool(Doubles x, int factor) {
    Doubles y = Doubles.zeros(x.extent(0), x.extent(1), x.extent(2) / factor, x.extent(3) / factor);
    forEach(
        y,
        (n, c, row, column) -> {
          double most = Double.NEGATIVE_INFINITY;
          for (int i = 0; i < factor * factor; i++) {
            most =
                Math.max(most, x.at(n, c, row * factor + i / factor, column * factor + i % factor));
          }
          y.set(most, n, c, row, column);
        });
    return y;
  }

  /** Each pixel factor times factor times. */
  public static Doubles upsample(Doubles x, int factor) {
    Doubles y = Doubles.zeros(x.extent(0), x.extent(1), x.extent(2) * factor, x.extent(3) * factor);
    forEach(
        y,
        (n, c, row, column) -> y.set(x.at(n, c, row / factor, column / factor), n, c, row, column));
    return y;
  }

  /** A number of perMap [channels] or [batch, channels] more on every map. */
  public static Doubles addPerMap(Doubles maps, Doubles perMap) {
    Doubles y = maps.copy();
    forEach(
        y,
        (n, c, row, column) ->
            y.add(perMap.values()[(n * maps.extent(1) + c) % perMap.size()], n, c, row, column));
    return y;
  }

  @FunctionalInterface
  private interface Pixel {
    void visit(int n, int channel, int row, int column);
  }

  private static void forEach(Doubles maps, Pixel pixel) {
    for (int n = 0; n < maps.extent(0); n++) {
      for (int c = 0; c < maps.extent(1); c++) {
        for (int row = 0; row < maps.extent(2); row++) {
          for (int column = 0; column < maps.extent(3); column++) {
            pixel.visit(n, c, row, column);
          }
        }
      }
    }
  }

  private static boolean inside(Doubles maps, int row, int column) {
    return row >= 0 && row < maps.extent(2) && column >= 0 && column < maps.extent(3);
  }

  /** Every pixel from where its example's map says, as a tent-weighted sum over all pixels. */
  public static Doubles warp(Doubles x, float[] maps) {
    Doubles y = Doubles.zeros(x.extent(0), x.extent(1), x.extent(2), x.extent(3));
    double middleRow = (x.extent(2) - 1) / 2.0;
    double middleColumn = (x.extent(3) - 1) / 2.0;
    for (int n = 0; n < x.extent(0); n++) {
      float[] map = Arrays.copyOfRange(maps, 6 * n, 6 * n + 6);
      for (int row = 0; row < x.extent(2); row++) {
        for (int column = 0; column < x.extent(3); column++) {
          double across = column - middleColumn;
          double down = row - middleRow;
          double fromColumn = middleColumn + map[0] * across + map[1] * down + map[2];
          double fromRow = middleRow + map[3] * across + map[4] * down + map[5];
          for (int c = 0; c < x.extent(1); c++) {
            y.set(tents(x, n, c, fromRow, fromColumn), n, c, row, column);
          }
        }
      }
    }
    return y;
  }

  private static double tents(Doubles x, int n, int c, double row, double column) {
    double sum = 0;
    for (int i = 0; i < x.extent(2); i++) {
      for (int j = 0; j < x.extent(3); j++) {
        double weight = Math.max(0, 1 - Math.abs(row - i)) * Math.max(0, 1 - Math.abs(column - j));
        sum += weight * x.at(n, c, i, j);
      }
    }
    return sum;
  }
}
