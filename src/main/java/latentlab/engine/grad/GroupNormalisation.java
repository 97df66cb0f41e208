package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Populations;
import latentlab.engine.tensor.Tensor;

/**
 * Group normalisation with its activation: y = f(scale (x - mean) / sqrt(variance + 1e-5) + shift),
 * mean and variance taken over a group of channels of one example (Wu and He 2018, arXiv
 * 1803.08494). The same in training and in use, whatever the batch. One group is layer
 * normalisation, one channel per group instance normalisation.
 */
public final class GroupNormalisation {
  private GroupNormalisation() {}

  /**
   * @param x [batch, channels, …]
   * @param scale [channels]
   * @param shift [channels]
   * @param groups divides the channels
   * @return the shape of x
   */
  public static Variable apply(
      Tape tape, Variable x, Variable scale, Variable shift, int groups, Activation activation) {
    Populations sets = Populations.ofGroups(x.shape(), groups);
    Tensor mean = tape.take(sets.count());
    Tensor variance = tape.take(sets.count());
    return Normalisation.apply(tape, x, scale, shift, sets, true, mean, variance, activation);
  }
}
