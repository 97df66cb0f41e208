package latentlab.engine.grad;

import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Matrix;
import latentlab.engine.tensor.RankOne;
import latentlab.engine.tensor.Tensor;

/**
 * A weight divided by its largest singular value, W / σ, so that a layer stretches nothing by more
 * than 1 (Miyato et al. 2018, arXiv 1802.05957). The value is found by power iteration: u moves
 * towards the first left singular vector a little each step, v = Wᵀu / |Wᵀu|, σ = uᵀWv.
 *
 * <p>The gradient takes u for a constant: dW = (dŴ - ⟨dŴ, Ŵ⟩ u vᵀ) / σ with Ŵ = W / σ. That is the
 * exact one of W / |Wᵀu|. A weight counts as the matrix [first extent, all others multiplied].
 */
public final class SpectralNormalisation {
  /** What stands for a σ of 0. */
  private static final double LEAST = 1e-12;

  private SpectralNormalisation() {}

  /**
   * @param weight [out, …]
   * @param u [out], of length 1 or any other but 0; a tape that trains moves it by one power
   *     iteration where the weight learns, others leave it as it is
   * @return the shape of weight
   */
  public static Variable apply(Tape tape, Variable weight, Tensor u) {
    if (tape.training() && weight.differentiable()) {
      iterate(tape, weight.value(), u);
    }
    Direction direction = direction(tape, weight.value(), u);
    float factor = (float) (1 / direction.sigma);
    Tensor normalised = tape.take(weight.shape());
    Elementwise.scale(weight.value(), factor, normalised, false);
    return tape.record(
        normalised,
        dy ->
            tape.into(
                weight,
                (target, add) -> {
                  Elementwise.scale(dy, factor, target, add);
                  double along = RankOne.dot(dy, normalised);
                  RankOne.add(-along * factor, direction.u, direction.v, target);
                }),
        weight);
  }

  /**
   * How W / σ moves while W moves along some direction D: Ẇ = D / σ - s W / σ² with s = uᵀDv. The
   * gradient flows to both, that of W through v too.
   *
   * @param weight [out, …]
   * @param along D, the shape of weight
   * @param u [out], which stays as it is
   * @return the shape of weight
   */
  public static Variable tangent(Tape tape, Variable weight, Variable along, Tensor u) {
    Tensor w = weight.value();
    Tensor d = along.value();
    Direction direction = direction(tape, w, u);
    double sigma = direction.sigma;
    Tensor image = tape.take(1, direction.v.size()); // Dᵀu
    Matrix.multiply(direction.u, false, d, false, image, false);
    double s = RankOne.dot(image, direction.v);
    Tensor moved = tape.take(weight.shape());
    Elementwise.scale(d, (float) (1 / sigma), moved, false);
    Elementwise.scale(w, (float) (-s / (sigma * sigma)), moved, true);
    return tape.record(
        moved,
        dy -> {
          double byWeight = RankOne.dot(dy, w) / (sigma * sigma);
          double byDirection = RankOne.dot(dy, d) / (sigma * sigma);
          tape.into(
              along,
              (target, add) -> {
                Elementwise.scale(dy, (float) (1 / sigma), target, add);
                RankOne.add(-byWeight, direction.u, direction.v, target);
              });
          tape.into(
              weight,
              (target, add) -> {
                Elementwise.scale(dy, (float) (-s / (sigma * sigma)), target, add);
                // What σ does, and then what s does because v turns: (Dᵀu - s v) / σ.
                double byLength = 3 * s * byWeight / sigma - byDirection;
                RankOne.add(byLength, direction.u, direction.v, target);
                RankOne.add(-byWeight / sigma, direction.u, image, target);
              });
        },
        weight,
        along);
  }

  /** u ← Wv / |Wv| with v = Wᵀu / |Wᵀu|. */
  private static void iterate(Tape tape, Tensor weight, Tensor u) {
    Tensor v = direction(tape, weight, u).v;
    Tensor next = tape.take(1, u.size());
    Matrix.multiply(v, false, weight, true, next, false);
    if (RankOne.normalise(next) > LEAST) {
      u.set(next);
    }
  }

  /** Copies, because u may move on before the way back. */
  private static Direction direction(Tape tape, Tensor weight, Tensor u) {
    int rows = weight.shape().at(0);
    if (u.size() != rows) {
      throw new IllegalArgumentException(u.shape() + " is not a vector for " + weight.shape());
    }
    Tensor unit = tape.take(1, rows);
    unit.set(u);
    RankOne.normalise(unit);
    Tensor v = tape.take(1, weight.shape().rowSize());
    Matrix.multiply(unit, false, weight, false, v, false);
    return new Direction(unit, v, Math.max(LEAST, RankOne.normalise(v)));
  }

  /**
   * @param u [1, out]
   * @param v [1, in]
   */
  private record Direction(Tensor u, Tensor v, double sigma) {}
}
