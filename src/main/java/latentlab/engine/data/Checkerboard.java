package latentlab.engine.data;

import java.util.random.RandomGenerator;
import latentlab.engine.data.DrawnPoints.Point;

/**
 * The eight dark squares of a four by four board from -4 to 4, filled evenly; the class is the
 * square, column by column from the left, the lower one first. Its sharp edges are hard for smooth
 * models (FFJORD, Grathwohl et al. 2019, arXiv:1810.01367).
 */
final class Checkerboard {
  static final Source SOURCE = DrawnPoints.of("checkerboard", 8, Checkerboard::draw);

  private static final double SIDE = 2;

  private Checkerboard() {}

  private static Point draw(int square, RandomGenerator random) {
    int column = square / 2;
    int row = 2 * (square % 2) + column % 2;
    return new Point(column + random.nextDouble(), row + random.nextDouble())
        .plus(-2, -2)
        .times(SIDE);
  }
}
