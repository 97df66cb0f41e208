package latentlab.ui.panel.map.projection;

import java.util.Arrays;

/**
 * Points of the plane in squares of squares, each with its number of points and their middle, so
 * that a far crowd can be taken for one heavy point (Barnes and Hut 1986).
 */
final class QuadTree {
  /** Deeper than this, points count as lying in one place. */
  private static final int DEEPEST = 40;

  private static final int NONE = -1;

  private final double[] x;
  private final double[] y;
  private int squares;
  private int[] firstChild = new int[64];
  private int[] point = new int[64];
  private int[] mass = new int[64];
  private double[] sumX = new double[64];
  private double[] sumY = new double[64];
  private double[] side = new double[64];

  QuadTree(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    double left = Arrays.stream(x).min().orElse(0);
    double bottom = Arrays.stream(y).min().orElse(0);
    double width =
        Math.max(
            Arrays.stream(x).max().orElse(0) - left, Arrays.stream(y).max().orElse(0) - bottom);
    addSquare(width);
    for (int index = 0; index < x.length; index++) {
      insert(index, left + width / 2, bottom + width / 2);
    }
  }

  private int addSquare(double length) {
    int square = squares++;
    if (square == mass.length) {
      int more = 2 * square;
      firstChild = Arrays.copyOf(firstChild, more);
      point = Arrays.copyOf(point, more);
      mass = Arrays.copyOf(mass, more);
      sumX = Arrays.copyOf(sumX, more);
      sumY = Arrays.copyOf(sumY, more);
      side = Arrays.copyOf(side, more);
    }
    firstChild[square] = NONE;
    point[square] = NONE;
    side[square] = length;
    return square;
  }

  private void insert(int index, double middleX, double middleY) {
    int square = 0;
    double centreX = middleX;
    double centreY = middleY;
    for (int depth = 0; ; depth++) {
      mass[square]++;
      sumX[square] += x[index];
      sumY[square] += y[index];
      if (firstChild[square] == NONE) {
        if (mass[square] == 1 || depth == DEEPEST) {
          point[square] = index;
          return;
        }
        split(square, centreX, centreY);
      }
      double quarter = side[square] / 4;
      square = firstChild[square] + quadrant(index, centreX, centreY);
      centreX += x[index] > centreX ? quarter : -quarter;
      centreY += y[index] > centreY ? quarter : -quarter;
    }
  }

  // The one point that was here moves down a level.
  private void split(int square, double centreX, double centreY) {
    int first = addSquare(side[square] / 2);
    addSquare(side[square] / 2);
    addSquare(side[square] / 2);
    addSquare(side[square] / 2);
    firstChild[square] = first;
    int moved = point[square];
    int child = first + quadrant(moved, centreX, centreY);
    point[square] = NONE;
    point[child] = moved;
    mass[child] = 1;
    sumX[child] = x[moved];
    sumY[child] = y[moved];
  }

  private int quadrant(int index, double centreX, double centreY) {
    return (x[index] > centreX ? 1 : 0) + (y[index] > centreY ? 2 : 0);
  }

  /**
   * How all others push one point away, as t-SNE has it: the sums of w^2 (x_i - x_j), w^2 (y_i -
   * y_j) and w over all j, with w = 1 / (1 + |y_i - y_j|^2).
   *
   * @param theta squares that look smaller than this, side by distance, are taken for one point; 0
   *     for none
   * @param sums three numbers, overwritten
   */
  void repulsion(int index, double theta, double[] sums) {
    sums[0] = sums[1] = sums[2] = 0;
    visit(0, index, theta * theta, sums);
  }

  private void visit(int square, int index, double thetaSquared, double[] sums) {
    int heavy = mass[square];
    if (heavy == 0 || point[square] == index && heavy == 1) {
      return;
    }
    double offX = x[index] - sumX[square] / heavy;
    double offY = y[index] - sumY[square] / heavy;
    double distance = offX * offX + offY * offY;
    int child = firstChild[square];
    if (child == NONE || side[square] * side[square] < thetaSquared * distance) {
      // A crowd in one place may hold the point itself, which does not push itself.
      double pushing = child == NONE && heavy > 1 && distance == 0 ? heavy - 1 : heavy;
      double w = 1 / (1 + distance);
      sums[0] += pushing * w * w * offX;
      sums[1] += pushing * w * w * offY;
      sums[2] += pushing * w;
      return;
    }
    for (int quadrant = 0; quadrant < 4; quadrant++) {
      visit(child + quadrant, index, thetaSquared, sums);
    }
  }
}
