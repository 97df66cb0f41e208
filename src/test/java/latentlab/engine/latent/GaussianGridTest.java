package latentlab.engine.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GaussianGridTest {
  @Test
  void quantilesAreThoseOfTheTables() {
    // Tables of the standard Gaussian: the 1/6, 3/6 and 5/6 quantiles.
    assertArrayEquals(new float[] {-0.96742f, 0, 0.96742f}, GaussianGrid.quantiles(3), 1e-5f);
  }

  @Test
  void theGridRisesToTheRightAndUpwardsAndKeepsTheRest() {
    float[][] grid = GaussianGrid.over(2, 0, new float[] {9, 7, 9}, 3);
    assertEquals(9, grid.length);
    assertArrayEquals(new float[] {0.96742f, 7, -0.96742f}, grid[0], 1e-5f);
    assertArrayEquals(new float[] {-0.96742f, 7, 0.96742f}, grid[8], 1e-5f);
  }
}
