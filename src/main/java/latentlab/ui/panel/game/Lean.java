package latentlab.ui.panel.game;

import java.util.Arrays;

/**
 * Verdicts as the colours of the board want them: from -1 (surely made) over 0 (undecided) to 1
 * (surely real).
 */
final class Lean {
  private Lean() {}

  /** Of probabilities of being real: undecided at one half. NaN stays NaN. */
  static float[] ofProbabilities(float[] probabilities) {
    float[] lean = new float[probabilities.length];
    for (int i = 0; i < lean.length; i++) {
      lean[i] = Float.isNaN(probabilities[i]) ? Float.NaN : of(probabilities[i]);
    }
    return lean;
  }

  private static float of(float probability) {
    return 2 * Math.clamp(probability, 0, 1) - 1;
  }

  /**
   * Of scores, which have no scale of their own: by their rank among all of them, the median being
   * undecided. Equal scores lean equally.
   */
  static float[] ofScores(float[] scores) {
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    int finite = sorted.length;
    while (finite > 0 && Float.isNaN(sorted[finite - 1])) {
      finite--;
    }
    float[] lean = new float[scores.length];
    for (int i = 0; i < lean.length; i++) {
      lean[i] = Float.isNaN(scores[i]) ? Float.NaN : rank(sorted, finite, scores[i]);
    }
    return lean;
  }

  /** The middle rank of all that equal the score, from -1 to 1. */
  private static float rank(float[] sorted, int count, float score) {
    int below = first(sorted, count, score, false);
    int notAbove = first(sorted, count, score, true);
    return count < 2 ? 0 : (float) ((below + notAbove - 1.0) / (count - 1) - 1);
  }

  /** How many are below the score; with those that equal it, where {@code after}. */
  private static int first(float[] sorted, int count, float score, boolean after) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score || (after && sorted[middle] == score)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
