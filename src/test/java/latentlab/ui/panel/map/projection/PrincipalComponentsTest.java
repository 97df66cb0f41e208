package latentlab.ui.panel.map.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
  private static final double ROOT = Math.sqrt(0.5);

  @Test
  void findsTheAxesOfACrossWorkedOutByHand() {
    // Arms of length 2 along (1, 1) and 1 along (1, -1), around (3, 5): each arm ends twice, so
    // the variances are 2 * 4 / 4 = 2 and 2 * 1 / 4 = 1/2, shares 4/5 and 1/5.
    float[][] points = {
      point(3 + 2 * ROOT, 5 + 2 * ROOT),
      point(3 - 2 * ROOT, 5 - 2 * ROOT),
      point(3 + ROOT, 5 - ROOT),
      point(3 - ROOT, 5 + ROOT)
    };
    PrincipalComponents found =
        PrincipalComponents.of(points, 2).facing(new double[] {1, 0}, new double[] {1, 0});
    assertArrayEquals(new double[] {3, 5}, found.mean(), 1e-6);
    assertArrayEquals(new double[] {ROOT, ROOT}, found.axes()[0], 1e-6);
    assertArrayEquals(new double[] {ROOT, -ROOT}, found.axes()[1], 1e-6);
    assertArrayEquals(new double[] {0.8, 0.2}, found.shares(), 1e-6);
    assertArrayEquals(new float[] {2, 0}, found.project(points)[0], 1e-6f);
  }

  @Test
  void directionsOfMuchSpreadAreFoundAmongHundredsOfDimensions() {
    // Spread 5 along u and 3 along v at right angles, 0.1 along each of 400 dimensions.
    int dimensions = 400;
    Random random = new Random(3);
    float[][] points = new float[600][dimensions];
    for (float[] point : points) {
      double alongU = 5 * random.nextGaussian();
      double alongV = 3 * random.nextGaussian();
      for (int i = 0; i < dimensions; i++) {
        double u = 1 / Math.sqrt(dimensions);
        double v = (i % 2 == 0 ? 1 : -1) / Math.sqrt(dimensions);
        point[i] = (float) (alongU * u + alongV * v + 0.1 * random.nextGaussian());
      }
    }
    PrincipalComponents found = PrincipalComponents.of(points, 2);
    double alongU = 0;
    double alongV = 0;
    for (int i = 0; i < dimensions; i++) {
      alongU += found.axes()[0][i] / Math.sqrt(dimensions);
      alongV += found.axes()[1][i] * (i % 2 == 0 ? 1 : -1) / Math.sqrt(dimensions);
    }
    assertTrue(Math.abs(alongU) > 0.99, "cosine " + alongU);
    assertTrue(Math.abs(alongV) > 0.99, "cosine " + alongV);
    // 25 and 9 of 25 + 9 + 400 / 100, give or take the draw of 600 points.
    assertEquals(25 / 38.0, found.shares()[0], 0.05);
    assertEquals(9 / 38.0, found.shares()[1], 0.05);
  }

  @Test
  void oneDimensionHasAFlatSecondAxis() {
    PrincipalComponents found = PrincipalComponents.of(new float[][] {{1}, {3}}, 2);
    assertArrayEquals(new double[] {1, 0}, found.shares(), 1e-12);
    assertArrayEquals(new double[] {0}, found.axes()[1]);
  }

  @Test
  void pointsThatAreAllTheSameHaveNoShares() {
    PrincipalComponents found = PrincipalComponents.of(new float[][] {{1, 2}, {1, 2}}, 2);
    assertArrayEquals(new double[] {0, 0}, found.shares());
  }

  private static float[] point(double x, double y) {
    return new float[] {(float) x, (float) y};
  }
}
