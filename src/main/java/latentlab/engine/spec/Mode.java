package latentlab.engine.spec;

import java.util.List;

/**
 * One of the round Gaussians that a set of points is drawn from.
 *
 * @param x of its mean
 * @param y of its mean
 * @param deviation its standard deviation, the same in all directions
 */
public record Mode(double x, double y, double deviation) {
  /** So many standard deviations from its mean a point still belongs to a mode. */
  public static final double REACH = 3;

  /** Which mode a point is the fewest standard deviations away from; -1 beyond the reach of all. */
  public static int of(double x, double y, List<Mode> modes) {
    int nearest = -1;
    double least = REACH;
    for (int i = 0; i < modes.size(); i++) {
      Mode mode = modes.get(i);
      double away = Math.hypot(x - mode.x(), y - mode.y()) / mode.deviation();
      if (away <= least) {
        least = away;
        nearest = i;
      }
    }
    return nearest;
  }

  /**
   * The same of each of some points.
   *
   * @param points [count][2]
   */
  public static int[] ofAll(float[][] points, List<Mode> modes) {
    int[] found = new int[points.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = of(points[i][0], points[i][1], modes);
    }
    return found;
  }
}
