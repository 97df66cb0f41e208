package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;

/** Along the velocity noise - clean for the whole step: x + (to - from)(n - c). */
final class EulerSolver implements Solver {
  private final Denoiser denoiser;

  EulerSolver(Denoiser denoiser) {
    this.denoiser = denoiser;
  }

  @Override
  public Move step(Tape tape, Tensor state, double from, double to) {
    Denoiser.Estimate estimate = denoiser.at(tape, state, from);
    return new Move(moved(tape, state, estimate, to - from), estimate);
  }

  /** The state after going along the velocity of an estimate for a time, below 0 towards data. */
  static Tensor moved(Tape tape, Tensor state, Denoiser.Estimate estimate, double time) {
    Tensor next = Mix.of(tape, 1, state, time, estimate.noise());
    Elementwise.scale(estimate.clean(), (float) -time, next, true);
    return next;
  }
}
