package latentlab.ui.panel.between;

/**
 * How far from the middle samples of a standard Gaussian lie: the distance follows the chi
 * distribution, whose density is {@code r^(n-1) exp(-r²/2)} up to a factor. In many dimensions that
 * is a thin shell at about the square root of n.
 *
 * @param low one in twenty samples lies nearer
 * @param high one in twenty lies farther
 */
record PriorShell(double low, double high) {
  private static final double SHARE_OUTSIDE = 0.05;
  private static final double REACH = 8;
  private static final int STEPS = 8000;

  /** The shell in so many dimensions, at least 1. */
  static PriorShell of(int dimensions) {
    double peak = Math.sqrt(dimensions - 1.0);
    double first = Math.max(0, peak - REACH);
    double step = (peak + REACH - first) / STEPS;
    double[] density = new double[STEPS];
    double total = 0;
    for (int i = 0; i < STEPS; i++) {
      // Beside the peak, so that nothing overflows.
      double r = first + (i + 0.5) * step;
      density[i] = Math.exp(logDensity(r, dimensions) - logDensity(Math.max(peak, 1), dimensions));
      total += density[i];
    }
    return new PriorShell(
        first + step * edge(density, SHARE_OUTSIDE * total),
        first + step * edge(density, (1 - SHARE_OUTSIDE) * total));
  }

  private static double logDensity(double r, int dimensions) {
    return (dimensions - 1) * Math.log(r) - r * r / 2;
  }

  // How many steps together weigh so much, with a part of the last.
  private static double edge(double[] density, double weight) {
    double sum = 0;
    int step = 0;
    while (sum + density[step] < weight) {
      sum += density[step++];
    }
    return step + (weight - sum) / density[step];
  }
}
