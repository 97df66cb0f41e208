package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/**
 * Some examples on their way from noise to data, or back: between two steps whoever asked for them
 * may look, stop or go on. What it holds outlives the tape's clearing.
 */
public interface Denoising {
  /** How many steps the whole way has. */
  int steps();

  /** How many of them are done. */
  int done();

  /** The time of the present state. */
  double time();

  /** The present state, [count, …] of {@link Denoises#stateShape()}, inside. */
  Tensor state();

  /** Takes the next step. */
  void step(Tape tape);

  /** What the last step took for noise in the state before it, the shape of the state. */
  Tensor noise();

  /** What the last step took for the example behind the state before it. */
  Tensor clean();

  /** How often the network was asked so far. */
  int evaluations();
}
