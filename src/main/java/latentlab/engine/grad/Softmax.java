package latentlab.engine.grad;

import latentlab.engine.tensor.Categorical;
import latentlab.engine.tensor.Tensor;

/** Probabilities out of logits, over the last axis: y = exp(x) / Σ exp(x) (Bridle 1990). */
public final class Softmax {
  private Softmax() {}

  /**
   * @param x […, classes]
   * @return the shape of x
   */
  public static Variable apply(Tape tape, Variable x) {
    Tensor y = tape.take(x.shape());
    Categorical.softmax(x.value(), y);
    return tape.record(
        y, dy -> tape.into(x, (target, add) -> Categorical.softmaxSlope(y, dy, target, add)), x);
  }
}
