package latentlab.engine.metric;

/**
 * How samples cover a mixture of Gaussians whose means are known.
 *
 * <p>Counting a mode as found with its first sample (Srivastava et al. 2017, arXiv 1705.07761)
 * calls a thousand samples of one mode and a stray one of each other complete; here a mode has to
 * have its part.
 *
 * @param covered how many means have at least a fifth of their even share of the good samples
 * @param good the share of good samples: within three standard deviations of the nearest mean,
 *     counted in those deviations
 */
public record ModeCoverage(int covered, double good) {
  /** So many standard deviations from the nearest mean a sample is good. */
  public static final double REACH = 3;

  /** Of its even share of the good samples a mode must have so much to count. */
  public static final double ENOUGH = 0.2;

  /**
   * @param samples [count][width]
   * @param means [modes][width]
   * @param deviations [modes], the standard deviation in every direction
   */
  public static ModeCoverage of(float[][] samples, double[][] means, double[] deviations) {
    int[] found = new int[means.length];
    int good = 0;
    for (float[] sample : samples) {
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int mode = 0; mode < means.length; mode++) {
        double away = Math.sqrt(squared(sample, means[mode])) / deviations[mode];
        if (away < least) {
          least = away;
          nearest = mode;
        }
      }
      if (least <= REACH) {
        found[nearest]++;
        good++;
      }
    }
    int covered = 0;
    for (int count : found) {
      covered += count > 0 && count * means.length >= ENOUGH * good ? 1 : 0;
    }
    return new ModeCoverage(covered, (double) good / Math.max(1, samples.length));
  }

  private static double squared(float[] sample, double[] mean) {
    double sum = 0;
    for (int c = 0; c < mean.length; c++) {
      double gap = sample[c] - mean[c];
      sum += gap * gap;
    }
    return sum;
  }
}
