package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EnergyDistanceTest {
  private static double of(float[][] a, float[][] b) {
    return EnergyDistance.of(
        SquaredDistances.between(a, a),
        SquaredDistances.between(b, b),
        SquaredDistances.between(a, b));
  }

  /** Across 3, 4, 2 and 3: 2 · 3; within 1 and 1. */
  @Test
  void twoPointsEachByHand() {
    assertEquals(6 - 1 - 1, of(new float[][] {{0}, {1}}, new float[][] {{3}, {4}}), 1e-12);
  }

  /**
   * Of N(0, 1) and N(m, 1), E|X - Y| = 2/√π exp(-m²/4) + m erf(m/2), E|X - X'| = 2/√π; erf(1/2) =
   * 0.5204998778.
   */
  @Test
  void twoGaussiansOnTheLineComeOutAsTheirIntegral() {
    double within = 2 / Math.sqrt(Math.PI);
    double expected = 2 * (within * Math.exp(-0.25) + 0.5204998778) - 2 * within;
    SplittableRandom random = new SplittableRandom(11);
    float[][] a = new float[2000][1];
    float[][] b = new float[2000][1];
    for (int i = 0; i < 2000; i++) {
      a[i][0] = (float) random.nextGaussian();
      b[i][0] = (float) random.nextGaussian() + 1;
    }
    assertEquals(expected, of(a, b), 0.06);
  }

  /** Over all ways to deal four points into two pairs the unbiased estimate has mean 0. */
  @Test
  void itHasNoBias() {
    float[] points = {0, 1, 5, 7};
    int[][] deals = {{0, 1, 2, 3}, {0, 2, 1, 3}, {0, 3, 1, 2}};
    double sum = 0;
    for (int[] deal : deals) {
      float[][] a = {{points[deal[0]]}, {points[deal[1]]}};
      float[][] b = {{points[deal[2]]}, {points[deal[3]]}};
      sum += of(a, b);
    }
    assertEquals(0, sum, 1e-6);
  }

  @Test
  void onePointHasNoDistanceWithin() {
    assertThrows(
        IllegalArgumentException.class, () -> of(new float[][] {{1}}, new float[][] {{1}, {2}}));
  }
}
