package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Draws new pictures from noise. */
public interface Samples {
  /**
   * @return [count, channels, height, width], means of the pixels
   */
  Tensor sample(Tape tape, int count, RandomStream noise);
}
