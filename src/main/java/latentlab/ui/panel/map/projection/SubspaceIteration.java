package latentlab.ui.panel.map.projection;

import static latentlab.ui.panel.map.projection.PrincipalComponents.add;
import static latentlab.ui.panel.map.projection.PrincipalComponents.coordinates;
import static latentlab.ui.panel.map.projection.PrincipalComponents.dot;

import java.util.Random;

/**
 * Directions that hold nearly all of the spread that so many directions can hold, found without the
 * covariance matrix: random directions are multiplied by it again and again and made orthonormal
 * (Halko, Martinsson and Tropp 2011, arXiv 0909.4061, algorithm 4.4).
 */
final class SubspaceIteration {
  private static final int MORE_THAN_ASKED = 10;
  private static final int ROUNDS = 5;
  private static final long SEED = 1;

  private SubspaceIteration() {}

  /**
   * Orthonormal directions, a few more than asked for.
   *
   * @param points [number][dimensions]
   */
  static double[][] leading(float[][] points, double[] mean, int count) {
    int size = Math.min(count + MORE_THAN_ASKED, mean.length);
    Random random = new Random(SEED);
    double[][] directions = new double[size][mean.length];
    for (double[] direction : directions) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] = random.nextGaussian();
      }
    }
    makeOrthonormal(directions);
    for (int round = 0; round < ROUNDS; round++) {
      directions = timesCovariance(points, mean, directions);
      makeOrthonormal(directions);
    }
    return directions;
  }

  private static double[][] timesCovariance(
      float[][] points, double[] mean, double[][] directions) {
    double[][] product = new double[directions.length][mean.length];
    double[] centred = new double[mean.length];
    for (float[] point : points) {
      double[] along = coordinates(point, mean, directions);
      for (int i = 0; i < centred.length; i++) {
        centred[i] = point[i] - mean[i];
      }
      for (int k = 0; k < along.length; k++) {
        add(product[k], along[k], centred);
      }
    }
    return product;
  }

  // Gram and Schmidt, twice: once leaves what rounding left behind.
  private static void makeOrthonormal(double[][] directions) {
    for (int k = 0; k < directions.length; k++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < k; j++) {
          add(directions[k], -dot(directions[k], directions[j]), directions[j]);
        }
      }
      double length = Math.sqrt(dot(directions[k], directions[k]));
      // Points that fill fewer dimensions leave nothing here; a zero direction holds no spread.
      double scale = length > 1e-12 ? 1 / length : 0;
      for (int i = 0; i < directions[k].length; i++) {
        directions[k][i] *= scale;
      }
    }
  }
}
