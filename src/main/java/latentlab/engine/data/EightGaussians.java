package latentlab.engine.data;

import java.util.random.RandomGenerator;
import latentlab.engine.data.DrawnPoints.Point;

/**
 * Eight Gaussians on a circle, the test for models that forget modes; the class is the Gaussian,
 * counted from the right against the clock (after Metz et al. 2017, arXiv:1611.02163).
 *
 * <p>Means lie on the circle of radius 2√2, the standard deviation is √2/4: the scale of FFJORD
 * (Grathwohl et al. 2019, arXiv:1810.01367). Neighbours are six standard deviations apart.
 */
final class EightGaussians {
  static final Source SOURCE = DrawnPoints.of("gaussians", 8, EightGaussians::draw);

  private static final double RADIUS = 2 * Math.sqrt(2);
  private static final double DEVIATION = Math.sqrt(2) / 4;

  private EightGaussians() {}

  private static Point draw(int mode, RandomGenerator random) {
    return Point.polar(RADIUS, mode * Math.PI / 4).blurred(DEVIATION, random);
  }
}
