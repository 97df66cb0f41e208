package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FrechetDistanceTest {
  private static GaussianFit gaussian(double[] mean, double[][] covariance) {
    return new GaussianFit(mean, covariance);
  }

  /** On the line it is (m - n)² + (s - t)² (Dowson and Landau 1982). */
  @Test
  void onTheLineItIsTheSquaresOfTheGaps() {
    GaussianFit a = gaussian(new double[] {1}, new double[][] {{9}});
    GaussianFit b = gaussian(new double[] {-1}, new double[][] {{0.25}});
    assertEquals(4 + 2.5 * 2.5, FrechetDistance.of(a, b), 1e-12);
  }

  /**
   * For 2x2 matrices tr (AB)^½ = √(tr AB + 2 √(det A det B)), by the eigenvalues of AB; here A and
   * B do not commute: tr AB = 2·1 + 2·(1·(-0.5)) + 3·2 = 7, det A = 5, det B = 1.75.
   */
  @Test
  void inThePlaneItIsTheClosedFormOfMatricesThatDoNotCommute() {
    double[][] a = {{2, 1}, {1, 3}};
    double[][] b = {{1, -0.5}, {-0.5, 2}};
    double expected = 25 + 5 + 3 - 2 * Math.sqrt(7 + 2 * Math.sqrt(5 * 1.75));
    GaussianFit one = gaussian(new double[] {0, 0}, a);
    GaussianFit other = gaussian(new double[] {3, 4}, b);
    assertEquals(expected, FrechetDistance.of(one, other), 1e-10);
    assertEquals(expected, FrechetDistance.of(other, one), 1e-10);
  }

  @Test
  void theSameGaussianIsAtZeroEvenWithoutFullRank() {
    double[][] flat = {{1, 2, 0}, {2, 4, 0}, {0, 0, 0}};
    GaussianFit a = gaussian(new double[3], flat);
    assertEquals(0, FrechetDistance.of(a, a), 1e-9);
    GaussianFit point = gaussian(new double[3], new double[3][3]);
    assertEquals(5, FrechetDistance.of(a, point), 1e-9);
  }

  @Test
  void whatIsNotFiniteIsNoDistance() {
    GaussianFit a = gaussian(new double[] {Double.NaN}, new double[][] {{1}});
    assertTrue(Double.isNaN(FrechetDistance.of(a, a)));
  }

  @Test
  void aFitHasTheMeanAndTheUnbiasedCovariance() {
    GaussianFit fit = GaussianFit.of(new float[][] {{1, 2}, {3, 2}, {5, 8}});
    assertEquals(3, fit.mean()[0], 1e-12);
    assertEquals(4, fit.mean()[1], 1e-12);
    assertEquals(4, fit.covariance()[0][0], 1e-12);
    assertEquals(12, fit.covariance()[1][1], 1e-12);
    // (-2 · -2 + 0 · -2 + 2 · 4) / 2
    assertEquals(6, fit.covariance()[0][1], 1e-12);
    assertEquals(6, fit.covariance()[1][0], 1e-12);
    assertThrows(IllegalArgumentException.class, () -> GaussianFit.of(new float[][] {{1}}));
  }
}
