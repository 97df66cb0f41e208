package latentlab.engine.data;

import java.util.random.RandomGenerator;
import latentlab.engine.data.DrawnPoints.Point;

/**
 * Two half moons that reach into each other; the class is the moon. The unit half circles of
 * scikit-learn's {@code make_moons} with noise 0.1, doubled and centred as in FFJORD (Grathwohl et
 * al. 2019, arXiv:1810.01367).
 */
final class Moons {
  static final Source SOURCE = DrawnPoints.of("moons", 2, Moons::draw);

  private Moons() {}

  private static Point draw(int moon, RandomGenerator random) {
    Point upper = Point.polar(1, Math.PI * random.nextDouble());
    Point onMoon = moon == 0 ? upper : upper.times(-1).plus(1, 0.5);
    return onMoon.blurred(0.1, random).times(2).plus(-1, -0.2);
  }
}
