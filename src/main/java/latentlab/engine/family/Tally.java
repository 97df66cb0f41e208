package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Gathers the figures of a split batch by batch: means over examples, and what only the whole split
 * has, such as how many codes it uses.
 */
public interface Tally {
  /**
   * Takes in a batch; what it keeps is copied.
   *
   * @param pictures [count, channels, height, width]
   * @param labels the class of each picture, from 0
   */
  void add(Tape tape, Tensor pictures, int[] labels, RandomStream noise);

  /** The figures of all batches so far. */
  Scores.Score score();
}
