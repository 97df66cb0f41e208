package latentlab.engine.family;

import java.util.SequencedMap;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.BadInput;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Reports how well a model explains pictures it has not learnt from. */
public interface Scores {
  /**
   * Figures of a batch.
   *
   * @param figures by name, means over the batch, in nats per example where they are no shares
   * @param information what each latent dimension says about a picture, mean over the batch, in
   *     nats: its KL divergence from the prior, or what a reconstruction loses without it; empty
   *     without latents
   */
  record Score(SequencedMap<String, Double> figures, double[] information) {}

  /**
   * @param pictures [count, channels, height, width]
   * @param labels the class of each picture, from 0
   */
  Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise);

  /**
   * How many validation examples are scored at the most while it trains: a model that takes long to
   * score looks at fewer. Test figures are of the whole split.
   */
  default int mostValidated() {
    return Integer.MAX_VALUE;
  }

  /** Begins the figures of a whole split; means over its examples where nothing else is said. */
  default Tally tally() {
    return new MeanTally(this);
  }

  /**
   * The importance-sampled estimate of the mean log-likelihood of a batch (Burda et al. 2015, arXiv
   * 1509.00519): log 1/k Σ p(x, z) / q(z | x), a lower bound that tightens with k.
   *
   * @param samples k
   * @throws BadInput where the model says nothing about how likely pictures are
   */
  default double logLikelihood(Tape tape, Tensor pictures, int samples, RandomStream noise) {
    throw new BadInput("error.score.noLikelihood");
  }
}
