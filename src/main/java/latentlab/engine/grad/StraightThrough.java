package latentlab.engine.grad;

import latentlab.engine.tensor.Tensor;

/**
 * A value in place of another one, with the gradient passed on as if nothing had happened: how
 * gradients get past a step that has none, such as rounding or the choice of a code (Bengio et al.
 * 2013, arXiv 1308.3432, section 3). The gradient is wrong by as much as the two values differ.
 */
public final class StraightThrough {
  private StraightThrough() {}

  /**
   * @param x what gets the gradient
   * @param value what stands in its place, of its shape
   */
  public static Variable apply(Tape tape, Variable x, Tensor value) {
    if (!value.shape().equals(x.shape())) {
      throw new IllegalArgumentException(value.shape() + " cannot stand for " + x.shape());
    }
    return tape.record(value, dy -> tape.handOver(x, dy), x);
  }
}
