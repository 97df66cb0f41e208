package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  @Test
  void countsWhatWasSaidOfEachClass() {
    int[] truth = {0, 0, 1, 1, 2};
    ConfusionMatrix matrix = ConfusionMatrix.of(truth, new int[] {0, 1, 1, 1, 0}, 3, 3);
    assertArrayEquals(new int[][] {{1, 1, 0}, {0, 2, 0}, {1, 0, 0}}, matrix.counts());
    assertEquals(3 / 5.0, matrix.accuracy());
  }

  @Test
  void clustersStandInTheOrderOfTheirCommonestClass() {
    int[][] counts = {{1, 9, 0, 2}, {0, 3, 7, 8}, {5, 0, 1, 0}};
    ConfusionMatrix ordered = new ConfusionMatrix(counts).byCommonestClass();
    assertArrayEquals(new int[][] {{9, 2, 0, 1}, {3, 8, 7, 0}, {0, 0, 1, 5}}, ordered.counts());
  }
}
