package latentlab.engine.spec;

import java.util.function.DoubleUnaryOperator;

/** The shapes of noise schedules, from which a schedule of any number of steps is made. */
public enum ScheduleShape {
  /**
   * beta rises evenly, from 1e-4 to 0.02 where T is 1,000 (Ho et al. 2020, arXiv 2006.11239); fewer
   * steps are larger by as much.
   */
  LINEAR,
  /** The square root of beta rises evenly between the same ends. */
  QUADRATIC,
  /** alpha-bar falls as a squared cosine (Nichol and Dhariwal 2021, arXiv 2102.09672, eq. 17). */
  COSINE,
  /** alpha-bar falls as a logistic curve from -3 to 3 (Jabri et al. 2022, arXiv 2212.11972). */
  SIGMOID,
  /** alpha-bar follows a curve that somebody drew. */
  DRAWN;

  private static final double FIRST_BETA = 1e-4;
  private static final double LAST_BETA = 0.02;
  private static final int USUAL_STEPS = 1_000;
  private static final double OFFSET = 0.008;
  private static final double REACH = 3;

  /**
   * The schedule of this shape.
   *
   * @param steps T, at least 1
   * @param drawn the curve of {@link #DRAWN}; without meaning for the others
   * @throws BadInput where a step of the drawn curve adds too little noise or too much
   */
  public NoiseSchedule schedule(int steps, FallingCurve drawn) {
    return switch (this) {
      case LINEAR -> ofBetas(steps, place -> mixed(FIRST_BETA, LAST_BETA, place));
      case QUADRATIC ->
          ofBetas(
              steps,
              place -> {
                double root = mixed(Math.sqrt(FIRST_BETA), Math.sqrt(LAST_BETA), place);
                return root * root;
              });
      case COSINE -> ofAlphaBars(steps, ScheduleShape::cosine);
      case SIGMOID -> ofAlphaBars(steps, ScheduleShape::logistic);
      case DRAWN -> {
        double[] betas = new double[steps];
        for (int t = 1; t <= steps; t++) {
          betas[t - 1] = 1 - drawn.at((double) t / steps) / drawn.at((t - 1.0) / steps);
        }
        yield NoiseSchedule.ofBetas(betas);
      }
    };
  }

  private static double mixed(double from, double to, double place) {
    return from + (to - from) * place;
  }

  private static double cosine(double place) {
    double cosine = Math.cos((place + OFFSET) / (1 + OFFSET) * Math.PI / 2);
    return cosine * cosine;
  }

  private static double logistic(double place) {
    double least = 1 / (1 + Math.exp(REACH));
    return 1 / (1 + Math.exp(REACH * (2 * place - 1))) - least;
  }

  private static NoiseSchedule ofBetas(int steps, DoubleUnaryOperator beta) {
    double[] betas = new double[steps];
    for (int t = 0; t < steps; t++) {
      double place = steps == 1 ? 1 : (double) t / (steps - 1);
      betas[t] = held(beta.applyAsDouble(place) * USUAL_STEPS / steps);
    }
    return NoiseSchedule.ofBetas(betas);
  }

  private static NoiseSchedule ofAlphaBars(int steps, DoubleUnaryOperator alphaBar) {
    double[] betas = new double[steps];
    for (int t = 1; t <= steps; t++) {
      double after = alphaBar.applyAsDouble((double) t / steps);
      betas[t - 1] = held(1 - after / alphaBar.applyAsDouble((t - 1.0) / steps));
    }
    return NoiseSchedule.ofBetas(betas);
  }

  private static double held(double beta) {
    return Math.clamp(beta, NoiseSchedule.LEAST_BETA, NoiseSchedule.MOST_BETA);
  }
}
