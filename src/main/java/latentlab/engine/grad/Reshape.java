package latentlab.engine.grad;

import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;

/** The same numbers under another shape. */
public final class Reshape {
  private Reshape() {}

  /**
   * @param shape of the same size
   */
  public static Variable apply(Tape tape, Variable x, int... shape) {
    Tensor y = x.value().reshape(shape);
    return tape.record(
        y, dy -> tape.into(x, (target, add) -> Elementwise.scale(dy, 1, target, add)), x);
  }

  /** Everything behind the first axis as one: [batch, …] to [batch, width]. */
  public static Variable flatten(Tape tape, Variable x) {
    return apply(tape, x, x.shape().at(0), x.shape().rowSize());
  }
}
