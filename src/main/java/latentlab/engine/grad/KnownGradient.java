package latentlab.engine.grad;

import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;

/**
 * A loss whose gradient was found elsewhere, such as the adjoint of an unrolled optimiser: from
 * here the way back goes on to whatever the input came from.
 */
public final class KnownGradient {
  private KnownGradient() {}

  /**
   * @param x what the loss depends on
   * @param loss its value, [1]
   * @param gradient of the loss with respect to x, of its shape; read on the way back
   * @return [1]
   */
  public static Variable apply(Tape tape, Variable x, Tensor loss, Tensor gradient) {
    if (!gradient.shape().equals(x.shape())) {
      throw new IllegalArgumentException(gradient.shape() + " is no gradient for " + x.shape());
    }
    return tape.record(
        loss,
        dy -> tape.into(x, (target, add) -> Elementwise.scale(gradient, dy.get(0), target, add)),
        x);
  }
}
