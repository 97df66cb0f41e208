package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Moves runs of numbers between tensors: joins, cuts, look-ups and swapped axes. */
public final class Blocks {
  /** Side of the squares in which matrices are transposed. */
  private static final int TILE = 16;

  private Blocks() {}

  /**
   * From each row of in takes the run of count numbers that begins at place inAt, and writes it to
   * the same row of out at place outAt, or adds it there.
   *
   * @param rows how many rows both are seen as
   */
  public static void copy(
      Tensor in, int inAt, Tensor out, int outAt, int rows, int count, boolean add) {
    int inWidth = in.size() / rows;
    int outWidth = out.size() / rows;
    Parallel.rows(
        rows,
        count,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            run(in, row * inWidth + inAt, out, row * outWidth + outAt, count, add);
          }
        });
  }

  /** out[i] = table[indices[i]], row by row. */
  public static void gather(Tensor table, int[] indices, Tensor out) {
    int width = table.shape().rowSize();
    Parallel.rows(
        indices.length,
        width,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            run(table, indices[i] * width, out, i * width, width, false);
          }
        });
  }

  /** out[i] += table[indices[i]], row by row. */
  public static void gatherAdd(Tensor table, int[] indices, Tensor out) {
    int width = table.shape().rowSize();
    Parallel.rows(
        indices.length,
        width,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            run(table, indices[i] * width, out, i * width, width, true);
          }
        });
  }

  /**
   * Of each group of rows those named: out[g, i] = in[g, sources[i]], or zeros where sources[i] is
   * negative.
   *
   * @param in [groups, rows, width] under any shape
   * @param sources 0 to rows - 1, or negative
   * @param out [groups, sources, width] under any shape
   */
  public static void gatherEach(Tensor in, int groups, int[] sources, Tensor out) {
    int width = out.size() / (groups * sources.length);
    int group = in.size() / groups;
    MemorySegment o = out.memory();
    Parallel.rows(
        groups,
        sources.length * width,
        (from, to) -> {
          for (int g = from; g < to; g++) {
            for (int i = 0; i < sources.length; i++) {
              int at = (g * sources.length + i) * width;
              if (sources[i] < 0) {
                o.asSlice(4L * at, 4L * width).fill((byte) 0);
              } else {
                run(in, g * group + sources[i] * width, out, at, width, false);
              }
            }
          }
        });
  }

  /**
   * in[g, sources[i]] += out[g, i]: the way back of {@link #gatherEach}, in order, so that sums
   * come out the same.
   */
  public static void scatterEach(Tensor out, int groups, int[] sources, Tensor in) {
    int width = out.size() / (groups * sources.length);
    int group = in.size() / groups;
    Parallel.rows(
        groups,
        sources.length * width,
        (from, to) -> {
          for (int g = from; g < to; g++) {
            for (int i = 0; i < sources.length; i++) {
              if (sources[i] >= 0) {
                int at = (g * sources.length + i) * width;
                run(out, at, in, g * group + sources[i] * width, width, true);
              }
            }
          }
        });
  }

  /** table[indices[i]] += rows[i], row by row; in order, so that sums come out the same. */
  public static void scatterAdd(Tensor rows, int[] indices, Tensor table) {
    int width = table.shape().rowSize();
    for (int i = 0; i < indices.length; i++) {
      run(rows, i * width, table, indices[i] * width, width, true);
    }
  }

  /**
   * out[a, c, b, d] = in[a, b, c, d], or out += it.
   *
   * @param in of rank 4
   */
  public static void swapMiddle(Tensor in, Tensor out, boolean add) {
    int b = in.shape().at(1);
    int c = in.shape().at(2);
    int d = in.shape().at(3);
    Parallel.rows(
        in.shape().at(0),
        b * c * d,
        (from, to) -> {
          for (int outer = from; outer < to; outer++) {
            if (d == 1) {
              transpose(in, out, outer * b * c, b, c, add);
            } else {
              swap(in, out, outer, b, c, d, add);
            }
          }
        });
  }

  private static void swap(Tensor in, Tensor out, int outer, int b, int c, int d, boolean add) {
    for (int i = 0; i < b; i++) {
      for (int j = 0; j < c; j++) {
        int from = ((outer * b + i) * c + j) * d;
        int to = ((outer * c + j) * b + i) * d;
        run(in, from, out, to, d, add);
      }
    }
  }

  /** The matrix [rows, columns] that begins at a place, transposed to the same place of out. */
  private static void transpose(Tensor in, Tensor out, int at, int rows, int columns, boolean add) {
    MemorySegment m = in.memory();
    MemorySegment o = out.memory();
    // Tile by tile, so that neither side of a large matrix falls out of the cache.
    for (int top = 0; top < rows; top += TILE) {
      int bottom = Math.min(rows, top + TILE);
      for (int left = 0; left < columns; left += TILE) {
        int right = Math.min(columns, left + TILE);
        for (int column = left; column < right; column++) {
          for (int row = top; row < bottom; row++) {
            float value = m.getAtIndex(ValueLayout.JAVA_FLOAT, at + row * columns + column);
            int to = at + column * rows + row;
            float before = add ? o.getAtIndex(ValueLayout.JAVA_FLOAT, to) : 0;
            o.setAtIndex(ValueLayout.JAVA_FLOAT, to, before + value);
          }
        }
      }
    }
  }

  private static void run(Tensor in, int from, Tensor out, int to, int count, boolean add) {
    if (count == 1) {
      out.set(to, add ? out.get(to) + in.get(from) : in.get(from));
    } else if (add) {
      int end = from + count;
      for (int i = 0; i < count; i += L) {
        MemorySegment o = out.memory();
        store(
            load(in.memory(), from + i, end).add(load(o, to + i, to + count)),
            o,
            to + i,
            to + count);
      }
    } else {
      MemorySegment.copy(in.memory(), 4L * from, out.memory(), 4L * to, 4L * count);
    }
  }
}
