package latentlab.engine.family.aae;

import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * What codes should be distributed like. An adversarial autoencoder never asks how likely a code
 * is: it is enough that codes can be drawn.
 */
@FunctionalInterface
interface LatentPrior {
  /** The shapes on the plane reach about so far from the origin in both directions. */
  double EXTENT = 3;

  /** Fills codes [count, latent] with independent draws. */
  void fill(Tensor codes, RandomStream noise);

  /** The standard Gaussian, in any number of dimensions. */
  static LatentPrior gaussian() {
    return (codes, noise) -> noise.fillNormal(codes);
  }
}
