package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Distributions whose entropy is known. */
class PositionEntropyTest {
  @Test
  void positionsAddUpWhateverTheyHaveToDoWithEachOther() {
    // Position 0 is always 2, position 1 is 0 a quarter of the time, position 2 is a copy of it,
    // position 3 is uniform.
    int[][] grids = {{2, 0, 0, 0}, {2, 1, 1, 1}, {2, 1, 1, 2}, {2, 1, 1, 3}};
    double quarter = -0.25 * Math.log(0.25) - 0.75 * Math.log(0.75);
    assertEquals(2 * quarter + Math.log(4), PositionEntropy.of(grids, 4), 1e-12);
  }

  @Test
  void noIndependentTableIsBetter() {
    int[][] grids = {{0, 1}, {0, 0}, {1, 1}, {0, 2}, {0, 1}};
    double best = PositionEntropy.of(grids, 3);
    for (double p = 0.05; p < 1; p += 0.05) {
      for (double q = 0.05; q < 1; q += 0.05) {
        double[][] table = {{p, (1 - p) / 2, (1 - p) / 2}, {(1 - q) / 2, q, (1 - q) / 2}};
        double mean = 0;
        for (int[] grid : grids) {
          mean -= (Math.log(table[0][grid[0]]) + Math.log(table[1][grid[1]])) / grids.length;
        }
        assertEquals(true, mean >= best, p + " " + q);
      }
    }
  }

  @Test
  void gridsMustBeAlike() {
    assertThrows(IllegalArgumentException.class, () -> PositionEntropy.of(new int[0][], 2));
    assertThrows(
        IllegalArgumentException.class, () -> PositionEntropy.of(new int[][] {{0, 1}, {0}}, 2));
  }
}
