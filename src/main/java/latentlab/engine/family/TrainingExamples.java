package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/** The training examples in an order of their own, as the run sees them. */
public interface TrainingExamples {
  int count();

  /**
   * Some of them.
   *
   * @param tape where the tensor lives
   * @return [count, channels, height, width]
   */
  Tensor rows(Tape tape, int first, int count);
}
