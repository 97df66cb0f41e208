package latentlab.engine.metric;

/**
 * How densely points lie on a square of the plane, estimated cell by cell: the mean of round
 * Gaussians, one around each point (Parzen 1962). Cells are the middles of equal squares, row by
 * row from the top (high second coordinate).
 */
public final class PlaneDensity {
  private PlaneDensity() {}

  /**
   * The middle of a cell in its row, from the left; rows from the top have minus it.
   *
   * @param cell from 0 to side - 1
   * @param extent the square reaches from -extent to extent
   */
  public static double middle(int cell, int side, double extent) {
    return ((cell + 0.5) * 2 / side - 1) * extent;
  }

  /**
   * Estimates a density.
   *
   * @param points [count][2]
   * @param side cells in each direction
   * @param extent the square reaches from -extent to extent in both directions
   * @param width standard deviation of the Gaussians
   * @return [side * side], per unit of area
   */
  public static double[] of(float[][] points, int side, double extent, double width) {
    double[] density = new double[side * side];
    double[] across = new double[side];
    double[] down = new double[side];
    double peak = 1 / (2 * Math.PI * width * width * points.length);
    for (float[] point : points) {
      for (int cell = 0; cell < side; cell++) {
        across[cell] = bell((middle(cell, side, extent) - point[0]) / width);
        down[cell] = peak * bell((-middle(cell, side, extent) - point[1]) / width);
      }
      // The bell of both coordinates is the product of their bells.
      for (int row = 0; row < side; row++) {
        for (int column = 0; column < side; column++) {
          density[row * side + column] += down[row] * across[column];
        }
      }
    }
    return density;
  }

  private static double bell(double deviations) {
    return Math.exp(-deviations * deviations / 2);
  }

  /**
   * The Jensen-Shannon divergence of two densities on the same cells: what a glance at a thing says
   * on average about which of the two it is from, if both are equally likely (Lin 1991). What lies
   * beyond the cells does not count; where all of one lies there, the two have nothing in common.
   *
   * @param p not below 0
   * @param q likewise
   * @return in nats, from 0 to log 2
   */
  public static double jensenShannon(double[] p, double[] q) {
    double sumP = sum(p);
    double sumQ = sum(q);
    if (sumP == 0 || sumQ == 0) {
      return Math.log(2);
    }
    double divergence = 0;
    for (int cell = 0; cell < p.length; cell++) {
      double a = p[cell] / sumP;
      double b = q[cell] / sumQ;
      divergence += part(a, b) + part(b, a);
    }
    return Math.max(0, divergence);
  }

  /** a log(a / m) / 2 with m the mean of both. */
  private static double part(double a, double b) {
    return a == 0 ? 0 : a * Math.log(2 * a / (a + b)) / 2;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
