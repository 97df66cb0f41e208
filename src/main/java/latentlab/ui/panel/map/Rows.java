package latentlab.ui.panel.map;

/**
 * Points of one dimension as a picture: the dimension from left to right, each class in a row of
 * its own, the first at the top. Within a row the height means nothing; it only keeps points from
 * hiding each other.
 */
final class Rows {
  /** How high all rows are together, measured by how wide the points spread. */
  private static final double HEIGHT = 0.75;

  /** The part of a row that is used. */
  private static final double FILLED = 0.7;

  /** Multiples of it fall evenly between whole numbers (Weyl 1916). */
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Rows() {}

  /**
   * Lays points out.
   *
   * @param points [count][1]
   * @param labels of each point, -1 where unknown
   * @return [count][2]
   */
  static float[][] of(float[][] points, int[] labels) {
    int rows = 1;
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int n = 0; n < points.length; n++) {
      rows = Math.max(rows, labels[n] + 1);
      least = Math.min(least, points[n][0]);
      most = Math.max(most, points[n][0]);
    }
    double row = HEIGHT * Math.max(most - least, Float.MIN_NORMAL) / rows;
    float[][] plane = new float[points.length][2];
    for (int n = 0; n < points.length; n++) {
      double within = (n * GOLDEN) % 1 - 0.5;
      double middle = (rows - 1) / 2.0 - Math.max(0, labels[n]);
      plane[n][0] = points[n][0];
      plane[n][1] = (float) (row * (middle + FILLED * within));
    }
    return plane;
  }
}
