package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/** Gives a picture a posterior in latent space. */
public interface Encodes {
  /**
   * A diagonal Gaussian for each example.
   *
   * @param mean [count, latent]
   * @param logVariance [count, latent], the natural logarithm of the variance
   */
  record Posterior(Tensor mean, Tensor logVariance) {}

  /**
   * @param pictures [count, channels, height, width]
   */
  Posterior encode(Tape tape, Tensor pictures);

  /**
   * How badly each picture is drawn from a latent point, in nats: the negative log-likelihood.
   *
   * @param pictures [count, channels, height, width]
   * @param latents [count, latent]
   * @return [count]
   */
  Tensor reconstructionError(Tape tape, Tensor pictures, Tensor latents);
}
