package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Denoising diffusion implicit models (Song et al. 2021, arXiv 2010.02502, equations 12 and 16): x
 * = a c + √(s² - σ²) n + σ z with σ = eta √((1 - ᾱ_to) / (1 - ᾱ_from)) √(1 - ᾱ_from / ᾱ_to). With
 * eta 0 nothing is drawn, and the way can be gone backwards.
 */
final class DdimSolver implements Solver {
  private final Denoiser denoiser;
  private final NoiseSchedule schedule;
  private final double eta;
  private final RandomStream random;

  DdimSolver(Denoiser denoiser, NoiseSchedule schedule, double eta, RandomStream random) {
    this.denoiser = denoiser;
    this.schedule = schedule;
    this.eta = eta;
    this.random = random;
  }

  @Override
  public Move step(Tape tape, Tensor state, double from, double to) {
    Denoiser.Estimate estimate = denoiser.at(tape, state, from);
    double deviation = eta * Math.sqrt(Posterior.of(schedule, from, to).variance());
    double share = schedule.noise(to);
    double kept = Math.sqrt(Math.max(0, share * share - deviation * deviation));
    Tensor next = Mix.of(tape, schedule.signal(to), estimate.clean(), kept, estimate.noise());
    Mix.addNoise(tape, next, deviation, random);
    return new Move(next, estimate);
  }
}
