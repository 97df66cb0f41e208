package latentlab.engine.metric;

import java.util.Arrays;

/**
 * How samples lie among data, by balls that reach from each point to its k-th nearest neighbour of
 * the same set. Two things that one number would mix come apart: whether samples look real, and
 * whether everything real is among the samples.
 *
 * @param precision the share of the samples inside the ball of some real example, k = 3
 *     (Kynkäänniemi et al. 2019, arXiv 1904.06991): fidelity
 * @param recall the share of real examples inside the ball of some sample, k = 3: variety
 * @param density in how many balls of real examples a sample lies, of the k = 5 that are usual
 *     (Naeem et al. 2020, arXiv 2002.09797): fidelity that a single outlier among the data does not
 *     change; about 1 for perfect samples, and it can be more
 * @param coverage the share of real examples with a sample inside their ball, k = 5: variety that
 *     outliers among the samples do not change; about 0.97 for perfect samples, as many as data
 */
public record NeighbourScores(double precision, double recall, double density, double coverage) {
  private static final int NEAR = 3;
  private static final int DENSE = 5;

  /**
   * @param realToReal distances within the data: more than five examples
   * @param madeToMade distances within the samples: more than three
   * @param realToMade from each real example to each sample
   */
  public static NeighbourScores of(
      SquaredDistances realToReal, SquaredDistances madeToMade, SquaredDistances realToMade) {
    int reals = realToMade.rows();
    int made = realToMade.columns();
    float[][] realRadii = radii(realToReal, NEAR, DENSE);
    float[] madeRadii = radii(madeToMade, NEAR)[0];
    boolean[] precise = new boolean[made];
    int[] recalled = new int[1];
    int[] covered = new int[1];
    long[] balls = new long[1];
    realToMade.forEachRow(
        (row, distances, from) -> {
          float near = realRadii[0][row];
          float dense = realRadii[1][row];
          int inDense = 0;
          boolean found = false;
          for (int j = 0; j < made; j++) {
            float distance = distances[from + j];
            precise[j] |= distance <= near;
            found |= distance <= madeRadii[j];
            inDense += distance <= dense ? 1 : 0;
          }
          recalled[0] += found ? 1 : 0;
          covered[0] += inDense > 0 ? 1 : 0;
          balls[0] += inDense;
        });
    int inside = 0;
    for (boolean yes : precise) {
      inside += yes ? 1 : 0;
    }
    return new NeighbourScores(
        (double) inside / made,
        (double) recalled[0] / reals,
        (double) balls[0] / ((double) DENSE * made),
        (double) covered[0] / reals);
  }

  /** Squared distances to the k-th nearest other point of a set: [which k][point]. */
  private static float[][] radii(SquaredDistances within, int... ks) {
    int most = ks[ks.length - 1];
    if (within.rows() <= most) {
      throw new IllegalArgumentException(
          "of %d points none has %d neighbours".formatted(within.rows(), most));
    }
    float[][] radii = new float[ks.length][within.rows()];
    float[] nearest = new float[most];
    within.forEachRow(
        (row, distances, from) -> {
          Arrays.fill(nearest, Float.POSITIVE_INFINITY);
          for (int j = 0; j < within.columns(); j++) {
            if (j != row && distances[from + j] < nearest[most - 1]) {
              insert(distances[from + j], nearest);
            }
          }
          for (int k = 0; k < ks.length; k++) {
            radii[k][row] = nearest[ks[k] - 1];
          }
        });
    return radii;
  }

  private static void insert(float distance, float[] ascending) {
    int at = ascending.length - 1;
    while (at > 0 && ascending[at - 1] > distance) {
      ascending[at] = ascending[at - 1];
      at--;
    }
    ascending[at] = distance;
  }
}
