package latentlab.engine.data;

import java.util.random.RandomGenerator;
import latentlab.engine.data.DrawnPoints.Point;

/**
 * Four rings around one centre, of radius 0.75, 1.5, 2.25 and 3 with noise 0.08; the class is the
 * ring, the innermost first. Every ring holds as many points, so the inner ones are denser (FFJORD,
 * Grathwohl et al. 2019, arXiv:1810.01367).
 */
final class Rings {
  static final Source SOURCE = DrawnPoints.of("rings", 4, Rings::draw);

  private Rings() {}

  private static Point draw(int ring, RandomGenerator random) {
    double radius = 0.75 * (ring + 1);
    return Point.polar(radius, 2 * Math.PI * random.nextDouble()).blurred(0.08, random);
  }
}
