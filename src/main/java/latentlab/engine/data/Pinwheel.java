package latentlab.engine.data;

import java.util.random.RandomGenerator;
import latentlab.engine.data.DrawnPoints.Point;

/**
 * Five long Gaussians bent into the arms of a pinwheel; the class is the arm (Johnson et al. 2016,
 * arXiv:1603.06277, with the constants of FFJORD, arXiv:1810.01367).
 *
 * <p>A point starts on a Gaussian around (1, 0) with standard deviations 0.3 along the arm and 0.1
 * across, is turned clockwise by the angle of its arm and by 0.25 exp(r), more the further out it
 * lies, and is doubled.
 */
final class Pinwheel {
  static final Source SOURCE = DrawnPoints.of("pinwheel", 5, Pinwheel::draw);

  private Pinwheel() {}

  private static Point draw(int arm, RandomGenerator random) {
    double along = 1 + 0.3 * random.nextGaussian();
    double across = 0.1 * random.nextGaussian();
    double angle = arm * 2 * Math.PI / 5 + 0.25 * StrictMath.exp(along);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return new Point(along * cos + across * sin, across * cos - along * sin).times(2);
  }
}
