package latentlab.engine.metric;

/**
 * The energy distance of two distributions, 2 E|X - Y| - E|X - X'| - E|Y - Y'| (Székely and Rizzo
 * 2013, Energy statistics), estimated without bias: a point is not compared with itself. 0 exactly
 * where the distributions are the same, so an estimate of it may fall a little below 0; in units of
 * the coordinates. No features and no choice of a scale, but in many dimensions it sees mostly the
 * means.
 */
public final class EnergyDistance {
  private EnergyDistance() {}

  /**
   * @param realToReal distances within the data
   * @param madeToMade distances within the samples
   * @param realToMade from each real example to each sample
   */
  public static double of(
      SquaredDistances realToReal, SquaredDistances madeToMade, SquaredDistances realToMade) {
    double across = sum(realToMade, false);
    return 2 * across / ((double) realToMade.rows() * realToMade.columns())
        - within(realToReal)
        - within(madeToMade);
  }

  private static double within(SquaredDistances set) {
    int count = set.rows();
    if (count < 2) {
      throw new IllegalArgumentException("distances need two points, not " + count);
    }
    return sum(set, true) / ((double) count * (count - 1));
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
}
