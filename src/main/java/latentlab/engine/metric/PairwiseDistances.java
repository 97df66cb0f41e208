package latentlab.engine.metric;

/**
 * How far two samples are from each other, and how spread out each is, by the Euclidean distances
 * of all pairs.
 *
 * <p>The energy distance 2 E|x - y| - E|x - x'| - E|y - y'| is 0 where both samples are of one
 * distribution and above 0 otherwise (Székely and Rizzo 2013, Energy statistics). The means are of
 * different pairs only, so its estimate has no bias and may fall a little below 0. It needs no
 * features and no choice of a scale, but in many dimensions it sees mostly the means.
 *
 * @param between E|x - y|
 * @param within E|x - x'|, of the first sample; 0 where it has one row only
 * @param withinOther E|y - y'|, of the second
 */
public record PairwiseDistances(double between, double within, double withinOther) {
  /**
   * Compares two samples.
   *
   * @param one [count][width]
   * @param other [count][width]
   */
  public static PairwiseDistances of(float[][] one, float[][] other) {
    return of(
        SquaredDistances.between(one, one),
        SquaredDistances.between(other, other),
        SquaredDistances.between(one, other));
  }

  /**
   * The same from distances that are computed elsewhere.
   *
   * @param one within the first sample
   * @param other within the second
   * @param across from each of the first to each of the second
   */
  public static PairwiseDistances of(
      SquaredDistances one, SquaredDistances other, SquaredDistances across) {
    double pairs = (double) across.rows() * across.columns();
    return new PairwiseDistances(sum(across, false) / pairs, mean(one), mean(other));
  }

  /** The mean distance of two different rows. */
  private static double mean(SquaredDistances set) {
    int count = set.rows();
    return count < 2 ? 0 : sum(set, true) / ((double) count * (count - 1));
  }

  private static double sum(SquaredDistances pairs, boolean withoutItself) {
    double[] total = new double[1];
    pairs.forEachRow(
        (row, distances, from) -> {
          double sum = withoutItself ? -Math.sqrt(distances[from + row]) : 0;
          for (int j = 0; j < pairs.columns(); j++) {
            sum += Math.sqrt(distances[from + j]);
          }
          total[0] += sum;
        });
    return total[0];
  }

  /** The energy distance, in units of the coordinates. */
  public double energy() {
    return 2 * between - within - withinOther;
  }

  /** How spread out the second sample is in comparison with the first: 1 is as much. */
  public double spread() {
    return within == 0 ? Double.NaN : withinOther / within;
  }
}
