package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Matrix;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/** A fully connected layer with its activation: y = f(x Wᵀ + b). */
public final class Dense {
  private Dense() {}

  /**
   * @param x [batch, in]
   * @param weight [out, in]
   * @param bias [out]
   * @return [batch, out]
   */
  public static Variable apply(
      Tape tape, Variable x, Variable weight, Variable bias, Activation activation) {
    int batch = x.shape().at(0);
    int out = weight.shape().at(0);
    Tensor before = tape.take(batch, out);
    Rows.broadcast(bias.value(), before);
    Matrix.multiply(x.value(), false, weight.value(), true, before, true);
    Tensor after = activation.inPlace() ? before : tape.take(batch, out);
    Activations.forward(activation, before, after);
    return tape.record(
        after,
        dy -> {
          // The gradient of y is of no further use: it becomes that of x Wᵀ + b.
          Activations.backward(activation, before, after, dy, dy, false);
          tape.into(bias, (target, add) -> Rows.sumColumns(dy, target, add));
          tape.into(
              weight, (target, add) -> Matrix.multiply(dy, true, x.value(), false, target, add));
          tape.into(
              x, (target, add) -> Matrix.multiply(dy, false, weight.value(), false, target, add));
        },
        x,
        weight,
        bias);
  }
}
