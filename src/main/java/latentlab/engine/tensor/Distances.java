package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.put;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
            out.set(row, squared(ma, mb, row * width, (row + 1) * width) / width);
          }
        });
  }

  private static float squared(MemorySegment a, MemorySegment b, int from, int end) {
    FloatVector sum = FloatVector.zero(Lanes.S);
    int whole = Lanes.whole(from, end);
    for (int i = from; i < whole; i += L) {
      FloatVector gap = load(a, i).sub(load(b, i));
      sum = gap.fma(gap, sum);
    }
    if (whole < end) {
      FloatVector gap = load(a, whole, end).sub(load(b, whole, end));
      sum = gap.fma(gap, sum);
    }
    return Lanes.sum(sum);
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
            int whole = Lanes.whole(row * width, end);
            for (int i = row * width; i < whole; i += L) {
              put(load(ma, i).sub(load(mb, i)).mul(scale), out, i, add);
            }
            if (whole < end) {
              FloatVector gap = load(ma, whole, end).sub(load(mb, whole, end));
              put(gap.mul(scale), out, whole, end, add);
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
    MemorySegment m = table.memory();
    for (int row = 0; row < out.size(); row++) {
      float sum = 0;
      for (int i = row * width; i < (row + 1) * width; i++) {
        float e = m.getAtIndex(ValueLayout.JAVA_FLOAT, i);
        sum += e * e;
      }
      out.set(row, sum / 2);
    }
  }

  /** The first place where halves[place] - products[start + place] is least. */
  private static int whereLeast(
      MemorySegment halves, MemorySegment products, int start, int entries) {
    // Each lane looks after every L-th place; as floats places are exact up to 2^24.
    FloatVector least = FloatVector.broadcast(Lanes.S, Float.POSITIVE_INFINITY);
    FloatVector where = FloatVector.zero(Lanes.S);
    FloatVector place = FloatVector.zero(Lanes.S).addIndex(1);
    int whole = Lanes.whole(0, entries);
    for (int i = 0; i < whole; i += L) {
      FloatVector v = load(halves, i).sub(load(products, start + i));
      VectorMask<Float> nearer = v.compare(VectorOperators.LT, least);
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
    float best = values[winner];
    int nearest = (int) places[winner];
    for (int i = whole; i < entries; i++) {
      float v =
          halves.getAtIndex(ValueLayout.JAVA_FLOAT, i)
              - products.getAtIndex(ValueLayout.JAVA_FLOAT, start + i);
      if (v < best) {
        best = v;
        nearest = i;
      }
    }
    return nearest;
  }
}
