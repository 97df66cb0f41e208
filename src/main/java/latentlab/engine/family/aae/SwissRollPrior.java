package latentlab.engine.family.aae;

import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * A spiral of two turns on the plane, evenly thick along its length (Makhzani et al. 2015, figure
 * 4C): radius and angle grow with the root of a uniform number, so that every stretch of the strip
 * is equally likely.
 */
final class SwissRollPrior implements LatentPrior {
  private static final double TURNS = 2;

  /** Standard deviation of the points about the spiral's line. */
  private static final double THICKNESS = 0.06;

  @Override
  public void fill(Tensor codes, RandomStream noise) {
    noise.fillNormal(codes);
    int count = codes.shape().at(0);
    for (int row = 0; row < count; row++) {
      double along = Math.sqrt(noise.nextDouble());
      double angle = TURNS * 2 * Math.PI * along;
      double radius = EXTENT * along;
      double x = radius * Math.cos(angle) + THICKNESS * codes.get(2 * row);
      double y = radius * Math.sin(angle) + THICKNESS * codes.get(2 * row + 1);
      codes.set(2 * row, (float) x);
      codes.set(2 * row + 1, (float) y);
    }
  }
}
