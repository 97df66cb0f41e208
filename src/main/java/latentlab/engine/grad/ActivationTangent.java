package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Curvatures;
import latentlab.engine.tensor.Tensor;

/**
 * How the output of an activation function moves while its input moves: f'(x) times the tangent of
 * x. On the way back the tangent gets f'(x) and x gets f''(x), which makes gradients of gradients.
 */
public final class ActivationTangent {
  private ActivationTangent() {}

  /**
   * @param value x; for a function in place (see {@link Activation#inPlace}) its output f(x), which
   *     then gets the share that would be that of x
   * @param tangent of x, of its shape
   * @return the tangent of f(x)
   */
  public static Variable apply(Tape tape, Activation activation, Variable value, Variable tangent) {
    if (!value.shape().equals(tangent.shape())) {
      throw new IllegalArgumentException(value.shape() + " does not move along " + tangent.shape());
    }
    if (activation == Activation.NONE) {
      return tangent;
    }
    Tensor at = value.value();
    Tensor moved = tape.take(tangent.shape());
    Activations.backward(activation, at, at, tangent.value(), moved, false);
    boolean curved = Curvatures.curved(activation);
    return tape.record(
        moved,
        dy -> {
          if (curved) {
            tape.into(
                value,
                (target, add) ->
                    Curvatures.share(activation, at, tangent.value(), dy, target, add));
          }
          Activations.backward(activation, at, at, dy, dy, false);
          tape.handOver(tangent, dy);
        },
        curved ? new Variable[] {value, tangent} : new Variable[] {tangent});
  }
}
