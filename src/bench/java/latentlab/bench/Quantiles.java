package latentlab.bench;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Quantiles of measured times. */
final class Quantiles {
  private Quantiles() {}

  /**
   * @param share 0.5 for the median, 0.95 for what 95 of 100 stay below
   */
  static double of(double[] values, double share) {
    return new Percentile().evaluate(Arrays.copyOf(values, values.length), share * 100);
  }
}
