package latentlab.engine.data;

import java.util.random.RandomGenerator;
import latentlab.engine.data.DrawnPoints.Point;

/**
 * A rolled-up line seen from its end: the spiral (t cos t, t sin t) for t from 1.5π to 4.5π with
 * noise 1, a fifth of its size; the class is the quarter of the line, from the inside out. As
 * scikit-learn's {@code make_swiss_roll} without the depth, scaled as in FFJORD (Grathwohl et al.
 * 2019, arXiv:1810.01367).
 */
final class SwissRoll {
  static final Source SOURCE = DrawnPoints.of("swissroll", 4, SwissRoll::draw);

  private SwissRoll() {}

  private static Point draw(int quarter, RandomGenerator random) {
    double along = (quarter + random.nextDouble()) / 4;
    double t = 1.5 * Math.PI * (1 + 2 * along);
    return Point.polar(t, t).blurred(1, random).times(0.2);
  }
}
