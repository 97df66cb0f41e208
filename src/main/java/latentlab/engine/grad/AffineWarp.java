package latentlab.engine.grad;

import latentlab.engine.tensor.AffineMaps;
import latentlab.engine.tensor.Tensor;

/**
 * Pictures turned, slanted, stretched and moved, each by a map of its own that nothing learns
 * (Jaderberg et al. 2015, arXiv 1506.02025, with a fixed grid).
 */
public final class AffineWarp {
  private AffineWarp() {}

  /**
   * @param x [batch, channels, height, width]
   * @param maps six numbers for each example, see {@link AffineMaps}
   * @return the shape of x
   */
  public static Variable apply(Tape tape, Variable x, float[] maps) {
    if (maps.length != AffineMaps.NUMBERS * x.shape().at(0)) {
      throw new IllegalArgumentException(
          "%d numbers for %d maps".formatted(maps.length, x.shape().at(0)));
    }
    Tensor y = tape.take(x.shape());
    AffineMaps.look(x.value(), maps, y);
    return tape.record(
        y, dy -> tape.into(x, (target, add) -> AffineMaps.lookSlope(dy, maps, target, add)), x);
  }
}
