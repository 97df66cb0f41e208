package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Kernels of squared distances: between two tensors row by row, and to all rows of a table. */
public final class Distances {
  private Distances() {}

  /** out[r] = the mean of (a[r, i] - b[r, i])² over i. */
  public static void squared(Tensor a, Tensor b, Tensor out) {
    int rows = out.size();
    int width = a.size() / rows;
    MemorySegment ma = a.memory();
    MemorySegment mb = b.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int end = (row + 1) * width;
            FloatVector sum = FloatVector.zero(Lanes.S);
            for (int i = row * width; i < end; i += L) {
              FloatVector gap = load(ma, i, end).sub(load(mb, i, end));
              sum = gap.fma(gap, sum);
            }
            out.set(row, Lanes.sum(sum) / width);
          }
        });
  }

  /** da[r, i] = factor perRow[r] (a[r, i] - b[r, i]), or da += it. */
  public static void squaredSlope(
      Tensor a, Tensor b, Tensor perRow, float factor, Tensor da, boolean add) {
    int rows = perRow.size();
    int width = a.size() / rows;
    MemorySegment ma = a.memory();
    MemorySegment mb = b.memory();
    MemorySegment out = da.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            float scale = factor * perRow.get(row);
            int end = (row + 1) * width;
            for (int i = row * width; i < end; i += L) {
              FloatVector share = load(ma, i, end).sub(load(mb, i, end)).mul(scale);
              store(add ? share.add(load(out, i, end)) : share, out, i, end);
            }
          }
        });
  }

  /**
   * For each vector z the row e of a table that is nearest to it; of equally near ones the first.
   * Where |z - e|² = |z|² - 2 z e + |e|² is least, |e|² / 2 - z e is, so one matrix product does
   * most of the work.
   *
   * @param vectors [rows, width]
   * @param table [entries, width]
   * @param products room for [rows, entries] numbers
   * @param halves room for [entries] numbers
   * @param nearest becomes the index for each vector
   */
  public static void nearest(
      Tensor vectors, Tensor table, Tensor products, Tensor halves, int[] nearest) {
    int entries = table.shape().at(0);
    MemorySegment p = products.memory();
    MemorySegment h = halves.memory();
    Matrix.multiply(vectors, false, table, true, products, false);
    halfSquares(table, halves);
    Parallel.rows(
        nearest.length,
        entries,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            nearest[row] = whereLeast(h, p, row * entries, entries);
          }
        });
  }

  private static void halfSquares(Tensor table, Tensor out) {
    int width = table.shape().rowSize();
    for (int row = 0; row < out.size(); row++) {
      FloatVector sum = FloatVector.zero(Lanes.S);
      int end = (row + 1) * width;
      for (int i = row * width; i < end; i += L) {
        FloatVector e = load(table.memory(), i, end);
        sum = e.fma(e, sum);
      }
      out.set(row, Lanes.sum(sum) / 2);
    }
  }

  /** The first place where halves[place] - products[start + place] is least. */
  private static int whereLeast(
      MemorySegment halves, MemorySegment products, int start, int entries) {
    // Each lane looks after every L-th place; as floats places are exact up to 2^24.
    FloatVector least = FloatVector.broadcast(Lanes.S, Float.POSITIVE_INFINITY);
    FloatVector where = FloatVector.zero(Lanes.S);
    FloatVector place = FloatVector.zero(Lanes.S).addIndex(1);
    for (int i = 0; i < entries; i += L) {
      FloatVector v = load(halves, i, entries).sub(load(products, start + i, start + entries));
      VectorMask<Float> nearer = v.compare(VectorOperators.LT, least);
      if (i + L > entries) {
        nearer = nearer.and(Lanes.S.indexInRange(i, entries));
      }
      least = least.blend(v, nearer);
      where = where.blend(place, nearer);
      place = place.add(L);
    }
    float[] values = least.toArray();
    float[] places = where.toArray();
    int winner = 0;
    for (int lane = 1; lane < values.length; lane++) {
      boolean first = values[lane] == values[winner] && places[lane] < places[winner];
      winner = values[lane] < values[winner] || first ? lane : winner;
    }
    return (int) places[winner];
  }
}
