package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Normalise;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/**
 * Batch normalisation with its activation: y = f(scale (x - mean) / sqrt(variance + 1e-5) + shift),
 * mean and variance of each channel those of the batch while training and the running ones in use
 * (Ioffe and Szegedy 2015, arXiv 1502.03167).
 *
 * <p>Not for batches of a few examples, whose statistics are noise, and not for critics under a
 * gradient penalty, which is about single examples: {@link GroupNormalisation}.
 */
public final class BatchNormalisation {
  private static final double EPSILON = 1e-5;

  /** Weight of the newest batch in the running statistics, as in PyTorch. */
  private static final float MOMENTUM = 0.1f;

  private BatchNormalisation() {}

  /**
   * @param x [batch, channels, …]
   * @param scale [channels]
   * @param shift [channels]
   * @param runningMean [channels], moves towards the batch's while the tape is training
   * @param runningVariance [channels], likewise
   * @return the shape of x
   */
  public static Variable apply(
      Tape tape,
      Variable x,
      Variable scale,
      Variable shift,
      Tensor runningMean,
      Tensor runningVariance,
      Activation activation) {
    boolean training = tape.training();
    int channels = scale.value().size();
    int count = x.value().size() / channels;
    Tensor centre = tape.take(x.shape().at(0), channels);
    Tensor inverse = tape.take(channels);
    if (training) {
      Tensor mean = tape.take(channels);
      channelMeans(tape, x.value(), mean, centre, inverse);
      follow(runningMean, mean, 1);
      // Of the population the batch is from, estimated without bias.
      follow(runningVariance, inverse, count > 1 ? count / (count - 1f) : 1);
    } else {
      Rows.broadcast(runningMean, centre);
      inverse.set(runningVariance);
    }
    inverseRoots(inverse);
    Tensor factor = tape.take(channels);
    Elementwise.multiply(scale.value(), inverse, factor, false);
    Tensor factors = perMap(tape, factor, centre);
    Tensor before = tape.take(x.shape());
    Normalise.apply(x.value(), centre, factors, perMap(tape, shift.value(), centre), before);
    Tensor after = activation.inPlace() ? before : tape.take(x.shape());
    Activations.forward(activation, before, after);
    return tape.record(
        after,
        dy -> {
          Activations.backward(activation, before, after, dy, dy, false);
          Tensor maps = tape.take(centre.shape());
          Tensor sums = tape.take(channels);
          Rows.sums(dy, maps);
          Rows.sumColumns(maps, sums, false);
          Tensor products = tape.take(channels); // Σ dy (x - mean) / sqrt(variance + ε)
          Normalise.products(dy, x.value(), centre, maps);
          Rows.sumColumns(maps, products, false);
          Elementwise.multiply(products, inverse, products, false);
          tape.into(shift, (target, add) -> Elementwise.scale(sums, 1, target, add));
          tape.into(scale, (target, add) -> Elementwise.scale(products, 1, target, add));
          tape.into(
              x,
              (target, add) -> {
                // Every example of the batch moves the mean and the variance of all; in use nothing
                // does.
                float share = training ? -1f / count : 0;
                Elementwise.multiply(sums, factor, sums, false);
                Elementwise.scale(sums, share, sums, false);
                Elementwise.multiply(products, factor, products, false);
                Elementwise.multiply(products, inverse, products, false);
                Elementwise.scale(products, share, products, false);
                Tensor byGap = perMap(tape, products, centre);
                Tensor constant = perMap(tape, sums, centre);
                Normalise.slope(dy, x.value(), centre, factors, byGap, constant, target, add);
              });
        },
        x,
        scale,
        shift);
  }

  /** The mean of each channel, also repeated for each map, and its variance. */
  private static void channelMeans(
      Tape tape, Tensor x, Tensor mean, Tensor centre, Tensor variance) {
    float share = (float) mean.size() / x.size();
    Tensor maps = tape.take(centre.shape());
    Rows.sums(x, maps);
    Rows.sumColumns(maps, mean, false);
    Elementwise.scale(mean, share, mean, false);
    Rows.broadcast(mean, centre);
    Normalise.squares(x, centre, maps);
    Rows.sumColumns(maps, variance, false);
    Elementwise.scale(variance, share, variance, false);
  }

  private static Tensor perMap(Tape tape, Tensor perChannel, Tensor like) {
    Tensor all = tape.take(like.shape());
    Rows.broadcast(perChannel, all);
    return all;
  }

  private static void follow(Tensor running, Tensor newest, float correction) {
    Elementwise.scale(running, 1 - MOMENTUM, running, false);
    Elementwise.scale(newest, MOMENTUM * correction, running, true);
  }

  /** Variances become 1 / sqrt(variance + ε). */
  static void inverseRoots(Tensor variance) {
    for (int i = 0; i < variance.size(); i++) {
      variance.set(i, (float) (1 / Math.sqrt(variance.get(i) + EPSILON)));
    }
  }
}
