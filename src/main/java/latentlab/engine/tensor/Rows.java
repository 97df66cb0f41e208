package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** Kernels over a tensor seen as rows: [rows, width]. */
public final class Rows {
  private Rows() {}

  /** Writes the numbers of one row; called for several rows at once. */
  @FunctionalInterface
  public interface Source {
    void write(int row, float[] numbers);
  }

  /** Every row of out, along its first axis, becomes what its source says. */
  public static void fill(Tensor out, Source source) {
    int width = out.shape().rowSize();
    Parallel.rows(
        out.shape().at(0),
        width,
        (from, to) -> {
          float[] numbers = new float[width];
          for (int r = from; r < to; r++) {
            source.write(r, numbers);
            out.set(numbers, 0, r * width, width);
          }
        });
  }

  /** Every row of out becomes row. */
  public static void broadcast(Tensor row, Tensor out) {
    int width = row.size();
    int rows = out.size() / width;
    for (int r = 0; r < rows; r++) {
      MemorySegment.copy(row.memory(), 0, out.memory(), 4L * r * width, 4L * width);
    }
  }

  /** out = the sum of all rows of in, or out += it. */
  public static void sumColumns(Tensor in, Tensor out, boolean add) {
    int width = out.size();
    int rows = in.size() / width;
    MemorySegment m = in.memory();
    MemorySegment o = out.memory();
    for (int c = 0; c < width; c += L) {
      FloatVector sum = add ? load(o, c, width) : FloatVector.zero(Lanes.S);
      for (int r = 0; r < rows; r++) {
        int start = r * width;
        sum = sum.add(load(m, start + c, start + width));
      }
      store(sum, o, c, width);
    }
  }

  /** out[r] = the sum of row r of in. */
  public static void sums(Tensor in, Tensor out) {
    int rows = out.size();
    int width = in.size() / rows;
    MemorySegment m = in.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            out.set(r, sum(m, r * width, (r + 1) * width));
          }
        });
  }

  /** out[r] = the Euclidean length of row r of in. */
  public static void norms(Tensor in, Tensor out) {
    int rows = out.size();
    int width = in.size() / rows;
    MemorySegment m = in.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            FloatVector sum = FloatVector.zero(Lanes.S);
            int end = (r + 1) * width;
            for (int i = r * width; i < end; i += L) {
              FloatVector x = load(m, i, end);
              sum = x.fma(x, sum);
            }
            out.set(r, (float) Math.sqrt(Lanes.sum(sum)));
          }
        });
  }

  /** Every number of row r of out = factor perRow[r], or out += it. */
  public static void spread(Tensor perRow, float factor, Tensor out, boolean add) {
    int rows = perRow.size();
    int width = out.size() / rows;
    MemorySegment o = out.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            FloatVector value = FloatVector.broadcast(Lanes.S, factor * perRow.get(r));
            int end = (r + 1) * width;
            for (int i = r * width; i < end; i += L) {
              store(add ? value.add(load(o, i, end)) : value, o, i, end);
            }
          }
        });
  }

  /** The sum of all numbers, by rows of fixed length, so that rounding does not depend on cores. */
  public static double sum(Tensor in) {
    double total = 0;
    int end = in.size();
    for (int start = 0; start < end; start += 4096) {
      total += sum(in.memory(), start, Math.min(end, start + 4096));
    }
    return total;
  }

  /** The sum of in[from … to). */
  static float sum(MemorySegment in, int from, int to) {
    FloatVector sum = FloatVector.zero(Lanes.S);
    int i = from;
    for (; i <= to - L; i += L) {
      sum = sum.add(load(in, i));
    }
    if (i < to) {
      sum = sum.add(load(in, i, to));
    }
    return Lanes.sum(sum);
  }
}
