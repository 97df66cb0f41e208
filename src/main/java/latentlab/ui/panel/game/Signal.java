package latentlab.ui.panel.game;

import java.util.Optional;
import latentlab.engine.spec.Objective;

/**
 * How hard the verdicts on made things pull the player that made them, in both forms of the game of
 * Goodfellow et al. 2014 (arXiv 1406.2661, section 3). The pull of one verdict is the slope of that
 * player's loss in the score f, with D = sigmoid(f): |d log(1 - D) / df| = D for minimax, |d (-log
 * D) / df| = 1 - D for the non-saturating game. Both are straight lines over D, so the mean pull is
 * that of the mean verdict.
 *
 * @param shares of the verdicts in equal parts from 0 to 1
 * @param verdict their mean, from 0 to 1
 * @param played which of the two is played
 */
record Signal(double[] shares, double verdict, Objective played) {
  private static final int PARTS = 20;

  /** Of the verdicts on made things; nothing where they are no probabilities. */
  static Optional<Signal> of(float[] verdicts, Objective played) {
    if (!played.probabilities() || verdicts.length == 0) {
      return Optional.empty();
    }
    double[] shares = new double[PARTS];
    double sum = 0;
    for (float verdict : verdicts) {
      shares[Math.clamp((int) (verdict * PARTS), 0, PARTS - 1)] += 1.0 / verdicts.length;
      sum += verdict;
    }
    return Optional.of(new Signal(shares, sum / verdicts.length, played));
  }

  /** The mean pull as a share of the strongest there is, if this were played. */
  double pull(Objective objective) {
    return pull(objective, verdict);
  }

  /** The pull of one verdict, from 0 to 1. */
  static double pull(Objective objective, double verdict) {
    return switch (objective) {
      case MINIMAX -> verdict;
      case NONSATURATING -> 1 - verdict;
      default -> throw new IllegalArgumentException(objective + " gives no probabilities");
    };
  }
}
