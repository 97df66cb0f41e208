package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class EnergyDistanceTest {
  @Test
  void countsPairsOfDifferentPoints() {
    float[][] one = {{0, 0}, {3, 4}};
    float[][] other = {{0, 0}, {0, 0}};
    // 2 (0 + 0 + 5 + 5) / 4 - 5 - 0.
    assertEquals(0, EnergyDistance.between(one, other), 1e-9);
    float[][] far = {{6, 8}, {6, 8}};
    // 2 (10 + 10 + 5 + 5) / 4 - 5 - 0.
    assertEquals(10, EnergyDistance.between(one, far), 1e-9);
  }

  /** For N(0, 1) and N(m, 1), E|N(m, 2)| = 2/√π exp(-m²/4) + m erf(m/2). */
  @Test
  void agreesWithTheClosedFormForTwoGaussians() {
    SplittableRandom random = new SplittableRandom(5);
    float[][] one = new float[1500][1];
    float[][] other = new float[1500][1];
    for (int i = 0; i < one.length; i++) {
      one[i][0] = (float) random.nextGaussian();
      other[i][0] = (float) random.nextGaussian() + 2;
    }
    double root = 2 / Math.sqrt(Math.PI);
    double across = root * Math.exp(-1) + 2 * Erf.erf(1);
    assertEquals(2 * across - 2 * root, EnergyDistance.between(one, other), 0.1);
    assertEquals(0, EnergyDistance.between(one, one), 0.01);
  }
}
