package latentlab.engine.grad;

import latentlab.engine.tensor.Pooling;
import latentlab.engine.tensor.Tensor;

/**
 * Larger maps by repeating each pixel. Followed by a convolution it draws without the checkerboards
 * of transposed convolutions (Odena et al. 2016).
 */
public final class Upsample {
  private Upsample() {}

  /**
   * @param x [batch, channels, height, width]
   * @return [batch, channels, factor height, factor width]
   */
  public static Variable apply(Tape tape, Variable x, int factor) {
    int[] extents = x.shape().toArray();
    Tensor y = tape.take(extents[0], extents[1], factor * extents[2], factor * extents[3]);
    Pooling.spread(x.value(), factor, 1, y, false);
    return tape.record(
        y, dy -> tape.into(x, (target, add) -> Pooling.sum(dy, factor, 1, target, add)), x);
  }
}
