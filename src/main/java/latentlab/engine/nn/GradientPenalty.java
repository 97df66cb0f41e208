package latentlab.engine.nn;

import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.StraightThrough;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Densities;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/**
 * How far the slope of a critic D is from a wanted one, at each of some points: (|∇ₓD(x)| - c)².
 * With c = 1 at points between real and made things it is the penalty of WGAN-GP (Gulrajani et al.
 * 2017, arXiv 1704.00028), with c = 0 at real things R1 (Mescheder et al. 2018, arXiv 1801.04406).
 *
 * <p>Its gradient is exact. With g = ∇ₓD(x) and v = 2 (|g| - c) g / |g| held fixed, that of the
 * penalty is the gradient of v·∇ₓD(x), which is how D(x) moves along v: one forward pass of duals.
 */
public final class GradientPenalty {
  private GradientPenalty() {}

  /**
   * @param tape gets the penalty, to be weighted and added to the critic's loss
   * @param critic judges each row for itself; gives one number per row
   * @param criticParameters all that the critic learns
   * @param points [rows, …]; no gradient flows into them
   * @param target c, at least 0
   * @return [rows]
   */
  public static Variable apply(
      Tape tape, DualLayer critic, Parameters criticParameters, Tensor points, double target) {
    if (!(target >= 0)) {
      throw new IllegalArgumentException("a slope's length is at least 0, was " + target);
    }
    int rows = points.shape().at(0);
    Tensor slope = slope(tape, critic, criticParameters, points);
    Tensor penalty = tape.take(rows);
    Tensor factors = tape.take(rows);
    Rows.norms(slope, penalty);
    for (int row = 0; row < rows; row++) {
      double norm = penalty.get(row);
      // Where the slope is 0 it has no direction: of all gradients there 0 is the one to take.
      factors.set(row, norm > 0 ? (float) (2 * (1 - target / norm)) : 0);
      penalty.set(row, (float) ((norm - target) * (norm - target)));
    }
    Densities.scaleRows(slope, factors, slope, false);
    Dual point = Dual.moving(tape.constant(points), tape.constant(slope));
    Dual verdict = critic.forward(tape, point, Directions.none());
    Variable along = Reshape.apply(tape, verdict.tangent(), rows);
    return StraightThrough.apply(tape, along, penalty);
  }

  /** ∇ₓD(x), [rows, …]. */
  private static Tensor slope(Tape tape, Layer critic, Parameters criticParameters, Tensor points) {
    Tape inner = tape.branch();
    boolean frozen = criticParameters.frozen();
    criticParameters.freeze(true);
    Variable x = inner.input(points);
    Variable verdicts = critic.forward(inner, x);
    inner.backward(Reduce.sum(inner, verdicts));
    criticParameters.freeze(frozen);
    return x.gradient();
  }
}
