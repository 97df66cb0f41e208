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
    float inverse = inverse(set);
    for (int member = 0; member < of.members(); member++) {
      int row = of.row(set, member);
      float factor = scale.get(row % of.channels()) * inverse;
      float addend = shift.get(row % of.channels()) - mean.get(set) * factor;
      int start = row * of.width();
      if (activation == Activation.SILU) {
        applySilu(in, start, start + of.width(), factor, addend, out);
      } else {
        applyLines(in, start, start + of.width(), factor, addend, leak(), out);
      }
    }
  }

  // One loop for each kind of function: the compiler keeps vectors in memory where two kinds meet.

  private static void applySilu(
      MemorySegment in, int start, int end, float factor, float addend, MemorySegment out) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, addend);
    for (int i = start; i < end; i += L) {
      store(Activations.silu(load(in, i, end).fma(a, b)), out, i, end);
    }
  }

  private static void applyLines(
      MemorySegment in,
      int start,
      int end,
      float factor,
      float addend,
      float leak,
      MemorySegment out) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, addend);
    for (int i = start; i < end; i += L) {
      FloatVector v = load(in, i, end).fma(a, b);
      store(v.max(v.mul(leak)), out, i, end);
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
    float inverse = inverse(set);
    float factor = scale.get(row % of.channels()) * inverse;
    float addend = shift.get(row % of.channels()) - mean.get(set) * factor;
    int start = row * of.width();
    int end = start + of.width();
    switch (activation) {
      case NONE -> {
        // Nothing stands between.
      }
      case SILU -> backSilu(in, start, end, factor, addend, g);
      default -> backLines(in, start, end, factor, addend, leak(), g);
    }
    float middle = mean.get(set);
    FloatVector sum = FloatVector.zero(Lanes.S);
    FloatVector product = FloatVector.zero(Lanes.S);
    for (int i = start; i < end; i += L) {
      FloatVector d = load(g, i, end);
      sum = sum.add(d);
      product = d.fma(load(in, i, end).sub(middle), product);
    }
    sums.set(row, Lanes.sum(sum));
    products.set(row, Lanes.sum(product) * inverse);
  }

  private static void backSilu(
      MemorySegment in, int start, int end, float factor, float addend, MemorySegment g) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, addend);
    for (int i = start; i < end; i += L) {
      FloatVector slope = Activations.siluSlope(load(in, i, end).fma(a, b));
      store(load(g, i, end).mul(slope), g, i, end);
    }
  }

  private static void backLines(
      MemorySegment in,
      int start,
      int end,
      float factor,
      float addend,
      float leak,
      MemorySegment g) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, addend);
    for (int i = start; i < end; i += L) {
      FloatVector d = load(g, i, end);
      FloatVector v = load(in, i, end).fma(a, b);
      store(d.mul(leak).blend(d, v.compare(VectorOperators.GT, 0f)), g, i, end);
    }
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
      int start = row * of.width();
      slopeRow(in, g, start, start + of.width(), factor, middle, byGap, constant, out, add);
    }
  }

  private static void slopeRow(
      MemorySegment in,
      MemorySegment g,
      int start,
      int end,
      float factor,
      float middle,
      float byGap,
      float constant,
      MemorySegment out,
      boolean add) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, byGap);
    FloatVector c = FloatVector.broadcast(Lanes.S, constant);
    if (add) {
      for (int i = start; i < end; i += L) {
        FloatVector moved = load(in, i, end).sub(middle).fma(b, c);
        store(load(g, i, end).fma(a, moved).add(load(out, i, end)), out, i, end);
      }
    } else {
      for (int i = start; i < end; i += L) {
        FloatVector moved = load(in, i, end).sub(middle).fma(b, c);
        store(load(g, i, end).fma(a, moved), out, i, end);
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
