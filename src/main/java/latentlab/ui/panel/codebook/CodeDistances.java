package latentlab.ui.panel.codebook;

/**
 * The Euclidean distances between all codes of a codebook.
 *
 * @param count how many codes
 * @param values [count, count], symmetric
 */
record CodeDistances(int count, float[] values) {
  private static final int LANES = 4;

  /**
   * @param vectors [count][dimensions]
   */
  static CodeDistances of(float[][] vectors) {
    int count = vectors.length;
    float[] values = new float[count * count];
    for (int first = 0; first < count; first++) {
      for (int second = 0; second < first; second++) {
        float distance = (float) Math.sqrt(squared(vectors[first], vectors[second]));
        values[first * count + second] = distance;
        values[second * count + first] = distance;
      }
    }
    return new CodeDistances(count, values);
  }

  // Four sums side by side: one sum would wait for itself at every addition.
  private static float squared(float[] a, float[] b) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = 0;
    for (; i + LANES <= a.length; i += LANES) {
      float d0 = a[i] - b[i];
      float d1 = a[i + 1] - b[i + 1];
      float d2 = a[i + 2] - b[i + 2];
      float d3 = a[i + 3] - b[i + 3];
      sum0 += d0 * d0;
      sum1 += d1 * d1;
      sum2 += d2 * d2;
      sum3 += d3 * d3;
    }
    for (; i < a.length; i++) {
      sum0 += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum0 + sum1 + sum2 + sum3;
  }

  float between(int first, int second) {
    return values[first * count + second];
  }

  /** The code nearest to another; -1 where there is only one. */
  int nearest(int code) {
    int found = -1;
    for (int other = 0; other < count; other++) {
      if (other != code && (found < 0 || between(code, other) < between(code, found))) {
        found = other;
      }
    }
    return found;
  }
}
