package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * The reverse process of DDPM (Ho et al. 2020, arXiv 2006.11239, algorithm 2): the state before is
 * drawn from a Gaussian around the posterior mean of q(x_to | x_from, x_0). With fewer steps than
 * the model was trained with, each step's beta is 1 - alpha-bar(from) / alpha-bar(to) (Nichol and
 * Dhariwal 2021, arXiv 2102.09672, section 4).
 */
final class AncestralSolver implements Solver {
  private final Denoiser denoiser;
  private final NoiseSchedule schedule;
  private final Variance variance;
  private final RandomStream random;

  AncestralSolver(
      Denoiser denoiser, NoiseSchedule schedule, Variance variance, RandomStream random) {
    this.denoiser = denoiser;
    this.schedule = schedule;
    this.variance = variance;
    this.random = random;
  }

  @Override
  public Move step(Tape tape, Tensor state, double from, double to) {
    Denoiser.Estimate estimate = denoiser.at(tape, state, from);
    Posterior posterior = Posterior.of(schedule, from, to);
    Tensor next = Mix.of(tape, posterior.ofClean(), estimate.clean(), posterior.ofState(), state);
    if (to > 0) {
      Tensor spread = estimate.spread();
      if (variance == Variance.LEARNT && spread != null) {
        addLearnt(tape, next, posterior, spread);
      } else {
        double fixed =
            variance == Variance.LARGE ? posterior.largeVariance() : posterior.variance();
        Mix.addNoise(tape, next, Math.sqrt(fixed), random);
      }
    }
    return new Move(next, estimate);
  }

  private void addLearnt(Tape tape, Tensor next, Posterior posterior, Tensor spread) {
    Tensor noise = tape.take(next.shape());
    random.fillNormal(noise);
    double small = Math.log(posterior.variance());
    double large = Math.log(posterior.largeVariance());
    for (int i = 0; i < next.size(); i++) {
      double logVariance = small + spread.get(i) * (large - small);
      next.set(i, (float) (next.get(i) + Math.exp(logVariance / 2) * noise.get(i)));
    }
  }
}
