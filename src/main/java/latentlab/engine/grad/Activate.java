package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Tensor;

/** An activation function that is not part of the operation before it: y = f(x). */
public final class Activate {
  private Activate() {}

  public static Variable apply(Tape tape, Variable x, Activation activation) {
    Tensor y = tape.take(x.shape());
    Activations.forward(activation, x.value(), y);
    return tape.record(
        y,
        dy ->
            tape.into(
                x,
                (target, add) -> Activations.backward(activation, x.value(), y, dy, target, add)),
        x);
  }
}
