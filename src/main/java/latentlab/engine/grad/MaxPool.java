package latentlab.engine.grad;

import latentlab.engine.tensor.Pooling;
import latentlab.engine.tensor.Tensor;

/** Smaller maps: the largest number of each square of pixels (Riesenhuber and Poggio 1999). */
public final class MaxPool {
  private MaxPool() {}

  /**
   * @param x [batch, channels, height, width]
   * @param factor side of the squares
   * @return [batch, channels, height / factor, width / factor], rounded down
   */
  public static Variable apply(Tape tape, Variable x, int factor) {
    int[] extents = x.shape().toArray();
    Tensor y = tape.take(extents[0], extents[1], extents[2] / factor, extents[3] / factor);
    Pooling.largest(x.value(), factor, y);
    return tape.record(
        y,
        dy ->
            tape.into(x, (target, add) -> Pooling.largestSlope(x.value(), factor, dy, target, add)),
        x);
  }
}
