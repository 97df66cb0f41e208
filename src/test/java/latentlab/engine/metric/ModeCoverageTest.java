package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  void oneGoodSampleCoversAModeAndBadOnesNone() {
    float[][] samples = {{0, 0}, {10, 0}, {0, 10}, {5, 5}};
    assertEquals(new ModeCoverage(3, 0.75), ModeCoverage.of(samples, MEANS, DEVIATIONS));
    float[][] nowhere = {{5, 5}, {Float.NaN, 0}};
    assertEquals(new ModeCoverage(0, 0), ModeCoverage.of(nowhere, MEANS, DEVIATIONS));
  }
}
