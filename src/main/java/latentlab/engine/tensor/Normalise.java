package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Kernels of normalisations over tensors seen as rows, one row for each map of each example, with
 * numbers that differ from row to row.
 */
public final class Normalise {
  private Normalise() {}

  /** out[r] = Σ (x[r, i] - centre[r])². */
  public static void squares(Tensor x, Tensor centre, Tensor out) {
    int rows = out.size();
    int width = x.size() / rows;
    MemorySegment m = x.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            float middle = centre.get(row);
            int end = (row + 1) * width;
            FloatVector sum = FloatVector.zero(Lanes.S);
            for (int i = row * width; i < end; i += L) {
              FloatVector gap = load(m, i, end).sub(middle);
              // Behind the end of the row the gap is not zero: those lanes do not count.
              sum = i + L <= end ? gap.fma(gap, sum) : sum.add(gap.mul(gap), inside(i, end));
            }
            out.set(row, Lanes.sum(sum));
          }
        });
  }

  /** out[r] = Σ dy[r, i] (x[r, i] - centre[r]). */
  public static void products(Tensor dy, Tensor x, Tensor centre, Tensor out) {
    int rows = out.size();
    int width = x.size() / rows;
    MemorySegment g = dy.memory();
    MemorySegment m = x.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            float middle = centre.get(row);
            int end = (row + 1) * width;
            FloatVector sum = FloatVector.zero(Lanes.S);
            for (int i = row * width; i < end; i += L) {
              sum = load(g, i, end).fma(load(m, i, end).sub(middle), sum);
            }
            out.set(row, Lanes.sum(sum));
          }
        });
  }

  /** y[r, i] = scale[r] (x[r, i] - centre[r]) + shift[r]. */
  public static void apply(Tensor x, Tensor centre, Tensor scale, Tensor shift, Tensor y) {
    int rows = centre.size();
    int width = x.size() / rows;
    MemorySegment m = x.memory();
    MemorySegment o = y.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            float middle = centre.get(row);
            float factor = scale.get(row);
            float addend = shift.get(row);
            int end = (row + 1) * width;
            for (int i = row * width; i < end; i += L) {
              store(load(m, i, end).sub(middle).mul(factor).add(addend), o, i, end);
            }
          }
        });
  }

  /** dx[r, i] = p[r] dy[r, i] + q[r] (x[r, i] - centre[r]) + s[r], or dx += it. */
  public static void slope(
      Tensor dy, Tensor x, Tensor centre, Tensor p, Tensor q, Tensor s, Tensor dx, boolean add) {
    int rows = centre.size();
    int width = x.size() / rows;
    MemorySegment g = dy.memory();
    MemorySegment m = x.memory();
    MemorySegment o = dx.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            float middle = centre.get(row);
            int end = (row + 1) * width;
            for (int i = row * width; i < end; i += L) {
              FloatVector gap = load(m, i, end).sub(middle).mul(q.get(row)).add(s.get(row));
              FloatVector share = load(g, i, end).mul(p.get(row)).add(gap);
              store(add ? share.add(load(o, i, end)) : share, o, i, end);
            }
          }
        });
  }

  private static VectorMask<Float> inside(int from, int end) {
    return Lanes.S.indexInRange(from, end);
  }
}
