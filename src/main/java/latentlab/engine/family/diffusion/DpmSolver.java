package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * DPM-Solver++(2M) (Lu et al. 2022, arXiv 2211.01095, algorithm 2): with λ = log(a / s) and h =
 * λ_to - λ_from, x = (s_to / s_from) x - a_to (e^-h - 1) D, where D is the clean example extended
 * along a line through its last two estimates, (1 + 1 / 2r) c - (1 / 2r) c_before with r = h_before
 * / h. The first step and the last, to time 0 where λ is infinite, take the clean example as it is.
 */
final class DpmSolver implements Solver {
  private final Denoiser denoiser;
  private final NoiseSchedule schedule;
  private @Nullable Tensor before;
  private double stepBefore;

  DpmSolver(Denoiser denoiser, NoiseSchedule schedule) {
    this.denoiser = denoiser;
    this.schedule = schedule;
  }

  private double lambda(double time) {
    return Math.log(schedule.signal(time) / schedule.noise(time));
  }

  @Override
  public Move step(Tape tape, Tensor state, double from, double to) {
    Denoiser.Estimate estimate = denoiser.at(tape, state, from);
    Tensor clean = estimate.clean();
    Tensor last = before;
    if (to == 0) {
      return new Move(clean, estimate);
    }
    double h = lambda(to) - lambda(from);
    Tensor extended = clean;
    if (last != null) {
      double weight = h / (2 * stepBefore);
      extended = Mix.of(tape, 1 + weight, clean, -weight, last);
    }
    Tensor next =
        Mix.of(
            tape,
            schedule.noise(to) / schedule.noise(from),
            state,
            -schedule.signal(to) * Math.expm1(-h),
            extended);
    Tensor kept = last == null ? Tensor.zeros(clean.shape().toArray()) : last;
    kept.set(clean);
    before = kept;
    stepBefore = h;
    return new Move(next, estimate);
  }
}
