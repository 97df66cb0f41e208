package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;

/** Moves runs of numbers between tensors: joins, cuts, look-ups and swapped axes. */
public final class Blocks {
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
    for (int row = 0; row < rows; row++) {
      run(in, row * inWidth + inAt, out, row * outWidth + outAt, count, add);
    }
  }

  /** out[i] = table[indices[i]], row by row. */
  public static void gather(Tensor table, int[] indices, Tensor out) {
    int width = table.shape().rowSize();
    for (int i = 0; i < indices.length; i++) {
      run(table, indices[i] * width, out, i * width, width, false);
    }
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
    for (int outer = 0; outer < in.shape().at(0); outer++) {
      for (int i = 0; i < b; i++) {
        for (int j = 0; j < c; j++) {
          int from = ((outer * b + i) * c + j) * d;
          int to = ((outer * c + j) * b + i) * d;
          run(in, from, out, to, d, add);
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
