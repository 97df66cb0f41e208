package latentlab.engine.nn;

/**
 * What two adversaries lose. The judge: the mean of judgeReal over verdicts on real things plus the
 * mean of judgeMade over verdicts on made things. The maker: the mean of maker over verdicts on
 * what it made.
 */
public record GameLoss(VerdictLoss judgeReal, VerdictLoss judgeMade, VerdictLoss maker) {
  /** One loss for both, with opposite signs (Goodfellow et al. 2014, arXiv 1406.2661). */
  public static GameLoss minimax() {
    return new GameLoss(VerdictLoss.logistic(1), VerdictLoss.logistic(0), VerdictLoss.saturating());
  }

  /** The maker wants its things held for real: -log σ(l), steep where it is losing. */
  public static GameLoss nonSaturating() {
    return new GameLoss(VerdictLoss.logistic(1), VerdictLoss.logistic(0), VerdictLoss.logistic(1));
  }

  /** Real things shall score 1, made ones 0 (Mao et al. 2017, arXiv 1611.04076). */
  public static GameLoss leastSquares() {
    return new GameLoss(
        VerdictLoss.leastSquares(1), VerdictLoss.leastSquares(0), VerdictLoss.leastSquares(1));
  }
}
