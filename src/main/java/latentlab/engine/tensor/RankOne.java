package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.put;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** Inner and outer products of tensors seen as vectors: what power iteration is made of. */
public final class RankOne {
  private RankOne() {}

  /** Σ a b, in double over rows of fixed length, so that rounding does not depend on cores. */
  public static double dot(Tensor a, Tensor b) {
    if (a.size() != b.size()) {
      throw new IllegalArgumentException("sizes differ: " + a.shape() + " and " + b.shape());
    }
    double total = 0;
    int end = a.size();
    for (int start = 0; start < end; start += 4096) {
      int to = Math.min(end, start + 4096);
      FloatVector sum = FloatVector.zero(Lanes.S);
      for (int i = start; i < to; i += L) {
        sum = load(a.memory(), i, to).fma(load(b.memory(), i, to), sum);
      }
      total += Lanes.sum(sum);
    }
    return total;
  }

  /**
   * out += factor u vᵀ.
   *
   * @param u as many numbers as out has rows
   * @param v as many numbers as a row of out has
   */
  public static void add(double factor, Tensor u, Tensor v, Tensor out) {
    int rows = u.size();
    int width = v.size();
    if (out.size() != rows * width) {
      throw new IllegalArgumentException(
          "the outer product of " + u.shape() + " and " + v.shape() + " is not " + out.shape());
    }
    MemorySegment m = v.memory();
    MemorySegment o = out.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            float number = (float) (factor * u.get(r));
            int start = r * width;
            for (int i = 0; i < width; i += L) {
              put(load(m, i, width).mul(number), o, start + i, start + width, true);
            }
          }
        });
  }

  /**
   * Scales a vector to length 1; one of length 0 stays as it is.
   *
   * @return the length it had
   */
  public static double normalise(Tensor vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0) {
      Elementwise.scale(vector, (float) (1 / length), vector, false);
    }
    return length;
  }
}
