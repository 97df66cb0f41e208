package latentlab.ui.kit;

/**
 * Which points lie near a place: points in the cells of a grid, about two to a cell. With ten
 * thousand points it looks at a few dozen.
 */
final class PointGrid {
  private static final int POINTS_PER_CELL = 2;

  private final PointCloud cloud;
  private final int side;
  private final double left;
  private final double bottom;
  private final double cellWidth;
  private final double cellHeight;
  private final int[] begins;
  private final int[] points;

  PointGrid(PointCloud cloud) {
    this.cloud = cloud;
    double[] bounds = cloud.bounds();
    side = (int) Math.max(1, Math.sqrt((double) cloud.count() / POINTS_PER_CELL));
    left = bounds[0];
    bottom = bounds[2];
    cellWidth = Math.max(Float.MIN_NORMAL, (bounds[1] - bounds[0]) / side);
    cellHeight = Math.max(Float.MIN_NORMAL, (bounds[3] - bounds[2]) / side);
    begins = new int[side * side + 1];
    for (int index = 0; index < cloud.count(); index++) {
      if (cloud.isSomewhere(index)) {
        begins[cellOf(index) + 1]++;
      }
    }
    for (int cell = 0; cell < side * side; cell++) {
      begins[cell + 1] += begins[cell];
    }
    points = new int[begins[side * side]];
    int[] filled = begins.clone();
    for (int index = 0; index < cloud.count(); index++) {
      if (cloud.isSomewhere(index)) {
        points[filled[cellOf(index)]++] = index;
      }
    }
  }

  private int cellOf(int index) {
    return row(cloud.y()[index]) * side + column(cloud.x()[index]);
  }

  private int column(double x) {
    return Math.clamp((long) Math.floor((x - left) / cellWidth), 0, side - 1);
  }

  private int row(double y) {
    return Math.clamp((long) Math.floor((y - bottom) / cellHeight), 0, side - 1);
  }

  /** The shown point nearest to a place of the plane, or -1 where none is within reach. */
  int nearest(double x, double y, double reach) {
    int nearest = -1;
    double least = reach * reach;
    for (int row = row(y - reach); row <= row(y + reach); row++) {
      for (int column = column(x - reach); column <= column(x + reach); column++) {
        int cell = row * side + column;
        for (int at = begins[cell]; at < begins[cell + 1]; at++) {
          double dx = cloud.x()[points[at]] - x;
          double dy = cloud.y()[points[at]] - y;
          double square = dx * dx + dy * dy;
          if (square <= least && cloud.shows(points[at])) {
            least = square;
            nearest = points[at];
          }
        }
      }
    }
    return nearest;
  }
}
