package latentlab.engine.metric;

/**
 * How samples cover a mixture of Gaussians whose means are known.
 *
 * <p>Counting a mode as found with its first sample (Srivastava et al. 2017, arXiv 1705.07761)
 * calls a thousand samples of one mode and a stray one of each other complete; here a mode has to
 * have its part.
 *
 * @param covered how many means have at least a fifth of their even share of the good samples
 * @param good the share of good samples: those that belong to some mode
 */
public record ModeCoverage(int covered, double good) {
  /** Of its even share of the good samples a mode must have so much to count. */
  public static final double ENOUGH = 0.2;

  /**
   * @param modeOf [samples], the mode of each, -1 for none
   * @param modes how many there are
   */
  public static ModeCoverage of(int[] modeOf, int modes) {
    int[] found = new int[modes];
    int good = 0;
    for (int mode : modeOf) {
      if (mode >= 0) {
        found[mode]++;
        good++;
      }
    }
    int covered = 0;
    for (int count : found) {
      covered += count > 0 && count * modes >= ENOUGH * good ? 1 : 0;
    }
    return new ModeCoverage(covered, (double) good / Math.max(1, modeOf.length));
  }
}
