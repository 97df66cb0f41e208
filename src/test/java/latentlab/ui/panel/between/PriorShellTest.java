package latentlab.ui.panel.between;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorShellTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 64, 256})
  void holdsNineInTenOfTheChiDistribution(int dimensions) {
    ChiSquaredDistribution squared = new ChiSquaredDistribution(dimensions);
    PriorShell shell = PriorShell.of(dimensions);
    assertEquals(Math.sqrt(squared.inverseCumulativeProbability(0.05)), shell.low(), 1e-3);
    assertEquals(Math.sqrt(squared.inverseCumulativeProbability(0.95)), shell.high(), 1e-3);
  }
}
