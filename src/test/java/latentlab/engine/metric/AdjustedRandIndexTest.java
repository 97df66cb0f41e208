package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdjustedRandIndexTest {
  private static double index(int[] a, int[] b) {
    return AdjustedRandIndex.of(ConfusionMatrix.of(a, b, 4, 4).counts());
  }

  @Test
  void theSameGroupsUnderOtherNamesAreOne() {
    assertEquals(1, index(new int[] {0, 0, 1, 1, 2}, new int[] {2, 2, 0, 0, 3}));
    assertEquals(1, index(new int[] {0, 0, 0}, new int[] {1, 1, 1}));
    assertEquals(1, index(new int[] {0, 1, 2, 3}, new int[] {3, 2, 1, 0}));
  }

  /** The examples of scikit-learn's documentation of adjusted_rand_score, which say the results. */
  @Test
  void publishedExamplesComeOut() {
    assertEquals(0.5714285714, index(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}), 1e-10);
    assertEquals(0.5714285714, index(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 2}), 1e-10);
    assertEquals(0, index(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3}));
    assertEquals(-0.5, index(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}), 1e-10);
  }

  /**
   * A table worked by hand: rows 5 and 5, columns 4 and 6, cells 4, 1, 0, 5. Pairs in cells 6 + 10
   * = 16, in rows 10 + 10 = 20, in columns 6 + 15 = 21, in all 45: (16 - 420/45) / (20.5 - 420/45).
   */
  @Test
  void aTableWorkedByHandComesOut() {
    double expected = (16 - 420 / 45.0) / (20.5 - 420 / 45.0);
    assertEquals(expected, AdjustedRandIndex.of(new int[][] {{4, 1}, {0, 5}}), 1e-12);
  }
}
