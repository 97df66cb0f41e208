package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ClassifierScoreTest {
  @Test
  void sureOfEveryClassEquallyOftenIsTheNumberOfClasses() {
    float[][] oneHot = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    assertEquals(4, ClassifierScore.of(oneHot), 1e-12);
  }

  @Test
  void knowingNothingOrDrawingOneClassAloneIsOne() {
    assertEquals(1, ClassifierScore.of(new float[][] {{0.5f, 0.5f}, {0.5f, 0.5f}}), 1e-12);
    assertEquals(1, ClassifierScore.of(new float[][] {{0, 1}, {0, 1}, {0, 1}}), 1e-12);
  }

  /** KL((3/4, 1/4) || (1/2, 1/2)) = log 2 - H(1/4), the same for both samples. */
  @Test
  void betweenThemItIsTheExponentialOfTheDivergence() {
    double entropy = -(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25));
    double expected = Math.exp(Math.log(2) - entropy);
    float[][] halfSure = {{0.75f, 0.25f}, {0.25f, 0.75f}};
    assertEquals(expected, ClassifierScore.of(halfSure), 1e-12);
  }

  @Test
  void noSamplesHaveNoScore() {
    assertThrows(IllegalArgumentException.class, () -> ClassifierScore.of(new float[0][0]));
  }
}
