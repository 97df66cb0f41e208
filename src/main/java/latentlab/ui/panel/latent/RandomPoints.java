package latentlab.ui.panel.latent;

import java.util.random.RandomGenerator;
import latentlab.ui.kit.LatentSpace;

/**
 * Many random points at once. Their draws are kept: at another truncation the same points move, so
 * that what truncation does can be seen.
 */
final class RandomPoints {
  private final LatentSpace space;
  private final double[][] shares;

  /**
   * @param count how many
   */
  RandomPoints(LatentSpace space, int count, RandomGenerator random) {
    this.space = space;
    shares = new double[count][space.size()];
    redraw(random);
  }

  /** Draws other points. */
  void redraw(RandomGenerator random) {
    for (double[] one : shares) {
      for (int i = 0; i < one.length; i++) {
        one[i] = random.nextDouble();
      }
    }
  }

  int count() {
    return shares.length;
  }

  /**
   * The points: noise within a truncation, with the named codes of another point.
   *
   * @param limit no noise lies farther from 0, in standard deviations
   */
  float[][] around(float[] point, double limit) {
    float[][] points = new float[shares.length][];
    for (int n = 0; n < shares.length; n++) {
      points[n] = point.clone();
      for (int dimension : space.noise()) {
        points[n][dimension] = (float) LatentSpace.noise(shares[n][dimension], limit);
      }
    }
    return points;
  }
}
