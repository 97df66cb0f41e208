package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/** A rule that takes a state to the next, less noisy one. May remember its last steps. */
interface Solver {
  /**
   * Where a step led, and what was made of the state before it.
   *
   * @param state at the new time; lives until the tape is cleared
   */
  record Move(Tensor state, Denoiser.Estimate estimate) {}

  /**
   * @param state [count, …] at time from
   * @param from above to
   * @param to from 0
   */
  Move step(Tape tape, Tensor state, double from, double to);
}
