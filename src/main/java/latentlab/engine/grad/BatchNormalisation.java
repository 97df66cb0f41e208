package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Populations;
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
  /** Weight of the newest batch in the running statistics, as in PyTorch. */
  private static final float MOMENTUM = 0.1f;

  private BatchNormalisation() {}

  /**
   * @param x [batch, channels, …]
   * @param scale [channels]
   * @param shift [channels]
   * @param runningMean [channels], moves towards the batch's while the tape is training and the
   *     scale learns
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
    Populations channels = Populations.ofChannels(x.shape());
    Tensor mean = tape.take(channels.count());
    Tensor variance = tape.take(channels.count());
    if (!training) {
      mean.set(runningMean);
      variance.set(runningVariance);
    }
    Variable y =
        Normalisation.apply(tape, x, scale, shift, channels, training, mean, variance, activation);
    // Where the layer stands still, what passes through it is not what it is to describe: a
    // discriminator would else count made things twice, once in its own turn.
    if (training && scale.differentiable()) {
      int count = channels.size();
      follow(runningMean, mean, 1);
      // Of the population the batch is from, estimated without bias.
      follow(runningVariance, variance, count > 1 ? count / (count - 1f) : 1);
    }
    return y;
  }

  private static void follow(Tensor running, Tensor newest, float correction) {
    Elementwise.scale(running, 1 - MOMENTUM, running, false);
    Elementwise.scale(newest, MOMENTUM * correction, running, true);
  }
}
