package latentlab.engine.grad;

import latentlab.engine.tensor.Distances;
import latentlab.engine.tensor.Tensor;

/**
 * How far two tensors are from each other, row by row: the mean of (a - b)² over all numbers of a
 * row. The gradient flows to both; a constant stops it where it must not.
 */
public final class SquaredError {
  private SquaredError() {}

  /**
   * @param a [rows, …]
   * @param b the shape of a
   * @return [rows]
   */
  public static Variable apply(Tape tape, Variable a, Variable b) {
    if (!a.shape().equals(b.shape())) {
      throw new IllegalArgumentException("cannot compare " + a.shape() + " with " + b.shape());
    }
    Tensor error = tape.take(a.shape().at(0));
    Distances.squared(a.value(), b.value(), error);
    float factor = 2f / a.shape().rowSize();
    return tape.record(
        error,
        weights -> {
          tape.into(
              a,
              (target, add) ->
                  Distances.squaredSlope(a.value(), b.value(), weights, factor, target, add));
          tape.into(
              b,
              (target, add) ->
                  Distances.squaredSlope(b.value(), a.value(), weights, factor, target, add));
        },
        a,
        b);
  }
}
