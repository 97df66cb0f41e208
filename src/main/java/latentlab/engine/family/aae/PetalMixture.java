package latentlab.engine.family.aae;

import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Ten Gaussians of the plane in a ring, all equally likely, each longer outwards than across: like
 * the petals of a flower (Makhzani et al. 2015, figures 2B and 3).
 */
final class PetalMixture implements LatentPrior {
  private static final int PETALS = 10;

  /** How far the middle of a petal is from the origin. */
  private static final double RADIUS = 1.9;

  /** Standard deviation outwards. */
  private static final double LENGTH = 0.45;

  /** Standard deviation across: a third of the way to the next petal is three of them. */
  private static final double WIDTH = 0.13;

  @Override
  public void fill(Tensor codes, RandomStream noise) {
    noise.fillNormal(codes);
    int count = codes.shape().at(0);
    for (int row = 0; row < count; row++) {
      double angle = 2 * Math.PI * noise.nextInt(PETALS) / PETALS;
      double out = RADIUS + LENGTH * codes.get(2 * row);
      double across = WIDTH * codes.get(2 * row + 1);
      codes.set(2 * row, (float) (out * Math.cos(angle) - across * Math.sin(angle)));
      codes.set(2 * row + 1, (float) (out * Math.sin(angle) + across * Math.cos(angle)));
    }
  }
}
