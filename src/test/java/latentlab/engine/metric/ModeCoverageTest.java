package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ModeCoverageTest {
  private static final double[][] MEANS = {{0, 0}, {10, 0}, {0, 10}};
  private static final double[] DEVIATIONS = {1, 0.1, 1};

  @Test
  void aSampleIsGoodWithinThreeDeviationsOfTheNearestMean() {
    float[][] samples = {{2.9f, 0}, {0, -3.1f}, {10.29f, 0}, {9.6f, 0}};
    assertEquals(new ModeCoverage(2, 0.5), ModeCoverage.of(samples, MEANS, DEVIATIONS));
  }

  @Test
  void aModeCountsWithAFifthOfItsEvenShareOfTheGoodSamples() {
    float[][] samples = new float[30][];
    Arrays.setAll(samples, i -> i < 2 ? new float[] {0, 10} : new float[] {0, 0});
    // Even shares are ten: two samples are a fifth of that, one is not, and a bad one is none.
    assertEquals(new ModeCoverage(2, 1), ModeCoverage.of(samples, MEANS, DEVIATIONS));
    samples[1] = new float[] {0, 0};
    assertEquals(new ModeCoverage(1, 1), ModeCoverage.of(samples, MEANS, DEVIATIONS));
  }

  @Test
  void badSamplesCoverNothing() {
    float[][] samples = {{0, 0}, {10, 0}, {0, 10}, {5, 5}};
    assertEquals(new ModeCoverage(3, 0.75), ModeCoverage.of(samples, MEANS, DEVIATIONS));
    float[][] nowhere = {{5, 5}, {Float.NaN, 0}};
    assertEquals(new ModeCoverage(0, 0), ModeCoverage.of(nowhere, MEANS, DEVIATIONS));
  }
}
