package latentlab.engine.spec;

/** The standard Gaussian distribution: how likely values are, and which value is how likely. */
public final class Gaussian {
  private static final double SQUARE_ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
  private static final double ACCURACY = 1e-12;

  private Gaussian() {}

  static double density(double x) {
    return Math.exp(-x * x / 2) / SQUARE_ROOT_OF_TWO_PI;
  }

  /** The probability of a value up to x, by the series of Marsaglia (2004). */
  public static double cumulative(double x) {
    double sum = x;
    double term = x;
    for (int odd = 3; Math.abs(term) > ACCURACY * Math.abs(sum); odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return 0.5 + sum * density(x);
  }

  /** The value below which a share of the distribution lies: the inverse of the cumulative. */
  public static double quantile(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1, was " + share);
    }
    // Newton's method from 0 comes nearer from one side: the curve bends away from its tangents.
    double x = 0;
    double error = 0.5 - share;
    while (Math.abs(error) > ACCURACY) {
      x -= error / density(x);
      error = cumulative(x) - share;
    }
    return x;
  }
}
