package latentlab.engine.family.gan;

import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.GameLoss;
import latentlab.engine.nn.VerdictLoss;
import latentlab.engine.spec.Objective;

/** What the two players lose, by what they play for. */
final class GameLosses {
  private GameLosses() {}

  /**
   * What both players lose by a verdict.
   *
   * @param smoothing real things count as real by 1 - smoothing only (Salimans et al. 2016, arXiv
   *     1606.03498, section 3.4); a critic of distances takes no notice of it
   */
  static GameLoss of(Objective objective, double smoothing) {
    double wanted = 1 - smoothing;
    VerdictLoss real = VerdictLoss.logistic(wanted);
    VerdictLoss made = VerdictLoss.logistic(0);
    return switch (objective) {
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
  static Variable discriminator(
      Objective objective, Tape tape, Variable real, Variable fake, double smoothing) {
    GameLoss losses = of(objective, smoothing);
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
  static Variable generator(Objective objective, Tape tape, Variable fake) {
    return of(objective, 0).maker().apply(tape, fake);
  }
}
