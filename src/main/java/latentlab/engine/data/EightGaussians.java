package latentlab.engine.data;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import latentlab.engine.data.DrawnPoints.Point;
import latentlab.engine.spec.Mode;

/**
 * Eight Gaussians on a circle, the test for models that forget modes; the class is the Gaussian,
 * counted from the right against the clock (after Metz et al. 2017, arXiv:1611.02163).
 *
 * <p>Means lie on the circle of radius 2√2, the standard deviation is √2/4: the scale of FFJORD
 * (Grathwohl et al. 2019, arXiv:1810.01367). Neighbours are six standard deviations apart.
 */
final class EightGaussians {
  private static final int MODES = 8;
  private static final double RADIUS = 2 * Math.sqrt(2);
  private static final double DEVIATION = Math.sqrt(2) / 4;

  static final Source SOURCE = DrawnPoints.of("gaussians", MODES, modes(), EightGaussians::draw);

  private EightGaussians() {}

  private static Point mean(int mode) {
    return Point.polar(RADIUS, mode * 2 * Math.PI / MODES);
  }

  private static Point draw(int mode, RandomGenerator random) {
    return mean(mode).blurred(DEVIATION, random);
  }

  private static List<Mode> modes() {
    return IntStream.range(0, MODES)
        .mapToObj(EightGaussians::mean)
        .map(mean -> new Mode(mean.x(), mean.y(), DEVIATION))
        .toList();
  }
}
