package latentlab.engine.nn;

import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/**
 * What one of two adversaries loses by a verdict of the judge, element by element. Written once for
 * values that move, it is a loss, its slope and its curvature.
 */
@FunctionalInterface
public interface VerdictLoss {
  /**
   * @param verdicts logits or scores, whatever the judge's last layer gives
   * @return a loss for each, of the shape of the verdicts
   */
  Dual apply(Tape tape, Dual verdicts);

  /** The same for verdicts that do not move. */
  default Variable apply(Tape tape, Variable verdicts) {
    return apply(tape, Dual.still(verdicts)).value();
  }

  /**
   * -t log σ(l) - (1 - t) log(1 - σ(l)): the surprise of a judge that gives logits l (Goodfellow et
   * al. 2014, arXiv 1406.2661).
   *
   * @param target t, from 0 for made to 1 for real; between them labels are smoothed
   */
  static VerdictLoss logistic(double target) {
    if (!(target >= 0 && target <= 1)) {
      throw new IllegalArgumentException("a target must be 0 to 1, was " + target);
    }
    VerdictLoss real = (tape, l) -> l.scale(tape, -1, 0).activate(tape, Activation.SOFTPLUS);
    VerdictLoss made = (tape, l) -> l.activate(tape, Activation.SOFTPLUS);
    if (target == 0) {
      return made;
    }
    if (target == 1) {
      return real;
    }
    return (tape, l) ->
        real.apply(tape, l)
            .scale(tape, (float) target, 0)
            .plus(tape, made.apply(tape, l).scale(tape, (float) (1 - target), 0));
  }

  /**
   * log(1 - σ(l)): what the maker of a minimax game loses, flat where the judge is sure that things
   * are made.
   */
  static VerdictLoss saturating() {
    return (tape, l) -> l.activate(tape, Activation.SOFTPLUS).scale(tape, -1, 0);
  }

  /**
   * (l - t)² / 2 (Mao et al. 2017, arXiv 1611.04076).
   *
   * @param target t, the score that is wanted
   */
  static VerdictLoss leastSquares(double target) {
    return (tape, l) -> l.scale(tape, 1, (float) -target).square(tape).scale(tape, 0.5f, 0);
  }

  /**
   * factor times the score: -1 for who wants it high, 1 for who wants it low (Arjovsky et al. 2017,
   * arXiv 1701.07875).
   */
  static VerdictLoss linear(double factor) {
    return (tape, l) -> l.scale(tape, (float) factor, 0);
  }
}
