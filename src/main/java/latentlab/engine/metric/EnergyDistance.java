package latentlab.engine.metric;

/**
 * How far two clouds of points are apart as distributions (Székely and Rizzo 2013, Journal of
 * Statistical Planning and Inference 143): D² = 2 E|X - Y| - E|X - X'| - E|Y - Y'| with Euclidean
 * distances, 0 where and only where both are distributed alike. In the unit of the coordinates.
 */
public final class EnergyDistance {
  private EnergyDistance() {}

  /**
   * The unbiased estimate of D²; around 0, on either side, for clouds drawn alike.
   *
   * @param one [points][dimensions], where only one, it counts as all there is
   * @param other likewise
   */
  public static double between(float[][] one, float[][] other) {
    double across = sum(one, other) / ((double) one.length * other.length);
    return 2 * across - within(one) - within(other);
  }

  private static double within(float[][] points) {
    if (points.length == 1) {
      return 0;
    }
    // A point is at distance 0 from itself: only pairs of different points count.
    return sum(points, points) / ((double) points.length * (points.length - 1));
  }

  private static double sum(float[][] one, float[][] other) {
    double sum = 0;
    for (float[] a : one) {
      for (float[] b : other) {
        double squares = 0;
        for (int d = 0; d < a.length; d++) {
          double gap = a[d] - b[d];
          squares += gap * gap;
        }
        sum += Math.sqrt(squares);
      }
    }
    return sum;
  }
}
