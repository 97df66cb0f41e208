package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlaneDensityTest {
  private static final int SIDE = 40;
  private static final double EXTENT = 4;
  private static final double WIDTH = 0.4;

  private static double gaussian(double x, double y, double mx, double my, double variance) {
    double square = (x - mx) * (x - mx) + (y - my) * (y - my);
    return Math.exp(-square / 2 / variance) / (2 * Math.PI * variance);
  }

  @Test
  void onePointIsTheGaussianAroundIt() {
    double[] density = PlaneDensity.of(new float[][] {{1, -2}}, SIDE, EXTENT, WIDTH);
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        // Cells are 0.2 wide; the first row is the top.
        double expected = gaussian(-3.9 + 0.2 * column, 3.9 - 0.2 * row, 1, -2, WIDTH * WIDTH);
        assertEquals(expected, density[row * SIDE + column], 1e-6);
      }
    }
  }

  /** Gaussian points blurred by a Gaussian kernel: the variances add up. */
  @Test
  void manyGaussianPointsAreTheBlurredGaussian() {
    SplittableRandom random = new SplittableRandom(5);
    float[][] points = new float[20_000][2];
    for (float[] point : points) {
      point[0] = (float) random.nextGaussian();
      point[1] = (float) random.nextGaussian();
    }
    double[] density = PlaneDensity.of(points, SIDE, EXTENT, WIDTH);
    for (int cell : new int[] {20 * SIDE + 20, 15 * SIDE + 22, 25 * SIDE + 10}) {
      double x = -3.9 + 0.2 * (cell % SIDE);
      double y = 3.9 - 0.2 * (cell / SIDE);
      assertEquals(gaussian(x, y, 0, 0, 1 + WIDTH * WIDTH), density[cell], 0.005);
    }
    assertEquals(1, Arrays.stream(density).sum() * 0.2 * 0.2, 0.001);
  }

  /**
   * P = (1, 0), Q = (1/2, 1/2): (log(4/3) + 1/2 log(2/3) + 1/2 log 2) / 2. The densities need not
   * sum to 1.
   */
  @Test
  void theDivergenceIsThatOfItsDefinition() {
    double expected = (Math.log(4 / 3.0) + Math.log(2 / 3.0) / 2 + Math.log(2) / 2) / 2;
    double[] p = {3, 0};
    double[] q = {7, 7};
    assertEquals(expected, PlaneDensity.jensenShannon(p, q), 1e-12);
    assertEquals(expected, PlaneDensity.jensenShannon(q, p), 1e-12);
    assertEquals(0, PlaneDensity.jensenShannon(p, p), 1e-12);
    assertEquals(
        Math.log(2), PlaneDensity.jensenShannon(new double[] {2, 0}, new double[] {0, 9}), 1e-12);
  }

  @Test
  void densitiesWithoutACommonCellAreAsFarApartAsCanBe() {
    double[] here = {1, 0};
    assertEquals(Math.log(2), PlaneDensity.jensenShannon(here, new double[] {0, 1}), 1e-12);
    assertEquals(Math.log(2), PlaneDensity.jensenShannon(here, new double[] {0, 0}));
  }
}
