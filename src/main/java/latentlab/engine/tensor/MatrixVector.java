package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jdk.incubator.vector.FloatVector;

/**
 * A matrix times one vector: what the decoder does for the one picture under a slider.
 *
 * <p>The native BLAS splits even this over threads that a training step holds; here it stays on the
 * calling thread. While the dense model trains on two cores, the median from slider to picture fell
 * from 25 to 12 ms with it (one run each, docs/figures.md).
 */
final class MatrixVector {
  private MatrixVector() {}

  /** y[j] = Σ x[k] matrix[j, k], or y[j] += it. */
  static void rows(
      Tensor x, int xAt, Tensor matrix, int at, Tensor y, int yAt, int n, int k, boolean add) {
    MemorySegment v = x.memory();
    MemorySegment m = matrix.memory();
    for (int row = 0; row < n; row++) {
      int start = at + row * k;
      FloatVector even = FloatVector.zero(Lanes.S);
      FloatVector odd = FloatVector.zero(Lanes.S);
      int i = 0;
      for (; i + 2 * L <= k; i += 2 * L) {
        even = load(v, xAt + i).fma(load(m, start + i), even);
        odd = load(v, xAt + i + L).fma(load(m, start + i + L), odd);
      }
      for (; i < k; i += L) {
        even = load(v, xAt + i, xAt + k).fma(load(m, start + i, start + k), even);
      }
      float sum = Lanes.sum(even.add(odd));
      y.set(yAt + row, add ? y.get(yAt + row) + sum : sum);
    }
  }

  /** y[j] = Σ x[k] matrix[k, j], or y[j] += it. */
  static void columns(
      Tensor x, int xAt, Tensor matrix, int at, Tensor y, int yAt, int n, int k, boolean add) {
    MemorySegment v = x.memory();
    MemorySegment m = matrix.memory();
    MemorySegment out = y.memory();
    for (int j = 0; j < n; j += L) {
      FloatVector sum = add ? load(out, yAt + j, yAt + n) : FloatVector.zero(Lanes.S);
      for (int i = 0; i < k; i++) {
        float factor = v.getAtIndex(ValueLayout.JAVA_FLOAT, xAt + i);
        int start = at + i * n;
        FloatVector row = load(m, start + j, start + n);
        sum = row.fma(FloatVector.broadcast(Lanes.S, factor), sum);
      }
      store(sum, out, yAt + j, yAt + n);
    }
  }
}
