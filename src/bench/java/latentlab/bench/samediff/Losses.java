package latentlab.bench.samediff;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;

/** The losses of the works. */
final class Losses {
  private final SameDiff graph;
  private final int batch;

  Losses(SameDiff graph, int batch) {
    this.graph = graph;
    this.batch = batch;
  }

  /**
   * Binary cross-entropy of x from logits of the same shape, log(1 + exp(l)) - l x, summed over
   * pixels, mean over the batch.
   */
  SDVariable crossEntropy(SDVariable logits, SDVariable x) {
    return graph.nn().softplus(logits).sub(logits.mul(x)).sum().mul(1.0 / batch);
  }

  /** KL divergence of N(mean, exp(logVariance)) to N(0, 1), mean over the batch. */
  SDVariable divergence(SDVariable mean, SDVariable logVariance) {
    SDVariable parts = graph.math().exp(logVariance).add(mean.mul(mean)).sub(logVariance).sub(1);
    return parts.sum().mul(0.5 / batch);
  }

  /** mean + exp(logVariance / 2) eps, with eps drawn anew in every run. */
  SDVariable sampled(SDVariable mean, SDVariable logVariance, int latent) {
    SDVariable eps = normal(batch, latent);
    return mean.add(graph.math().exp(logVariance.mul(0.5)).mul(eps));
  }

  /** Draws from N(0, 1) in every run. */
  SDVariable normal(long... shape) {
    return graph.random().normal(0, 1, DataType.FLOAT, shape);
  }

  /** Mean over all numbers of (a - b)^2. */
  SDVariable squaredError(SDVariable a, SDVariable b) {
    SDVariable difference = a.sub(b);
    return difference.mul(difference).mean();
  }

  /** Mean binary cross-entropy of logits from one label for all: 1 or 0. */
  SDVariable judgement(SDVariable logits, boolean label) {
    return graph.nn().softplus(label ? logits.neg() : logits).mean();
  }
}
