package latentlab.support;

/** Negative log-likelihoods and divergences from the textbook's formulas, one number per row. */
public final class ReferenceDensities {
  private ReferenceDensities() {}

  /** -Σ x log p + (1 - x) log(1 - p), p = 1 / (1 + exp(-logit)). */
  public static Doubles bernoulli(Doubles logits, Doubles targets) {
    int width = logits.size() / logits.extent(0);
    Doubles loss = Doubles.zeros(logits.extent(0));
    for (int i = 0; i < logits.size(); i++) {
      double p = 1 / (1 + Math.exp(-logits.values()[i]));
      double x = targets.values()[i % targets.size()];
      loss.add(-x * Math.log(p) - (1 - x) * Math.log(1 - p), i / width);
    }
    return loss;
  }

  /** -Σ log N(x; mean, deviation²). */
  public static Doubles gaussian(Doubles means, Doubles targets, double deviation) {
    int width = means.size() / means.extent(0);
    Doubles loss = Doubles.zeros(means.extent(0));
    for (int i = 0; i < means.size(); i++) {
      double x = targets.values()[i % targets.size()];
      loss.add(-logNormal(x, means.values()[i], deviation * deviation), i / width);
    }
    return loss;
  }

  public static double logNormal(double x, double mean, double variance) {
    return -(x - mean) * (x - mean) / (2 * variance) - Math.log(2 * Math.PI * variance) / 2;
  }

  /**
   * The divergence of N(mean, variance) from N(0, 1), by Simpson's rule over ten deviations either
   * side: nothing of the closed form goes in.
   */
  public static double klByIntegration(double mean, double variance) {
    double deviation = Math.sqrt(variance);
    int steps = 2000;
    double width = 20 * deviation / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double x = mean - 10 * deviation + i * width;
      double log = logNormal(x, mean, variance);
      double value = Math.exp(log) * (log - logNormal(x, 0, 1));
      sum += value * (i == 0 || i == steps ? 1 : i % 2 == 0 ? 2 : 4);
    }
    return sum * width / 3;
  }
}
