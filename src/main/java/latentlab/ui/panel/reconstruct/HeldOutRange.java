package latentlab.ui.panel.reconstruct;

import java.util.Arrays;

/**
 * How large the reconstruction loss of held-out data is, to say of one more whether it is unusual.
 *
 * @param low the 5 % point: one in twenty loses less
 * @param high the 95 % point: one in twenty loses more
 * @param most the largest seen
 */
record HeldOutRange(double low, double high, double most) {
  /** What an example's loss says of it. */
  enum Verdict {
    /** Less than almost all held-out data: little to draw. */
    EASY,
    TYPICAL,
    /** More than almost all held-out data. */
    UNUSUAL,
    /** More than any held-out example seen. */
    STRANGE;

    /** Its sentence among the texts. */
    String key() {
      return "reconstruct.verdict." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * The range of these losses.
   *
   * @param errors at least one
   */
  static HeldOutRange of(float[] errors) {
    float[] sorted = errors.clone();
    Arrays.sort(sorted);
    return new HeldOutRange(
        quantile(sorted, 0.05), quantile(sorted, 0.95), sorted[sorted.length - 1]);
  }

  Verdict verdict(double error) {
    if (error < low) {
      return Verdict.EASY;
    }
    if (error <= high) {
      return Verdict.TYPICAL;
    }
    return error <= most ? Verdict.UNUSUAL : Verdict.STRANGE;
  }

  private static double quantile(float[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
