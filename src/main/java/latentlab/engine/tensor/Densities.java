package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** Kernels of probability densities: negative log-likelihoods per row with their gradients. */
public final class Densities {
  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  private Densities() {}

  /**
   * Bernoulli from logits: loss[r] = Σ softplus(l) - x l, slope = sigmoid(l) - x, in one pass.
   *
   * @param logits [rows, width]
   * @param targets [rows / k, width]; row r is compared with target row r mod (rows / k)
   * @param loss [rows]
   * @param slope [rows, width], the derivative of the loss; may be the logits themselves
   */
  public static void bernoulli(Tensor logits, Tensor targets, Tensor loss, Tensor slope) {
    int rows = loss.size();
    int width = logits.size() / rows;
    int targetRows = targets.size() / width;
    MemorySegment l = logits.memory();
    MemorySegment x = targets.memory();
    MemorySegment s = slope.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            loss.set(r, bernoulliRow(l, r * width, x, r % targetRows * width, s, width));
          }
        });
  }

  private static float bernoulliRow(
      MemorySegment l, int start, MemorySegment x, int target, MemorySegment s, int width) {
    FloatVector sum = FloatVector.zero(Lanes.S);
    int whole = width / L * L;
    for (int c = 0; c < whole; c += L) {
      FloatVector logit = load(l, start + c);
      FloatVector value = load(x, target + c);
      FloatVector e = Exponentials.exp(logit.abs().neg());
      sum = sum.add(bernoulliCost(logit, value, e));
      store(bernoulliSlope(logit, value, e), s, start + c);
    }
    if (whole == width) {
      return Lanes.sum(sum);
    }
    FloatVector logit = load(l, start + whole, start + width);
    FloatVector value = load(x, target + whole, target + width);
    FloatVector e = Exponentials.exp(logit.abs().neg());
    store(bernoulliSlope(logit, value, e), s, start + whole, start + width);
    VectorMask<Float> inside = Lanes.S.indexInRange(whole, width);
    return Lanes.sum(sum.add(bernoulliCost(logit, value, e), inside));
  }

  /** With e = exp(-|l|): softplus(l) = max(l, 0) + log1p(e). */
  private static FloatVector bernoulliCost(FloatVector logit, FloatVector value, FloatVector e) {
    return logit.max(0f).add(Exponentials.log1p(e)).sub(logit.mul(value));
  }

  /** With e = exp(-|l|): sigmoid(l) = 1 / (1 + e) or e / (1 + e). */
  private static FloatVector bernoulliSlope(FloatVector logit, FloatVector value, FloatVector e) {
    VectorMask<Float> positive = logit.compare(VectorOperators.GE, 0f);
    return e.blend(1f, positive).div(e.add(1f)).sub(value);
  }

  /**
   * Gaussian of a fixed deviation s: loss[r] = Σ (x - m)² / 2s² + log s + log(2π) / 2, slope = (m -
   * x) / s². Shapes as in {@link #bernoulli}.
   */
  public static void gaussian(
      Tensor means, Tensor targets, double deviation, Tensor loss, Tensor slope) {
    int rows = loss.size();
    int width = means.size() / rows;
    int targetRows = targets.size() / width;
    float precision = (float) (1 / (deviation * deviation));
    float constant = (float) (width * (Math.log(deviation) + LOG_TWO_PI / 2));
    MemorySegment m = means.memory();
    MemorySegment x = targets.memory();
    MemorySegment s = slope.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            int start = r * width;
            int target = r % targetRows * width;
            FloatVector sum = FloatVector.zero(Lanes.S);
            for (int c = 0; c < width; c += L) {
              FloatVector gap =
                  load(m, start + c, start + width).sub(load(x, target + c, target + width));
              store(gap.mul(precision), s, start + c, start + width);
              sum = sum.add(gap.mul(gap));
            }
            loss.set(r, Lanes.sum(sum) * precision / 2 + constant);
          }
        });
  }

  /** out[r, c] = factors[r] in[r, c], or out += it. */
  public static void scaleRows(Tensor in, Tensor factors, Tensor out, boolean add) {
    int rows = factors.size();
    int width = in.size() / rows;
    MemorySegment m = in.memory();
    MemorySegment o = out.memory();
    Parallel.rows(
        rows,
        width,
        (from, to) -> {
          for (int r = from; r < to; r++) {
            float factor = factors.get(r);
            int end = (r + 1) * width;
            for (int i = r * width; i < end; i += L) {
              FloatVector scaled = load(m, i, end).mul(factor);
              store(add ? scaled.add(load(o, i, end)) : scaled, o, i, end);
            }
          }
        });
  }

  /** z = mean + exp(logVariance / 2) noise; noise and z may have k times the rows of the others. */
  public static void sampleGaussian(Tensor mean, Tensor logVariance, Tensor noise, Tensor z) {
    int size = mean.size();
    MemorySegment m = mean.memory();
    MemorySegment v = logVariance.memory();
    for (int start = 0; start < z.size(); start += size) {
      int end = start + size;
      for (int i = 0; i < size; i += L) {
        FloatVector deviation = Exponentials.exp(load(v, i, size).mul(0.5f));
        FloatVector e = load(noise.memory(), start + i, end);
        store(load(m, i, size).add(deviation.mul(e)), z.memory(), start + i, end);
      }
    }
  }

  /**
   * The log-variance's share of the gradient of z: Σ over samples of dz exp(logVariance / 2) noise
   * / 2.
   */
  public static void sampleGaussianSlope(
      Tensor logVariance, Tensor noise, Tensor dz, Tensor out, boolean add) {
    int size = logVariance.size();
    MemorySegment v = logVariance.memory();
    for (int i = 0; i < size; i += L) {
      FloatVector sum = FloatVector.zero(Lanes.S);
      for (int start = 0; start < dz.size(); start += size) {
        int end = start + size;
        sum = sum.add(load(dz.memory(), start + i, end).mul(load(noise.memory(), start + i, end)));
      }
      FloatVector half = Exponentials.exp(load(v, i, size).mul(0.5f)).mul(0.5f);
      FloatVector share = half.mul(sum);
      store(add ? share.add(load(out.memory(), i, size)) : share, out.memory(), i, size);
    }
  }

  /**
   * The divergence of N(mean, exp(logVariance)) from N(0, 1) element by element: (m² + v - 1 - log
   * v) / 2 (Kingma and Welling 2013, appendix B).
   */
  public static void klElements(Tensor mean, Tensor logVariance, Tensor out) {
    int size = mean.size();
    for (int i = 0; i < size; i += L) {
      FloatVector m = load(mean.memory(), i, size);
      FloatVector v = load(logVariance.memory(), i, size);
      FloatVector twice = m.mul(m).add(Exponentials.exp(v)).sub(v).sub(1f);
      store(twice.mul(0.5f), out.memory(), i, size);
    }
  }

  /** out[r, c] = factors[r] (exp(logVariance) - 1) / 2, or out += it. */
  public static void klVarianceSlope(Tensor logVariance, Tensor factors, Tensor out, boolean add) {
    int rows = factors.size();
    int width = logVariance.size() / rows;
    for (int r = 0; r < rows; r++) {
      float half = factors.get(r) / 2;
      int end = (r + 1) * width;
      for (int i = r * width; i < end; i += L) {
        FloatVector v = load(logVariance.memory(), i, end);
        FloatVector share = Exponentials.exp(v).sub(1f).mul(half);
        store(add ? share.add(load(out.memory(), i, end)) : share, out.memory(), i, end);
      }
    }
  }
}
