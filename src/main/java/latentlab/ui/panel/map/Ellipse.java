package latentlab.ui.panel.map;

/**
 * The line around a Gaussian of the plane at so many standard deviations.
 *
 * @param longer half of the longer axis
 * @param shorter half of the shorter axis
 * @param angle of the longer axis against the horizontal, in radians, turning towards the vertical
 *     axis
 */
record Ellipse(double longer, double shorter, double angle) {
  /**
   * The ellipse of a covariance matrix [[xx, xy], [xy, yy]].
   *
   * <p>Formula: half axes are deviations times the roots of the eigenvalues (xx + yy)/2 +-
   * sqrt(((xx - yy)/2)^2 + xy^2); the longer lies at half the angle of (xx - yy, 2 xy).
   */
  static Ellipse of(double xx, double xy, double yy, double deviations) {
    double middle = (xx + yy) / 2;
    double apart = Math.hypot((xx - yy) / 2, xy);
    return new Ellipse(
        deviations * Math.sqrt(middle + apart),
        deviations * Math.sqrt(Math.max(0, middle - apart)),
        Math.atan2(2 * xy, xx - yy) / 2);
  }
}
