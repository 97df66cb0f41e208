package latentlab.engine.grad;

import latentlab.engine.tensor.Densities;
import latentlab.engine.tensor.Tensor;

/**
 * How unlikely real-valued targets are under independent Gaussians of one fixed deviation s given
 * by their means: -log p(x) = Σ (x - m)² / 2s² + log s + log(2π) / 2, in nats per example.
 */
public final class GaussianLikelihood {
  private GaussianLikelihood() {}

  /**
   * @param means [rows, …]
   * @param targets [rows / k, …]; row r is compared with target r mod (rows / k)
   * @param deviation s, above 0
   * @return [rows], the negative log-likelihood of each
   */
  public static Variable apply(Tape tape, Variable means, Tensor targets, double deviation) {
    Tensor loss = tape.take(means.shape().at(0));
    Tensor slope = tape.take(means.shape());
    Densities.gaussian(means.value(), targets, deviation, loss, slope);
    return tape.record(
        loss,
        weights -> {
          Densities.scaleRows(slope, weights, slope, false);
          tape.handOver(means, slope);
        },
        means);
  }
}
