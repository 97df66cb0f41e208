package latentlab.engine.metric;

/**
 * How far two samples are from each other, and how spread out each is, by the distances of all
 * pairs.
 *
 * <p>The energy distance 2 E|x - y| - E|x - x'| - E|y - y'| is 0 where both samples are of one
 * distribution and above 0 otherwise (Székely and Rizzo 2013, Energy statistics, equation 2). The
 * means are of different pairs only, so its estimate has no bias and may fall a little below 0.
 *
 * @param between E|x - y|
 * @param within E|x - x'|, of the first sample
 * @param withinOther E|y - y'|, of the second
 */
public record PairwiseDistances(double between, double within, double withinOther) {
  /**
   * Compares two samples.
   *
   * @param one [count][width], at least two rows
   * @param other [count][width], at least two rows
   */
  public static PairwiseDistances of(float[][] one, float[][] other) {
    double between = 0;
    for (float[] x : one) {
      for (float[] y : other) {
        between += distance(x, y);
      }
    }
    return new PairwiseDistances(between / one.length / other.length, mean(one), mean(other));
  }

  /** The mean distance of two different rows. */
  private static double mean(float[][] rows) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += distance(rows[i], rows[j]);
      }
    }
    return 2 * sum / rows.length / (rows.length - 1.0);
  }

  /** The energy distance. */
  public double energy() {
    return 2 * between - within - withinOther;
  }

  /** How spread out the second sample is in comparison with the first: 1 is as much. */
  public double spread() {
    return within == 0 ? Double.NaN : withinOther / within;
  }

  private static double distance(float[] a, float[] b) {
    // Several sums at once, since a single one would wait for itself.
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = 0;
    for (; i <= a.length - 4; i += 4) {
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
    return Math.sqrt((double) sum0 + sum1 + sum2 + sum3);
  }
}
