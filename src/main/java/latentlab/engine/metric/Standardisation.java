package latentlab.engine.metric;

/**
 * Brings features to one scale: mean 0 and standard deviation 1 over the examples it was made from.
 * Features that do not vary there become 0 everywhere.
 *
 * @param means per feature
 * @param factors per feature, one over its standard deviation; 0 where there is none
 */
record Standardisation(float[] means, float[] factors) {
  /** Deviations below this share of the largest count as none: they are rounding, or one pixel. */
  private static final double LEAST = 1e-3;

  /** That of some examples [count][features], at least one. */
  static Standardisation of(float[][] examples) {
    int features = examples[0].length;
    float[] means = new float[features];
    double[] deviations = new double[features];
    double largest = 0;
    for (int j = 0; j < features; j++) {
      double sum = 0;
      for (float[] example : examples) {
        sum += example[j];
      }
      double mean = sum / examples.length;
      double squares = 0;
      for (float[] example : examples) {
        squares += (example[j] - mean) * (example[j] - mean);
      }
      means[j] = (float) mean;
      deviations[j] = Math.sqrt(squares / examples.length);
      largest = Math.max(largest, deviations[j]);
    }
    float[] factors = new float[features];
    for (int j = 0; j < features; j++) {
      boolean varies = deviations[j] > LEAST * largest;
      factors[j] = varies ? (float) (1 / deviations[j]) : 0;
    }
    return new Standardisation(means, factors);
  }

  float[][] apply(float[][] examples) {
    float[][] standardised = new float[examples.length][means.length];
    for (int i = 0; i < examples.length; i++) {
      for (int j = 0; j < means.length; j++) {
        standardised[i][j] = (examples[i][j] - means[j]) * factors[j];
      }
    }
    return standardised;
  }
}
