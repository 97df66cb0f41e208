package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairwiseDistancesTest {
  private static float[][] normal(int count, int width, double mean, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] rows = new float[count][width];
    for (float[] row : rows) {
      for (int i = 0; i < width; i++) {
        row[i] = (float) (mean + random.nextGaussian());
      }
    }
    return rows;
  }

  /** |0-2|, |0-4|, |1-2|, |1-4| are 2, 4, 1, 3; |0-1| is 1; |2-4| is 2. */
  @Test
  void smallSamplesComeOutAsByHand() {
    PairwiseDistances distances =
        PairwiseDistances.of(new float[][] {{0}, {1}}, new float[][] {{2}, {4}});
    assertEquals(new PairwiseDistances(2.5, 1, 2), distances);
    assertEquals(2, distances.energy(), 1e-12);
    assertEquals(2, distances.spread(), 1e-12);
  }

  @Test
  void distancesAreEuclideanInAnyNumberOfDimensions() {
    float[][] origin = {{0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}};
    float[][] far = {{1, 1, 1, 1, 1}, {2, 0, 2, 0, 1}};
    assertEquals((Math.sqrt(5) + 3) / 2, PairwiseDistances.of(origin, far).between(), 1e-6);
  }

  /** Two standard Gaussian numbers are 2 / sqrt(π) apart on average. */
  @Test
  void ofOneDistributionTheEnergyDistanceIsZeroAndTheSpreadOne() {
    PairwiseDistances same = PairwiseDistances.of(normal(1500, 1, 0, 1), normal(1500, 1, 0, 2));
    assertEquals(2 / Math.sqrt(Math.PI), same.within(), 0.03);
    assertEquals(0, same.energy(), 0.005);
    assertEquals(1, same.spread(), 0.05);
  }

  /**
   * For N(0, 1) and N(m, 1): x - y is N(m, 2), and E|N(m, s²)| = s sqrt(2/π) exp(-m²/2s²) + m (1 -
   * 2Φ(-m/s)). With m = 2, s² = 2: 0.41510 + 2 · 0.84270 = 2.10050, so the energy distance is 2 ·
   * 2.10050 - 2 · 1.12838 = 1.94424.
   */
  @Test
  void betweenShiftedGaussiansItIsTheClosedForm() {
    PairwiseDistances apart = PairwiseDistances.of(normal(1500, 1, 0, 1), normal(1500, 1, 2, 2));
    assertEquals(1.94424, apart.energy(), 0.15);
  }
}
