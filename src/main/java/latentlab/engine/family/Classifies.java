package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/** Says which class a picture belongs to. */
public interface Classifies {
  /**
   * What a classifier sees in some pictures.
   *
   * @param probabilities [count, classes], rows sum to 1
   * @param features [count, width], the last layer before the classes
   */
  record Judgement(Tensor probabilities, Tensor features) {}

  /**
   * @param pictures [count, channels, height, width]
   */
  Judgement judge(Tape tape, Tensor pictures);
}
