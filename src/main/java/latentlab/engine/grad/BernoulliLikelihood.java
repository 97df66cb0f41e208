package latentlab.engine.grad;

import latentlab.engine.tensor.Densities;
import latentlab.engine.tensor.Tensor;

/**
 * How unlikely black-and-white targets are under independent Bernoulli pixels given by their
 * logits: -log p(x) = Σ softplus(l) - x l, in nats per example.
 */
public final class BernoulliLikelihood {
  private BernoulliLikelihood() {}

  /**
   * @param logits [rows, …]
   * @param targets [rows / k, …], values 0 to 1; row r is compared with target r mod (rows / k), so
   *     that k samples of a latent can share their targets
   * @return [rows], the negative log-likelihood of each
   */
  public static Variable apply(Tape tape, Variable logits, Tensor targets) {
    Tensor loss = tape.take(logits.shape().at(0));
    Tensor slope = tape.take(logits.shape());
    Densities.bernoulli(logits.value(), targets, loss, slope);
    return tape.record(
        loss,
        weights -> {
          Densities.scaleRows(slope, weights, slope, false);
          tape.handOver(logits, slope);
        },
        logits);
  }
}
