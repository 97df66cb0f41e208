package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ModeCoverageTest {
  @Test
  void aModeCountsWithAFifthOfItsEvenShareOfTheGoodSamples() {
    int[] modeOf = new int[30];
    modeOf[0] = 2;
    modeOf[1] = 2;
    // Even shares are ten: two samples are a fifth of that, one is not.
    assertEquals(new ModeCoverage(2, 1), ModeCoverage.of(modeOf, 3));
    modeOf[1] = 0;
    assertEquals(new ModeCoverage(1, 1), ModeCoverage.of(modeOf, 3));
  }

  @Test
  void badSamplesCoverNothing() {
    assertEquals(new ModeCoverage(3, 0.75), ModeCoverage.of(new int[] {0, 1, 2, -1}, 3));
    assertEquals(new ModeCoverage(0, 0), ModeCoverage.of(new int[] {-1, -1}, 3));
    assertEquals(new ModeCoverage(0, 0), ModeCoverage.of(new int[0], 3));
  }
}
