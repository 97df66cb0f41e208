package latentlab.engine.grad;

import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Tensor;

/**
 * Side by side, what stands at given places of the same grid: what the kernel of a convolution lies
 * on, so that a dense layer behind it is a convolution with a kernel of any form. Also selects and
 * repeats places.
 */
public final class Neighbours {
  private Neighbours() {}

  /**
   * @param x [grids * places, width], a row for each place of each grid
   * @param sources for each new place and tap a place of the old grid, or -1 for zeros; read again
   *     on the way back
   * @param taps how many old places each new place gets
   * @return [grids * sources / taps, taps * width]
   */
  public static Variable apply(Tape tape, Variable x, int grids, int[] sources, int taps) {
    int rows = x.shape().at(0);
    int width = x.shape().rowSize();
    if (rows % grids != 0 || sources.length % taps != 0) {
      throw new IllegalArgumentException(
          "%d rows in %d grids, %d places by %d".formatted(rows, grids, sources.length, taps));
    }
    for (int source : sources) {
      if (source >= rows / grids) {
        throw new IllegalArgumentException(
            "places must be below " + rows / grids + ", one was " + source);
      }
    }
    Tensor y = tape.take(grids * (sources.length / taps), taps * width);
    Blocks.gatherEach(x.value(), grids, sources, y);
    return tape.record(
        y,
        dy ->
            tape.into(
                x,
                (target, add) -> {
                  if (!add) {
                    target.fill(0);
                  }
                  Blocks.scatterEach(dy, grids, sources, target);
                }),
        x);
  }
}
