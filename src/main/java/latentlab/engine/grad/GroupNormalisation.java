package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Normalise;
import latentlab.engine.tensor.Rows;
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
    int batch = x.shape().at(0);
    int channels = scale.value().size();
    if (channels % groups != 0) {
      throw new IllegalArgumentException(
          "groups must divide the channels, were " + groups + " for " + channels);
    }
    int perGroup = channels / groups;
    float share = (float) batch * groups / x.value().size();
    Tensor mean = tape.take(batch, groups);
    Rows.sums(x.value(), mean);
    Elementwise.scale(mean, share, mean, false);
    Tensor variance = tape.take(batch, groups);
    Normalise.squares(x.value(), mean, variance);
    Elementwise.scale(variance, share, variance, false);
    BatchNormalisation.inverseRoots(variance);

    Tensor centre = perMap(tape, mean, batch, channels);
    Tensor inverse = perMap(tape, variance, batch, channels);
    Tensor scales = tape.take(batch, channels);
    Rows.broadcast(scale.value(), scales);
    Tensor factors = tape.take(batch, channels);
    Elementwise.multiply(scales, inverse, factors, false);
    Tensor shifts = tape.take(batch, channels);
    Rows.broadcast(shift.value(), shifts);
    Tensor before = tape.take(x.shape());
    Normalise.apply(x.value(), centre, factors, shifts, before);
    Tensor after = activation.inPlace() ? before : tape.take(x.shape());
    Activations.forward(activation, before, after);
    return tape.record(
        after,
        dy -> {
          Activations.backward(activation, before, after, dy, dy, false);
          Tensor sums = tape.take(batch, channels);
          Rows.sums(dy, sums);
          Tensor products = tape.take(batch, channels); // Σ dy (x - mean) / sqrt(variance + ε)
          Normalise.products(dy, x.value(), centre, products);
          Elementwise.multiply(products, inverse, products, false);
          tape.into(shift, (target, add) -> Rows.sumColumns(sums, target, add));
          tape.into(scale, (target, add) -> Rows.sumColumns(products, target, add));
          tape.into(
              x,
              (target, add) -> {
                // Every number of a group moves the mean and the variance of all of it.
                Tensor constant = groupMeans(tape, sums, factors, groups, perGroup, share);
                Tensor byGap = groupMeans(tape, products, factors, groups, perGroup, share);
                Elementwise.multiply(byGap, inverse, byGap, false);
                Normalise.slope(dy, x.value(), centre, factors, byGap, constant, target, add);
              });
        },
        x,
        scale,
        shift);
  }

  /** For each map what is minus the mean of factor times sum over its group. */
  private static Tensor groupMeans(
      Tape tape, Tensor sums, Tensor factors, int groups, int perGroup, float share) {
    int batch = sums.shape().at(0);
    Elementwise.multiply(sums, factors, sums, false);
    Tensor means = tape.take(batch, groups);
    Rows.sums(sums, means);
    Elementwise.scale(means, -share, means, false);
    return perMap(tape, means, batch, groups * perGroup);
  }

  /** A number for each group, repeated for each of its channels. */
  private static Tensor perMap(Tape tape, Tensor perGroup, int batch, int channels) {
    Tensor all = tape.take(batch, channels);
    int repeats = all.size() / perGroup.size();
    for (int row = 0; row < all.size(); row++) {
      all.set(row, perGroup.get(row / repeats));
    }
    return all;
  }
}
