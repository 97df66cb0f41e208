package latentlab.engine.family.diffusion;

import latentlab.engine.spec.NoiseSchedule;

/**
 * The Gaussian q(x_to | x_from, x_0) of a forward process with a² + s² = 1 (Ho et al. 2020, arXiv
 * 2006.11239, equations 6 and 7), of steps of any length.
 *
 * @param ofClean factor of x_0 in its mean
 * @param ofState factor of x_from in its mean
 * @param variance of it; 0 where to is 0
 * @param largeVariance of the forward step from to to from
 */
record Posterior(double ofClean, double ofState, double variance, double largeVariance) {
  static Posterior of(NoiseSchedule schedule, double from, double to) {
    double before = square(schedule.signal(to));
    double after = square(schedule.signal(from));
    double alpha = after / before;
    double beta = 1 - alpha;
    double noiseBefore = square(schedule.noise(to));
    double noiseAfter = square(schedule.noise(from));
    return new Posterior(
        Math.sqrt(before) * beta / noiseAfter,
        Math.sqrt(alpha) * noiseBefore / noiseAfter,
        beta * noiseBefore / noiseAfter,
        beta);
  }

  /** That of one step of the schedule, from t to t - 1. */
  static Posterior of(NoiseSchedule schedule, int t) {
    return of(schedule, t, t - 1);
  }

  private static double square(double x) {
    return x * x;
  }
}
