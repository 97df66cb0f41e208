package latentlab.engine.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianTest {
  // From the table of the normal distribution in Abramowitz and Stegun (1964), 26.1 and 26.5.
  @ParameterizedTest
  @CsvSource({"0.5, 0", "0.841344746, 1", "0.975, 1.959964", "0.99, 2.326348", "0.025, -1.959964"})
  void quantileIsThatOfTheTables(double share, double value) {
    assertEquals(value, Gaussian.quantile(share), 1e-6);
    assertEquals(share, Gaussian.cumulative(value), 1e-6);
  }

  @Test
  void refusesSharesThatNoValueHas() {
    assertThrows(IllegalArgumentException.class, () -> Gaussian.quantile(0));
    assertThrows(IllegalArgumentException.class, () -> Gaussian.quantile(Double.NaN));
  }

  @Test
  void manifoldRunsFromLowLeftToHighTop() {
    var manifold = new Query.Manifold(2, 0, new float[] {9, 0.5f, 9}, 3);
    float edge = 0.967422f; // of the distribution, 5/6 lie below
    assertArrayEquals(new float[] {edge, 0.5f, -edge}, manifold.latent(0), 1e-5f);
    assertArrayEquals(new float[] {0, 0.5f, 0}, manifold.latent(4), 1e-5f);
    assertArrayEquals(new float[] {-edge, 0.5f, edge}, manifold.latent(8), 1e-5f);
  }
}
