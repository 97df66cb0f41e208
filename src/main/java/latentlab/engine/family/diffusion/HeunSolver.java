package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/**
 * Heun's method of second order: the mean of the velocities at the beginning of a step and at the
 * end that Euler's method comes to. The last step, to time 0, is Euler's: there is no noise to ask
 * about (as in Karras et al. 2022, arXiv 2206.00364, algorithm 1).
 */
final class HeunSolver implements Solver {
  private final Denoiser denoiser;

  HeunSolver(Denoiser denoiser) {
    this.denoiser = denoiser;
  }

  @Override
  public Move step(Tape tape, Tensor state, double from, double to) {
    Denoiser.Estimate here = denoiser.at(tape, state, from);
    double time = to - from;
    Tensor guess = EulerSolver.moved(tape, state, here, time);
    if (to == 0) {
      return new Move(guess, here);
    }
    Denoiser.Estimate there = denoiser.at(tape, guess, to);
    Tensor half = EulerSolver.moved(tape, state, here, time / 2);
    return new Move(EulerSolver.moved(tape, half, there, time / 2), here);
  }
}
