package latentlab.ui.panel.game;

import java.util.List;
import latentlab.engine.session.GameRules;
import latentlab.engine.spec.Mode;

/**
 * How what is made is spread over the modes of the data, by {@link Mode#of}.
 *
 * @param shares of all made points, by mode, from 0 to 1
 * @param good share of all made points that belong to some mode
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record ModeShares(double[] shares, double good) {
  static ModeShares of(float[][] points, List<Mode> modes) {
    double[] shares = new double[modes.size()];
    double good = 0;
    for (float[] point : points) {
      int mode = Mode.of(point[0], point[1], modes);
      if (mode >= 0) {
        shares[mode] += 1.0 / points.length;
        good += 1.0 / points.length;
      }
    }
    return new ModeShares(shares, good);
  }

  boolean isFound(int mode) {
    return shares[mode] > 0 && shares[mode] * shares.length >= GameRules.MODE_ENOUGH * good;
  }

  /** How many modes are found. */
  int found() {
    int found = 0;
    for (int mode = 0; mode < shares.length; mode++) {
      found += isFound(mode) ? 1 : 0;
    }
    return found;
  }

  /** A share as part of a column that is half full where every mode has its fair share. */
  double height(int mode) {
    return Math.clamp(shares[mode] * shares.length / 2, 0, 1);
  }
}
