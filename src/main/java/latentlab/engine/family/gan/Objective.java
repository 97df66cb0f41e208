package latentlab.engine.family.gan;

import java.util.Locale;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.GameLoss;
import latentlab.engine.nn.VerdictLoss;

/**
 * What the two players play for. The discriminator gives every thing a score f; of probabilities it
 * is their logit, D = sigmoid(f).
 */
enum Objective {
  /**
   * Both play for the same sum: E[log D(x)] + E[log(1 - D(G(z)))], which the one makes large and
   * the other small (Goodfellow et al. 2014, arXiv 1406.2661, equation 1). While D is sure of its
   * case, the generator's part is flat.
   */
  MINIMAX,
  /** The generator makes E[log D(G(z))] large instead, steep where it fails (section 3). */
  NONSATURATING,
  /** Squared distances to 1 for real and 0 for made (Mao et al. 2017, arXiv 1611.04076, eq. 9). */
  LEASTSQUARES,
  /** E[f(x)] - E[f(G(z))], of a critic that is not steep (Arjovsky et al. 2017, 1701.07875). */
  WASSERSTEIN;

  static Objective of(String option) {
    return valueOf(option.toUpperCase(Locale.ROOT));
  }

  /** Whether sigmoid(f) is the probability of being real. */
  boolean probabilities() {
    return this == MINIMAX || this == NONSATURATING;
  }

  /**
   * What both players lose by a verdict.
   *
   * @param smoothing real things count as real by 1 - smoothing only (Salimans et al. 2016, arXiv
   *     1606.03498, section 3.4); a critic of distances takes no notice of it
   */
  GameLoss losses(double smoothing) {
    double wanted = 1 - smoothing;
    VerdictLoss real = VerdictLoss.logistic(wanted);
    VerdictLoss made = VerdictLoss.logistic(0);
    return switch (this) {
      case MINIMAX -> new GameLoss(real, made, VerdictLoss.saturating());
      case NONSATURATING -> new GameLoss(real, made, VerdictLoss.logistic(1));
      case LEASTSQUARES ->
          new GameLoss(
              VerdictLoss.leastSquares(wanted),
              VerdictLoss.leastSquares(0),
              VerdictLoss.leastSquares(1));
      case WASSERSTEIN ->
          new GameLoss(VerdictLoss.linear(-1), VerdictLoss.linear(1), VerdictLoss.linear(-1));
    };
  }

  /**
   * What the discriminator makes small.
   *
   * @param real [batch, 1], scores of real things
   * @param fake [batch, 1], scores of made ones
   * @return [1]
   */
  Variable discriminator(Tape tape, Variable real, Variable fake, double smoothing) {
    GameLoss losses = losses(smoothing);
    return WeightedMeans.apply(
        tape,
        new Variable[] {losses.judgeReal().apply(tape, real), losses.judgeMade().apply(tape, fake)},
        new double[] {1, 1});
  }

  /**
   * What the generator makes small, for each thing that it made.
   *
   * @param fake [batch, 1], scores
   * @return [batch, 1]
   */
  Variable generator(Tape tape, Variable fake) {
    return losses(0).maker().apply(tape, fake);
  }
}
