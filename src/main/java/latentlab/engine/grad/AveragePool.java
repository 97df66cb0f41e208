package latentlab.engine.grad;

import latentlab.engine.tensor.Pooling;
import latentlab.engine.tensor.Tensor;

/** Smaller maps: the mean of each square of pixels. */
public final class AveragePool {
  private AveragePool() {}

  /**
   * @param x [batch, channels, height, width]
   * @param factor side of the squares
   * @return [batch, channels, height / factor, width / factor], rounded down
   */
  public static Variable apply(Tape tape, Variable x, int factor) {
    int[] extents = x.shape().toArray();
    Tensor y = tape.take(extents[0], extents[1], extents[2] / factor, extents[3] / factor);
    float share = 1f / (factor * factor);
    Pooling.sum(x.value(), factor, share, y, false);
    return tape.record(
        y, dy -> tape.into(x, (target, add) -> Pooling.spread(dy, factor, share, target, add)), x);
  }
}
