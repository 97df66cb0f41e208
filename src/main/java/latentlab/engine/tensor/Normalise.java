package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;

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
    float sum = 0;
    for (int member = 0; member < of.members(); member++) {
      int start = of.row(set, member) * of.width();
      sum += Rows.sum(in, start, start + of.width());
    }
    return sum;
  }

  private float squares(MemorySegment in, int set, float middle) {
    float sum = 0;
    for (int member = 0; member < of.members(); member++) {
      int start = of.row(set, member) * of.width();
      sum += NormaliseLoops.squares(in, start, start + of.width(), middle);
    }
    return sum;
  }

  private void apply(MemorySegment in, int set, MemorySegment out) {
    float inverse = inverse(set);
    for (int member = 0; member < of.members(); member++) {
      int row = of.row(set, member);
      float factor = scale.get(row % of.channels()) * inverse;
      float addend = shift.get(row % of.channels()) - mean.get(set) * factor;
      int start = row * of.width();
      if (activation == Activation.SILU) {
        NormaliseLoops.applySilu(in, start, start + of.width(), factor, addend, out);
      } else {
        NormaliseLoops.applyLines(in, start, start + of.width(), factor, addend, leak(), out);
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
    float inverse = inverse(set);
    float factor = scale.get(row % of.channels()) * inverse;
    float addend = shift.get(row % of.channels()) - mean.get(set) * factor;
    int start = row * of.width();
    int end = start + of.width();
    switch (activation) {
      case NONE -> {
        // Nothing stands between.
      }
      case SILU -> NormaliseLoops.backSilu(in, start, end, factor, addend, g);
      default -> NormaliseLoops.backLines(in, start, end, factor, addend, leak(), g);
    }
    sums.set(row, Rows.sum(g, start, end));
    products.set(row, NormaliseLoops.product(in, start, end, mean.get(set), g) * inverse);
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
      NormaliseLoops.slope(
          in, g, start, start + of.width(), factor, middle, byGap, constant, out, add);
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
