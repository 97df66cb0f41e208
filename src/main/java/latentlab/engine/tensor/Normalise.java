package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The kernel of normalisations: y = f(scale (x - mean) / sqrt(variance + 1e-5) + shift), mean and
 * variance those of a set of rows, scale and shift those of a channel.
 *
 * <p>One thread does a whole set, measuring, applying and on the way back both passes of the
 * gradient, while the set is in its cache. What stood before f is not kept: the way back computes
 * it again from x, which costs less than reading it.
 *
 * @param of the sets that x falls into
 * @param x [batch, channels, …]
 * @param scale [channels]
 * @param shift [channels]
 * @param mean one for each set
 * @param variance one for each set
 * @param activation one that {@link #fuses}
 */
public record Normalise(
    Populations of,
    Tensor x,
    Tensor scale,
    Tensor shift,
    Tensor mean,
    Tensor variance,
    Activation activation) {
  private static final double EPSILON = 1e-5;

  public Normalise {
    if (!fuses(activation)) {
      throw new IllegalArgumentException(activation + " does not fuse with a normalisation");
    }
  }

  /** Whether an activation function can be computed in the same pass. */
  public static boolean fuses(Activation activation) {
    return switch (activation) {
      case NONE, RELU, LEAKY_RELU, SILU -> true;
      case GELU, TANH, SIGMOID, SOFTPLUS -> false;
    };
  }

  /**
   * Writes y.
   *
   * @param measure whether to compute mean and variance first; otherwise they are given
   * @param y the shape of x
   */
  public void forward(boolean measure, Tensor y) {
    MemorySegment in = x.memory();
    MemorySegment out = y.memory();
    Parallel.rows(
        of.count(),
        of.size(),
        (from, to) -> {
          for (int set = from; set < to; set++) {
            if (measure) {
              mean.set(set, sum(in, set) / of.size());
              variance.set(set, squares(in, set, mean.get(set)) / of.size());
            }
            apply(in, set, out);
          }
        });
  }

  private float sum(MemorySegment in, int set) {
    FloatVector sum = FloatVector.zero(Lanes.S);
    for (int member = 0; member < of.members(); member++) {
      int start = of.row(set, member) * of.width();
      int end = start + of.width();
      for (int i = start; i < end; i += L) {
        sum = sum.add(load(in, i, end));
      }
    }
    return Lanes.sum(sum);
  }

  private float squares(MemorySegment in, int set, float middle) {
    FloatVector sum = FloatVector.zero(Lanes.S);
    for (int member = 0; member < of.members(); member++) {
      int start = of.row(set, member) * of.width();
      int end = start + of.width();
      for (int i = start; i < end; i += L) {
        FloatVector gap = load(in, i, end).sub(middle);
        // Behind the end of the row the gap is not zero: those lanes do not count.
        sum =
            i + L <= end ? gap.fma(gap, sum) : sum.add(gap.mul(gap), Lanes.S.indexInRange(i, end));
      }
    }
    return Lanes.sum(sum);
  }

  private void apply(MemorySegment in, int set, MemorySegment out) {
    boolean silu = activation == Activation.SILU;
    float leak = leak();
    float middle = mean.get(set);
    float inverse = inverse(set);
    for (int member = 0; member < of.members(); member++) {
      int row = of.row(set, member);
      float factor = scale.get(row % of.channels()) * inverse;
      float addend = shift.get(row % of.channels());
      int end = (row + 1) * of.width();
      for (int i = row * of.width(); i < end; i += L) {
        FloatVector v = load(in, i, end).sub(middle).mul(factor).add(addend);
        store(silu ? Activations.silu(v) : v.max(v.mul(leak)), out, i, end);
      }
    }
  }

  /**
   * The gradients.
   *
   * @param dy the gradient of y; becomes that of what stood before f
   * @param moving whether mean and variance were measured, so that x moves them too
   * @param sums [batch, channels], becomes Σ dy over each row: shares of the gradient of shift
   * @param products [batch, channels], becomes Σ dy (x - mean) / sqrt(variance + 1e-5): shares of
   *     the gradient of scale
   * @param dx the gradient of x is written there, or added
   */
  public void backward(
      Tensor dy, boolean moving, Tensor sums, Tensor products, Tensor dx, boolean add) {
    MemorySegment in = x.memory();
    MemorySegment g = dy.memory();
    MemorySegment out = dx.memory();
    Parallel.rows(
        of.count(),
        of.size(),
        (from, to) -> {
          for (int set = from; set < to; set++) {
            float inverse = inverse(set);
            float bySum = 0;
            float byProduct = 0;
            for (int member = 0; member < of.members(); member++) {
              int row = of.row(set, member);
              beforeActivation(in, set, row, g, sums, products);
              float factor = scale.get(row % of.channels()) * inverse;
              bySum += factor * sums.get(row);
              byProduct += factor * products.get(row);
            }
            float share = moving ? -1f / of.size() : 0;
            slope(in, g, set, share * bySum, share * inverse * byProduct, out, add);
          }
        });
  }

  /** Takes f off the gradient of a row and sums it up. */
  private void beforeActivation(
      MemorySegment in, int set, int row, MemorySegment g, Tensor sums, Tensor products) {
    boolean silu = activation == Activation.SILU;
    boolean none = activation == Activation.NONE;
    float leak = leak();
    float middle = mean.get(set);
    float factor = scale.get(row % of.channels()) * inverse(set);
    float addend = shift.get(row % of.channels());
    FloatVector sum = FloatVector.zero(Lanes.S);
    FloatVector product = FloatVector.zero(Lanes.S);
    int end = (row + 1) * of.width();
    for (int i = row * of.width(); i < end; i += L) {
      FloatVector gap = load(in, i, end).sub(middle);
      FloatVector d = load(g, i, end);
      if (!none) {
        FloatVector before = gap.mul(factor).add(addend);
        d =
            silu
                ? d.mul(Activations.siluSlope(before))
                : d.mul(leak).blend(d, before.compare(VectorOperators.GT, 0f));
        store(d, g, i, end);
      }
      sum = sum.add(d);
      product = d.fma(gap, product);
    }
    sums.set(row, Lanes.sum(sum));
    products.set(row, Lanes.sum(product) * inverse(set));
  }

  /** dx = factor dy + byGap (x - mean) + constant. */
  private void slope(
      MemorySegment in,
      MemorySegment g,
      int set,
      float constant,
      float byGap,
      MemorySegment out,
      boolean add) {
    float middle = mean.get(set);
    float inverse = inverse(set);
    for (int member = 0; member < of.members(); member++) {
      int row = of.row(set, member);
      float factor = scale.get(row % of.channels()) * inverse;
      int end = (row + 1) * of.width();
      for (int i = row * of.width(); i < end; i += L) {
        FloatVector moved = load(in, i, end).sub(middle).mul(byGap).add(constant);
        FloatVector share = load(g, i, end).mul(factor).add(moved);
        store(add ? share.add(load(out, i, end)) : share, out, i, end);
      }
    }
  }

  private float inverse(int set) {
    return (float) (1 / Math.sqrt(variance.get(set) + EPSILON));
  }

  /** What f multiplies negative numbers by, where it is made of two straight lines. */
  private float leak() {
    return switch (activation) {
      case RELU -> 0;
      case LEAKY_RELU -> Activations.LEAK;
      default -> 1;
    };
  }
}
