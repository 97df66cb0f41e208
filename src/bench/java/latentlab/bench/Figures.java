package latentlab.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Measured numbers as they are written, the same in every language of the system. */
final class Figures {
  /** For what was not measured. */
  static final String NONE = "–";

  private static final MathContext THREE = new MathContext(3);
  private static final int SMALLEST_SCALE = 0;

  private Figures() {}

  /** Three digits: times between microseconds and seconds stand in one column. */
  static String threeDigits(double value) {
    if (!Double.isFinite(value)) {
      return NONE;
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    return rounded.setScale(Math.max(SMALLEST_SCALE, rounded.scale())).toPlainString();
  }

  static String decimals(double value, int digits) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + digits + "f", value) : NONE;
  }

  /** 0.123 as 12.3 %. */
  static String percent(double share) {
    return decimals(share * 100, 1) + " %";
  }

  static String megabytes(long bytes) {
    return decimals(bytes / 1e6, 1);
  }

  static String ratio(Contest.Ratio ratio) {
    return decimals(ratio.median(), 2)
        + " ("
        + decimals(ratio.min(), 2)
        + "–"
        + decimals(ratio.max(), 2)
        + ")";
  }
}
