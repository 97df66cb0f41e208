package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocTest {
  /** The example of scikit-learn's documentation of roc_curve and roc_auc_score. */
  @Test
  void thePublishedExampleComesOut() {
    float[] scores = {0.1f, 0.4f, 0.35f, 0.8f};
    Roc roc = Roc.of(scores, new boolean[] {false, false, true, true});
    assertArrayEquals(new double[] {0, 0, 0.5, 0.5, 1}, roc.falsePositives());
    assertArrayEquals(new double[] {0, 0.5, 0.5, 1, 1}, roc.truePositives());
    assertEquals(0.75, roc.area());
  }

  @Test
  void scoresThatSayNothingAreTheDiagonal() {
    Roc roc = Roc.of(new float[] {2, 2, 2}, new boolean[] {true, false, false});
    assertArrayEquals(new double[] {0, 1}, roc.falsePositives());
    assertArrayEquals(new double[] {0, 1}, roc.truePositives());
    assertEquals(0.5, roc.area());
  }

  @Test
  void theAreaIsTheShareOfPairsInTheRightOrderWithTiesHalf() {
    SplittableRandom random = new SplittableRandom(5);
    float[] scores = new float[300];
    boolean[] positive = new boolean[300];
    for (int i = 0; i < 300; i++) {
      positive[i] = random.nextInt(3) == 0;
      // Whole numbers, so that there are many ties.
      scores[i] = random.nextInt(12) + (positive[i] ? 3 : 0);
    }
    double right = 0;
    double pairs = 0;
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < 300; j++) {
        if (positive[i] && !positive[j]) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    assertEquals(right / pairs, Roc.of(scores, positive).area(), 1e-12);
  }

  @Test
  void oneKindAloneHasNoCurve() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Roc.of(new float[] {1, 2}, new boolean[] {true, true}));
  }
}
