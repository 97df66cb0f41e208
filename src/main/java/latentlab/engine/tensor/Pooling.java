package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Kernels between fine maps [batch, channels, height, width] and coarse ones [batch, channels,
 * height / factor, width / factor], extents rounded down: each coarse pixel stands for a square of
 * factor times factor fine ones, and fine pixels at the far edges may stand for none.
 */
public final class Pooling {
  private Pooling() {}

  /** coarse = scale times the sum of its square, or coarse += it. */
  public static void sum(Tensor fine, int factor, float scale, Tensor coarse, boolean add) {
    MemorySegment f = fine.memory();
    int width = fine.shape().at(-1);
    squares(
        fine,
        coarse,
        factor,
        (at, start) -> {
          float total = 0;
          for (int y = 0; y < factor; y++) {
            for (int x = 0; x < factor; x++) {
              total += f.getAtIndex(ValueLayout.JAVA_FLOAT, start + y * width + x);
            }
          }
          coarse.set(at, add ? coarse.get(at) + scale * total : scale * total);
        });
  }

  /** Every fine pixel = scale times its coarse one, or fine += it; zero where there is none. */
  public static void spread(Tensor coarse, int factor, float scale, Tensor fine, boolean add) {
    MemorySegment f = fine.memory();
    int width = fine.shape().at(-1);
    clear(fine, coarse, factor, add);
    squares(
        fine,
        coarse,
        factor,
        (at, start) -> {
          float value = scale * coarse.get(at);
          for (int y = 0; y < factor; y++) {
            for (int x = 0; x < factor; x++) {
              int i = start + y * width + x;
              float before = add ? f.getAtIndex(ValueLayout.JAVA_FLOAT, i) : 0;
              f.setAtIndex(ValueLayout.JAVA_FLOAT, i, before + value);
            }
          }
        });
  }

  /** coarse = the largest of its square. */
  public static void largest(Tensor fine, int factor, Tensor coarse) {
    int width = fine.shape().at(-1);
    squares(
        fine,
        coarse,
        factor,
        (at, start) -> coarse.set(at, fine.get(whereLargest(fine, start, factor, width))));
  }

  /** The first largest pixel of each square gets its coarse pixel's gradient. */
  public static void largestSlope(
      Tensor fine, int factor, Tensor dCoarse, Tensor dFine, boolean add) {
    int width = fine.shape().at(-1);
    if (!add) {
      dFine.fill(0);
    }
    squares(
        fine,
        dCoarse,
        factor,
        (at, start) -> {
          int i = whereLargest(fine, start, factor, width);
          dFine.set(i, dFine.get(i) + dCoarse.get(at));
        });
  }

  private static int whereLargest(Tensor fine, int start, int factor, int width) {
    int best = start;
    for (int y = 0; y < factor; y++) {
      for (int x = 0; x < factor; x++) {
        int i = start + y * width + x;
        if (fine.get(i) > fine.get(best)) {
          best = i;
        }
      }
    }
    return best;
  }

  private static void clear(Tensor fine, Tensor coarse, int factor, boolean add) {
    if (!add && fine.size() != coarse.size() * factor * factor) {
      fine.fill(0);
    }
  }

  @FunctionalInterface
  private interface Square {
    /** At a coarse index, with the index of the square's first fine pixel. */
    void visit(int at, int start);
  }

  private static void squares(Tensor fine, Tensor coarse, int factor, Square square) {
    int height = fine.shape().at(-2);
    int width = fine.shape().at(-1);
    int down = coarse.shape().at(-2);
    int across = coarse.shape().at(-1);
    Parallel.rows(
        coarse.size() / across,
        across * factor * factor,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int start = (row / down * height + row % down * factor) * width;
            for (int x = 0; x < across; x++) {
              square.visit(row * across + x, start + x * factor);
            }
          }
        });
  }
}
