package latentlab.ui.panel.map.projection;

import java.util.Arrays;

/**
 * How far a picture of points can be trusted: the share of a point's nearest neighbours that are
 * among its nearest in the picture too, averaged over points spread evenly through the list.
 *
 * <p>1 where the picture keeps them all; with n points, k / (n - 1) by chance.
 */
public final class NeighboursKept {
  /** Distances that are worth the wait, counted in coordinates. */
  private static final double WORK = 1e8;

  private static final int MOST = 200;
  private static final int LEAST = 20;

  private NeighboursKept() {}

  /**
   * Measures.
   *
   * @param points [count][dimensions]
   * @param plane [count][2], where the picture has them
   * @param neighbours how many of each are looked at
   */
  public static double of(float[][] points, float[][] plane, int neighbours) {
    int count = points.length;
    if (count < 2) {
      return 1;
    }
    double each = (double) count * (points[0].length + 2);
    int asked = Math.min(count, (int) Math.clamp(WORK / each, LEAST, MOST));
    double kept = 0;
    double all = 0;
    for (int n = 0; n < asked; n++) {
      int index = (int) ((long) n * count / asked);
      int[] there = Neighbours.of(points, index, neighbours).indices();
      int[] here = Neighbours.of(plane, index, neighbours).indices();
      Arrays.sort(here);
      kept += Arrays.stream(there).filter(near -> Arrays.binarySearch(here, near) >= 0).count();
      all += there.length;
    }
    return kept / all;
  }
}
