package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BestAssignmentTest {
  @Test
  void clustersUnderOtherNamesAgreeInFull() {
    assertEquals(12, BestAssignment.agreement(new int[][] {{0, 5, 0}, {0, 0, 4}, {3, 0, 0}}));
  }

  /** Taking the largest first (9) would leave 1: 8 + 8 is better. */
  @Test
  void theGreedyChoiceIsNotAlwaysTheBest() {
    assertEquals(16, BestAssignment.agreement(new int[][] {{9, 8}, {8, 1}}));
  }

  @Test
  void groupsAndClassesNeedNotBeAsMany() {
    assertEquals(8, BestAssignment.agreement(new int[][] {{7, 1}, {5, 0}, {6, 1}}));
    assertEquals(9, BestAssignment.agreement(new int[][] {{2, 9, 4}}));
  }

  @Test
  void itIsTheBestOfAllPermutations() {
    SplittableRandom random = new SplittableRandom(3);
    for (int trial = 0; trial < 20; trial++) {
      int[][] counts = new int[6][6];
      for (int[] row : counts) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextInt(20);
        }
      }
      assertEquals(best(counts, 0, 0), BestAssignment.agreement(counts));
    }
  }

  private static long best(int[][] counts, int group, int taken) {
    if (group == counts.length) {
      return 0;
    }
    long most = 0;
    for (int label = 0; label < counts.length; label++) {
      if ((taken >> label & 1) == 0) {
        most = Math.max(most, counts[group][label] + best(counts, group + 1, taken | 1 << label));
      }
    }
    return most;
  }
}
