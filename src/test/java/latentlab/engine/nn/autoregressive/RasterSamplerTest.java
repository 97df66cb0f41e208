package latentlab.engine.nn.autoregressive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import latentlab.engine.tensor.RandomStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawing cell by cell against the whole network, cell for cell. */
class RasterSamplerTest {
  private static final CodeGrid GRID = new CodeGrid(5, 4, 3);
  private static final CodeGrid COARSE = new CodeGrid(3, 2, 2);

  private static RandomStream noise(String name) {
    return new RandomStream(7, name);
  }

  /**
   * All logits anew for each cell, and the inverse of the distribution function by its definition.
   */
  private static int[][] slowly(
      TinyPrior tiny,
      int[][] given,
      int[] labels,
      int @Nullable [][] coarse,
      double temperature,
      RandomStream noise) {
    int count = given.length;
    int codes = GRID.codes();
    int[][] drawn = new int[count][GRID.cells()];
    for (int cell = 0; cell < GRID.cells(); cell++) {
      float[] logits = tiny.logits(drawn, labels, coarse);
      for (int i = 0; i < count; i++) {
        double u = noise.nextDouble();
        double[] weights = new double[codes];
        for (int code = 0; code < codes; code++) {
          weights[code] = Math.exp(logits[(i * GRID.cells() + cell) * codes + code] / temperature);
        }
        double total = Arrays.stream(weights).sum();
        int code = 0;
        for (double below = weights[0]; below <= u * total; below += weights[code]) {
          code++;
        }
        drawn[i][cell] = given[i][cell] >= 0 ? given[i][cell] : code;
      }
    }
    return drawn;
  }

  @ParameterizedTest
  @CsvSource({"0, 0, false, 1", "2, 0, false, 0.7", "0, 3, true, 1", "1, 3, true, 2"})
  void drawsWhatTheWholeNetworkWouldDraw(
      int attention, int classes, boolean told, double temperature) {
    PriorSettings settings = TinyPrior.settings(GRID, 3, attention, classes, told ? COARSE : null);
    TinyPrior tiny = TinyPrior.opinionated(settings);
    int count = 9;
    int[][] given = TinyPrior.random(GRID, count, "given");
    RandomStream choice = new RandomStream(2, "choice");
    for (int[] grid : given) {
      Arrays.setAll(grid, cell -> choice.nextInt(3) == 0 ? grid[cell] : -1);
    }
    int[] labels = new int[count];
    Arrays.setAll(labels, i -> i % (classes + 1) - 1);
    int[][] coarse = tiny.coarse(count);
    int[][] expected = slowly(tiny, given, labels, coarse, temperature, noise("a"));
    for (int again = 0; again < 2; again++) {
      int[][] drawn = tiny.network.complete(given, labels, coarse, temperature, noise("a"));
      assertArrayEquals(expected, drawn);
    }
    int[][] other = tiny.network.complete(given, labels, coarse, temperature, noise("b"));
    assertNotEquals(Arrays.deepToString(expected), Arrays.deepToString(other));
    for (int i = 0; i < count; i++) {
      for (int cell = 0; cell < GRID.cells(); cell++) {
        assertEquals(given[i][cell] >= 0 ? given[i][cell] : other[i][cell], other[i][cell]);
      }
    }
  }

  @Test
  void gridsComeAsOftenAsTheyAreLikely() {
    CodeGrid grid = new CodeGrid(3, 1, 2);
    TinyPrior tiny = TinyPrior.opinionated(TinyPrior.settings(grid, 1, 0, 2, null));
    int draws = 4000;
    int[][] all = {{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {2, 0}, {2, 1}, {2, 2}};
    int[] labels = new int[9];
    Arrays.fill(labels, 1);
    float[] nats = tiny.likelihoods(all, labels);
    int[] seen = new int[9];
    for (int[] drawn : tiny.network.sample(draws, 1, null, 1, noise("draws"))) {
      seen[3 * drawn[0] + drawn[1]]++;
    }
    for (int i = 0; i < 9; i++) {
      double p = Math.exp(-nats[i]);
      double deviation = Math.sqrt(draws * p * (1 - p));
      assertEquals(draws * p, seen[i], 4 * deviation, Arrays.toString(all[i]));
    }
  }

  @Test
  void theNoiseOfACellDoesNotDependOnWhatIsGivenBehindIt() {
    TinyPrior tiny = TinyPrior.opinionated(TinyPrior.settings(GRID, 2, 1, 0, null));
    int[][] free = tiny.network.sample(4, -1, null, 1, noise("same"));
    int[][] given = new int[4][GRID.cells()];
    for (int[] grid : given) {
      Arrays.fill(grid, -1);
      Arrays.fill(grid, 8, 12, 0);
    }
    int[][] drawn =
        tiny.network.complete(given, new int[] {-1, -1, -1, -1}, null, 1, noise("same"));
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(Arrays.copyOf(free[i], 8), Arrays.copyOf(drawn[i], 8));
      assertArrayEquals(new int[4], Arrays.copyOfRange(drawn[i], 8, 12));
    }
    assertEquals(-1, given[0][0]);
  }

  @Test
  void coldGridsAreTheLikeliestAndHotOnesAnything() {
    TinyPrior tiny = TinyPrior.opinionated(TinyPrior.settings(GRID, 2, 0, 0, null));
    int[][] cold = tiny.network.sample(3, -1, null, 1e-4, noise("cold"));
    float[] logits = tiny.logits(cold, new int[] {-1, -1, -1}, null);
    for (int i = 0; i < 3; i++) {
      for (int cell = 0; cell < GRID.cells(); cell++) {
        int at = (i * GRID.cells() + cell) * GRID.codes();
        for (int code = 0; code < GRID.codes(); code++) {
          assertEquals(true, logits[at + code] <= logits[at + cold[i][cell]]);
        }
      }
    }
    int[] seen = new int[GRID.codes()];
    for (int[] hot : tiny.network.sample(400, -1, null, 1e4, noise("hot"))) {
      Arrays.stream(hot).forEach(code -> seen[code]++);
    }
    // 4,800 draws with probability 1/5: deviation 28.
    Arrays.stream(seen).forEach(count -> assertEquals(960, count, 112));
    assertThrows(
        IllegalArgumentException.class, () -> tiny.network.sample(1, -1, null, 0, noise("none")));
  }
}
