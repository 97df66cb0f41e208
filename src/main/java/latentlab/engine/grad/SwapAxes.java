package latentlab.engine.grad;

import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Tensor;

/** The two middle axes of four in the other order: heads before tokens, pixels before channels. */
public final class SwapAxes {
  private SwapAxes() {}

  /**
   * @param x [a, b, c, d]
   * @return [a, c, b, d]
   */
  public static Variable apply(Tape tape, Variable x) {
    int[] extents = x.shape().toArray();
    Tensor swapped = tape.take(extents[0], extents[2], extents[1], extents[3]);
    Blocks.swapMiddle(x.value(), swapped, false);
    return tape.record(
        swapped, dy -> tape.into(x, (target, add) -> Blocks.swapMiddle(dy, target, add)), x);
  }
}
