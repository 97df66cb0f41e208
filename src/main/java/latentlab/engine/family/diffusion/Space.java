package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * Where noise is mixed in: among the numbers of the examples themselves, or among the latents of an
 * autoencoder (Rombach et al. 2022, arXiv 2112.10752). All else of a diffusion is the same in both.
 */
sealed interface Space permits DataSpace, LatentSpace {
  /** One state, [channels, height, width]. */
  Shape state();

  /** Clean states lie between minus this and this. */
  double limit();

  /** The states of examples [count, …]. */
  Tensor inside(Tape tape, Tensor examples);

  /** The examples of states [count, …]. */
  Tensor outside(Tape tape, Tensor states);

  /** Noise [count, …] as it can be looked at, in the shape of examples. */
  Tensor laidOut(Tape tape, Tensor noise);

  /**
   * Which numbers of a state are known.
   *
   * @param numbers of an example
   * @throws latentlab.engine.spec.BadInput where too little is known of the example
   */
  boolean[] known(boolean[] numbers);
}
