package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Draws new pictures of a class that is asked for, where its settings made it learn classes. */
public interface SamplesOfClass extends Samples {
  /** Whether it learnt classes; otherwise the label must be -1. */
  boolean conditional();

  /**
   * @param label the class; -1 for any
   * @return [count, channels, height, width], means of the pixels
   */
  Tensor sample(Tape tape, int count, int label, RandomStream noise);
}
