package latentlab.ui.panel.game;

import java.util.Arrays;
import latentlab.engine.spec.Pictures;

/** Where a player's loss pulls what it made, brought to a size that can be seen. */
final class Pulls {
  /** Of all pulls, so many are drawn no longer than {@link #USUAL_LENGTH}. */
  private static final double MOST_OF_THEM = 0.9;

  private static final double USUAL_LENGTH = 0.13;
  private static final double LONGEST = 0.22;

  /** A pull weaker than this is drawn short: that a player gets no signal must be seen. */
  private static final double FAINT = 0.02;

  private Pulls() {}

  /**
   * Where the arrows of the points end: lengths in proportion to the pulls, the usual one a
   * sixteenth of the board, and none longer than {@value #LONGEST} of half the board.
   *
   * @param extent half the side of the board
   */
  static float[][] tips(float[][] points, float[][] pulls, double extent) {
    double[] lengths = lengths(pulls);
    Arrays.sort(lengths);
    double usual = lengths.length == 0 ? 0 : lengths[(int) (MOST_OF_THEM * (lengths.length - 1))];
    double perUnit = USUAL_LENGTH * extent / Math.max(usual, FAINT);
    float[][] tips = new float[points.length][2];
    for (int i = 0; i < tips.length; i++) {
      double length = Math.hypot(pulls[i][0], pulls[i][1]) * perUnit;
      double factor = perUnit * Math.min(1, LONGEST * extent / Math.max(length, 1e-12));
      tips[i][0] = (float) (points[i][0] + factor * pulls[i][0]);
      tips[i][1] = (float) (points[i][1] + factor * pulls[i][1]);
    }
    return tips;
  }

  /** The middle length of the pulls; 0 where there are none. */
  static double median(float[][] pulls) {
    double[] lengths = lengths(pulls);
    Arrays.sort(lengths);
    return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
  }

  private static double[] lengths(float[][] pulls) {
    return Arrays.stream(pulls)
        .mapToDouble(pull -> Math.hypot(pull[0], pull[1]))
        .filter(Double::isFinite)
        .toArray();
  }

  /** The largest change of any pixel of a picture's pull; at least a trifle. */
  static double largest(Pictures pull) {
    double largest = 1e-12;
    for (float value : pull.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** A pull so that its largest change is 1, up or down. */
  static Pictures scaled(Pictures pull) {
    float[] values = pull.values().clone();
    double largest = largest(pull);
    for (int i = 0; i < values.length; i++) {
      values[i] /= (float) largest;
    }
    return like(pull, values);
  }

  /** A picture with its pull added, so large that the pixel that changes most changes by half. */
  static Pictures moved(Pictures picture, Pictures pull) {
    float[] values = picture.values().clone();
    double factor = 0.5 / largest(pull);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.clamp(values[i] + factor * pull.values()[i], 0, 1);
    }
    return like(picture, values);
  }

  private static Pictures like(Pictures one, float[] values) {
    return new Pictures(one.count(), one.channels(), one.height(), one.width(), values);
  }
}
