package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MutualInformationGapTest {
  private static final int VALUES = 5;
  private static final int REPEATS = 4;

  /** Every pair of two factors with five values each, four times. */
  private static int[][] pairs() {
    int[][] pairs = new int[REPEATS * VALUES * VALUES][];
    Arrays.setAll(pairs, i -> new int[] {i % VALUES, i / VALUES % VALUES});
    return pairs;
  }

  private interface Code {
    float[] of(int[] factors);
  }

  private static float[][] encode(int[][] factors, Code code) {
    return Arrays.stream(factors).map(code::of).toArray(float[][]::new);
  }

  private static MutualInformationGap posteriors(Code means, Code deviations) {
    int[][] factors = pairs();
    return MutualInformationGap.ofPosteriors(
        encode(factors, means), encode(factors, deviations), factors);
  }

  @Test
  void aDimensionForEachFactorIsPerfect() {
    Code own = v -> new float[] {0, v[1] - 2, 2 - v[0]};
    MutualInformationGap gap = posteriors(own, _ -> new float[] {1, 0.05f, 0.05f});
    assertArrayEquals(new double[] {1, 1}, gap.gaps(), 1e-6);
    assertEquals(1, gap.mean(), 1e-6);
    assertEquals(Math.log(VALUES), gap.information()[2][0], 1e-6);
    assertEquals(0, gap.information()[2][1], 1e-6);
    int[][] factors = pairs();
    assertEquals(1, MutualInformationGap.ofBinnedMeans(encode(factors, own), factors).mean(), 1e-9);
  }

  @Test
  void anEvenMixtureOfBothFactorsInBothDimensionsLeavesNoGap() {
    Code mixed = v -> new float[] {v[0] + v[1] - 4, v[0] - v[1]};
    MutualInformationGap gap = posteriors(mixed, _ -> new float[] {0.2f, 0.2f});
    assertTrue(gap.information()[0][0] > 0.3, "both know much of it");
    assertEquals(0, gap.mean(), 1e-6);
    int[][] factors = pairs();
    assertEquals(
        0, MutualInformationGap.ofBinnedMeans(encode(factors, mixed), factors).mean(), 1e-9);
  }

  @Test
  void aCodeThatKnowsNothingHasNoGap() {
    MutualInformationGap gap = posteriors(_ -> new float[2], _ -> new float[] {1, 1});
    assertArrayEquals(new double[2], gap.information()[0], 1e-9);
    assertEquals(0, gap.mean(), 1e-9);
  }

  @Test
  void oneDimensionForTwoFactorsIsNotPunishedAndASecondOneForAFactorIs() {
    Code both = v -> new float[] {v[0] + VALUES * v[1], 0};
    assertEquals(1, posteriors(both, _ -> new float[] {0.05f, 1}).mean(), 1e-6);
    Code twice = v -> new float[] {v[0], -v[0], v[1]};
    double[] gaps = posteriors(twice, _ -> new float[] {0.05f, 0.05f, 0.05f}).gaps();
    assertArrayEquals(new double[] {0, 1}, gaps, 1e-6);
  }

  /**
   * z = ±1 plus standard normal noise n knows log 2 - E[log(1 + exp(-2 (1 + n)))] about its sign,
   * the capacity of a binary antipodal channel at 0 dB: 0.486 bits (textbooks on coding).
   */
  @Test
  void theInformationOfASignInNoiseIsTheCapacityOfTheChannel() {
    double lost = 0;
    double step = 1e-3;
    for (double n = -8; n <= 8; n += step) {
      double density = Math.exp(-n * n / 2) / Math.sqrt(2 * Math.PI);
      lost += step * density * Math.log1p(Math.exp(-2 * (1 + n)));
    }
    double capacity = Math.log(2) - lost;
    assertEquals(0.486, capacity / Math.log(2), 5e-4);
    int[][] signs = {{0}, {1}};
    float[][] means = {{-1}, {1}};
    MutualInformationGap gap =
        MutualInformationGap.ofPosteriors(means, new float[][] {{1}, {1}}, signs);
    assertEquals(capacity, gap.information()[0][0], 1e-5);
    assertEquals(capacity / Math.log(2), gap.mean(), 1e-5);
  }

  @Test
  void binnedInformationIsThatOfTheTable() {
    // Counted together: 3 and 1 of the first value, 1 and 3 of the second:
    // 3/4 log (3/2) + 1/4 log (1/2) by hand.
    float[][] means = {{0}, {0.01f}, {0.02f}, {1}, {0}, {1}, {0.99f}, {0.98f}};
    int[][] factors = {{0}, {0}, {0}, {0}, {1}, {1}, {1}, {1}};
    MutualInformationGap gap = MutualInformationGap.ofBinnedMeans(means, factors);
    double byHand = 0.75 * Math.log(1.5) + 0.25 * Math.log(0.5);
    assertEquals(byHand, gap.information()[0][0], 1e-12);
    assertEquals(byHand / Math.log(2), gap.mean(), 1e-12);
  }

  @Test
  void aFactorThatNeverVariesHasNoGapAndADivergedCodeNoFigure() {
    int[][] constant = {{0}, {0}};
    float[][] means = {{-1}, {1}};
    assertEquals(0, MutualInformationGap.ofBinnedMeans(means, constant).mean());
    float[][] broken = {{Float.NaN}, {1}};
    int[][] signs = {{0}, {1}};
    double mean = MutualInformationGap.ofPosteriors(broken, new float[][] {{1}, {1}}, signs).mean();
    assertTrue(Double.isNaN(mean));
  }
}
