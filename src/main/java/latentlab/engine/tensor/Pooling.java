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
    MemorySegment c = coarse.memory();
    int width = fine.shape().at(-1);
    rows(
        fine,
        coarse,
        factor,
        (at, start, across) -> {
          for (int x = 0; x < across; x++) {
            int first = start + x * factor;
            float total = factor == 2 ? four(f, first, width) : square(f, first, width, factor);
            float before = add ? c.getAtIndex(ValueLayout.JAVA_FLOAT, at + x) : 0;
            c.setAtIndex(ValueLayout.JAVA_FLOAT, at + x, before + scale * total);
          }
        });
  }

  /** The sum of a square of two by two, by far the most frequent, without loops. */
  private static float four(MemorySegment f, int first, int width) {
    return f.getAtIndex(ValueLayout.JAVA_FLOAT, first)
        + f.getAtIndex(ValueLayout.JAVA_FLOAT, first + 1)
        + f.getAtIndex(ValueLayout.JAVA_FLOAT, first + width)
        + f.getAtIndex(ValueLayout.JAVA_FLOAT, first + width + 1);
  }

  private static float square(MemorySegment f, int first, int width, int factor) {
    float total = 0;
    for (int y = 0; y < factor; y++) {
      for (int x = 0; x < factor; x++) {
        total += f.getAtIndex(ValueLayout.JAVA_FLOAT, first + y * width + x);
      }
    }
    return total;
  }

  /** Every fine pixel = scale times its coarse one, or fine += it; zero where there is none. */
  public static void spread(Tensor coarse, int factor, float scale, Tensor fine, boolean add) {
    MemorySegment f = fine.memory();
    MemorySegment c = coarse.memory();
    int width = fine.shape().at(-1);
    clear(fine, coarse, factor, add);
    rows(
        fine,
        coarse,
        factor,
        (at, start, across) -> {
          for (int x = 0; x < across; x++) {
            float value = scale * c.getAtIndex(ValueLayout.JAVA_FLOAT, at + x);
            int first = start + x * factor;
            if (factor == 2) {
              four(f, first, width, value, add);
            } else {
              square(f, first, width, factor, value, add);
            }
          }
        });
  }

  private static void four(MemorySegment f, int first, int width, float value, boolean add) {
    put(f, first, value, add);
    put(f, first + 1, value, add);
    put(f, first + width, value, add);
    put(f, first + width + 1, value, add);
  }

  private static void square(
      MemorySegment f, int first, int width, int factor, float value, boolean add) {
    for (int y = 0; y < factor; y++) {
      for (int x = 0; x < factor; x++) {
        put(f, first + y * width + x, value, add);
      }
    }
  }

  private static void put(MemorySegment f, int i, float value, boolean add) {
    float before = add ? f.getAtIndex(ValueLayout.JAVA_FLOAT, i) : 0;
    f.setAtIndex(ValueLayout.JAVA_FLOAT, i, before + value);
  }

  /** coarse = the largest of its square. */
  public static void largest(Tensor fine, int factor, Tensor coarse) {
    int width = fine.shape().at(-1);
    rows(
        fine,
        coarse,
        factor,
        (at, start, across) -> {
          for (int x = 0; x < across; x++) {
            int i = whereLargest(fine, start + x * factor, factor, width);
            coarse.set(at + x, fine.get(i));
          }
        });
  }

  /** The first largest pixel of each square gets its coarse pixel's gradient. */
  public static void largestSlope(
      Tensor fine, int factor, Tensor dCoarse, Tensor dFine, boolean add) {
    int width = fine.shape().at(-1);
    if (!add) {
      dFine.fill(0);
    }
    rows(
        fine,
        dCoarse,
        factor,
        (at, start, across) -> {
          for (int x = 0; x < across; x++) {
            int i = whereLargest(fine, start + x * factor, factor, width);
            dFine.set(i, dFine.get(i) + dCoarse.get(at + x));
          }
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
  private interface Row {
    /** A coarse row from its first index on, with the index of its first square's first pixel. */
    void visit(int at, int start, int across);
  }

  private static void rows(Tensor fine, Tensor coarse, int factor, Row visitor) {
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
            visitor.visit(row * across, start, across);
          }
        });
  }
}
