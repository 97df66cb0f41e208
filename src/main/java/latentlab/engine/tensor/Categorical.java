package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Kernels of distributions over classes given by logits, one distribution per row. */
public final class Categorical {
  private Categorical() {}

  /**
   * out[r, c] = exp(in[r, c]) / Σ exp(in[r, ·]), shifted by the largest logit so that nothing
   * overflows; in and out may be the same.
   */
  public static void softmax(Tensor in, Tensor out) {
    int width = in.shape().at(-1);
    MemorySegment m = in.memory();
    MemorySegment o = out.memory();
    Parallel.rows(
        in.size() / width,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            softmaxRow(m, o, row * width, (row + 1) * width);
          }
        });
  }

  /**
   * {@link #softmax} over the first places of each row alone, zero in the others: row r of each
   * matrix keeps its first r + first + 1 columns. in and out may be the same.
   *
   * @param in […, rows, columns] with rows + first at most columns
   */
  public static void causalSoftmax(Tensor in, int first, Tensor out) {
    int rows = in.shape().at(-2);
    int width = in.shape().at(-1);
    if (first < 0 || first + rows > width) {
      throw new IllegalArgumentException(rows + " rows from " + first + " of " + width);
    }
    MemorySegment m = in.memory();
    MemorySegment o = out.memory();
    Parallel.rows(
        in.size() / width,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int start = row * width;
            int end = start + row % rows + first + 1;
            softmaxRow(m, o, start, end);
            o.asSlice(4L * end, 4L * (start + width - end)).fill((byte) 0);
          }
        });
  }

  private static void softmaxRow(MemorySegment in, MemorySegment out, int start, int end) {
    float most = largest(in, start, end);
    FloatVector sum = FloatVector.zero(Lanes.S);
    for (int i = start; i < end; i += L) {
      FloatVector e = Exponentials.exp(load(in, i, end).sub(most));
      store(e, out, i, end);
      sum = i + L <= end ? sum.add(e) : sum.add(e, Lanes.S.indexInRange(i, end));
    }
    float factor = 1 / Lanes.sum(sum);
    for (int i = start; i < end; i += L) {
      store(load(out, i, end).mul(factor), out, i, end);
    }
  }

  private static float largest(MemorySegment in, int start, int end) {
    float most = Float.NEGATIVE_INFINITY;
    for (int i = start; i < end; i += L) {
      FloatVector v = load(in, i, end);
      float here =
          i + L <= end
              ? v.reduceLanes(VectorOperators.MAX)
              : v.reduceLanes(VectorOperators.MAX, Lanes.S.indexInRange(i, end));
      most = Math.max(most, here);
    }
    return most;
  }

  /** dx = y (dy - Σ dy y), each row for itself, or dx += it; dy and dx may be the same. */
  public static void softmaxSlope(Tensor y, Tensor dy, Tensor dx, boolean add) {
    int width = y.shape().at(-1);
    MemorySegment p = y.memory();
    MemorySegment g = dy.memory();
    MemorySegment o = dx.memory();
    Parallel.rows(
        y.size() / width,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            int end = (row + 1) * width;
            FloatVector sum = FloatVector.zero(Lanes.S);
            for (int i = row * width; i < end; i += L) {
              sum = load(p, i, end).fma(load(g, i, end), sum);
            }
            float mean = Lanes.sum(sum);
            for (int i = row * width; i < end; i += L) {
              FloatVector share = load(p, i, end).mul(load(g, i, end).sub(mean));
              store(add ? share.add(load(o, i, end)) : share, o, i, end);
            }
          }
        });
  }

  /**
   * The surprise at each row's label: loss[r] = log Σ exp(logits[r, ·]) - logits[r, label], and the
   * softmax, which its gradient is made of.
   *
   * @param logits [rows, classes]
   * @param probabilities [rows, classes]
   * @param loss [rows]
   */
  public static void crossEntropy(Tensor logits, int[] labels, Tensor probabilities, Tensor loss) {
    int width = logits.shape().at(-1);
    softmax(logits, probabilities);
    Parallel.rows(
        labels.length,
        width,
        (from, to) -> {
          for (int row = from; row < to; row++) {
            loss.set(row, surprise(logits, row * width, width, labels[row]));
          }
        });
  }

  private static float surprise(Tensor logits, int start, int width, int label) {
    float most = largest(logits.memory(), start, start + width);
    double sum = 0;
    for (int i = start; i < start + width; i++) {
      sum += Math.exp(logits.get(i) - most);
    }
    return (float) (Math.log(sum) - (logits.get(start + label) - most));
  }

  /** dx[r, c] = weights[r] (probabilities[r, c] - [c is the label]), or dx += it. */
  public static void crossEntropySlope(
      Tensor probabilities, int[] labels, Tensor weights, Tensor dx, boolean add) {
    int width = probabilities.shape().at(-1);
    Densities.scaleRows(probabilities, weights, dx, add);
    for (int row = 0; row < labels.length; row++) {
      int at = row * width + labels[row];
      dx.set(at, dx.get(at) - weights.get(row));
    }
  }
}
