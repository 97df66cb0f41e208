package latentlab.engine.optim;

import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Updates;

/** Keeps one wild batch from throwing the weights away (Pascanu et al. 2013, arXiv 1211.5063). */
public final class GradientClip {
  private GradientClip() {}

  /**
   * What all gradients must be multiplied by so that their common norm is at most a limit.
   *
   * @param limit 0 clips nothing
   */
  public static double scale(Parameters parameters, double limit) {
    if (limit == 0) {
      return 1;
    }
    double norm = norm(parameters);
    return norm > limit ? limit / norm : 1;
  }

  /** The Euclidean norm of all gradients together. */
  public static double norm(Parameters parameters) {
    double squares = 0;
    for (Parameter parameter : parameters.all()) {
      if (parameter.learnt()) {
        squares += Updates.squaredNorm(parameter.variable().gradient());
      }
    }
    return Math.sqrt(squares);
  }
}
