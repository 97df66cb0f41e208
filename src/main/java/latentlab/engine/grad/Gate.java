package latentlab.engine.grad;

import latentlab.engine.tensor.Gates;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * The gated activation y = tanh(a) sigmoid(b), a the first half of the channels and b the second:
 * one half says what, the other how much of it (van den Oord et al. 2016, arXiv 1606.05328,
 * equation 2).
 */
public final class Gate {
  private Gate() {}

  /**
   * @param x [batch, 2 channels, …]
   * @return [batch, channels, …]
   */
  public static Variable apply(Tape tape, Variable x) {
    Shape shape = x.shape();
    if (shape.rank() < 2 || shape.at(1) % 2 != 0) {
      throw new IllegalArgumentException("channels must come in two halves, were " + shape);
    }
    Tensor y = tape.take(shape.with(1, shape.at(1) / 2));
    Gates.forward(x.value(), y);
    return tape.record(y, dy -> tape.overwrite(x, dx -> Gates.backward(x.value(), dy, dx)), x);
  }
}
