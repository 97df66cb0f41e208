package latentlab.ui.panel.game;

import latentlab.engine.session.GameRules;

/**
 * How the game stands.
 *
 * @param rightReals share of real things that are held for real, from 0 to 1
 * @param rightFakes share of made things that are held for made
 * @param probabilities whether the judge says probabilities; otherwise it is a critic
 * @param divergence Jensen-Shannon, as a share of its largest value; NaN where it is not known
 */
record Score(double rightReals, double rightFakes, boolean probabilities, double divergence) {
  // As far below one half as guessing goes above it.
  private static final double BELOW_GUESSING = 1 - GameRules.GUESSING;
  private static final double AHEAD = 0.9;

  /** From this share of log 2 on, two densities are plainly different. */
  private static final double APART = 0.3;

  /** What the sentence about it is: its texts are {@code game.standing.ID}. */
  enum Standing {
    /** The judge is right less often than by guessing. */
    FOOLED,
    /** It guesses, and the densities are much the same as far as one knows. */
    EVEN,
    /** It guesses, though there is much to be seen. */
    BLIND,
    /** It is right more often than not: the other player learns from it. */
    USEFUL,
    /** It is nearly always right. */
    AHEAD,
    /** It is always right. */
    WINNING,
    /** It is always right, and as a critic it may be. */
    CRITIC
  }

  /** Share of all verdicts that are right; one half is guessing. */
  double accuracy() {
    return (rightReals + rightFakes) / 2;
  }

  Standing standing() {
    double accuracy = accuracy();
    if (accuracy < BELOW_GUESSING) {
      return Standing.FOOLED;
    }
    if (accuracy < GameRules.GUESSING) {
      return divergence > APART ? Standing.BLIND : Standing.EVEN;
    }
    if (accuracy < AHEAD) {
      return Standing.USEFUL;
    }
    if (!probabilities) {
      return Standing.CRITIC;
    }
    return accuracy < GameRules.WINNING ? Standing.AHEAD : Standing.WINNING;
  }

  /**
   * Whether it is to stand out. A judge that cannot see what there is to be seen does so for a
   * moment in every good game: whether it lasts, the findings about the run say.
   */
  boolean isWarning() {
    return standing() == Standing.WINNING;
  }
}
