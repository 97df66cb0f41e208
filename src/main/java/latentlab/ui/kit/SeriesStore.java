package latentlab.ui.kit;

import java.util.Arrays;

/**
 * The points of one curve in the order they came, with an exponential moving average beside them.
 * Once {@link #BOUND} points are held, the older half keeps every second one.
 *
 * <p>The average is that of Kingma and Ba (2014), divided by the weight gathered so far so that it
 * does not start at 0: {@code s = (factor * s + (1 - factor) * y)}, shown as {@code s / (1 -
 * factor^n)}.
 */
final class SeriesStore {
  static final int BOUND = 1_000_000;

  private double[] x = new double[64];
  private double[] y = new double[64];
  private double[] smooth = new double[64];
  private int size;
  private double factor;
  private double sum;
  private double weight;

  int size() {
    return size;
  }

  double x(int index) {
    return x[index];
  }

  double y(int index) {
    return y[index];
  }

  double smooth(int index) {
    return smooth[index];
  }

  void append(double atX, double value) {
    if (size == BOUND) {
      thinOlderHalf();
    }
    if (size == x.length) {
      int length = Math.min(BOUND, 2 * size);
      x = Arrays.copyOf(x, length);
      y = Arrays.copyOf(y, length);
      smooth = Arrays.copyOf(smooth, length);
    }
    x[size] = atX;
    y[size] = value;
    smooth[size] = average(value);
    size++;
  }

  void clear() {
    size = 0;
    restart();
  }

  /**
   * Averages anew.
   *
   * @param newFactor how much of the past is kept at each point, from 0 for none to below 1
   */
  void setSmoothing(double newFactor) {
    if (newFactor < 0 || newFactor >= 1) {
      throw new IllegalArgumentException("smoothing must be 0 or more, below 1; was " + newFactor);
    }
    factor = newFactor;
    restart();
    for (int index = 0; index < size; index++) {
      smooth[index] = average(y[index]);
    }
  }

  /** The last point at or before a place, or -1 where all points lie after it. */
  int indexAt(double place) {
    int found = Arrays.binarySearch(x, 0, size, place);
    return found >= 0 ? found : -found - 2;
  }

  private double average(double value) {
    // A diverged value is shown as a hole and not carried on for ever.
    if (!Double.isFinite(value)) {
      return value;
    }
    sum = factor * sum + (1 - factor) * value;
    weight = factor * weight + (1 - factor);
    return sum / weight;
  }

  private void restart() {
    sum = 0;
    weight = 0;
  }

  private void thinOlderHalf() {
    int half = size / 2;
    int kept = 0;
    for (int index = 0; index < size; index += index < half ? 2 : 1) {
      x[kept] = x[index];
      y[kept] = y[index];
      smooth[kept] = smooth[index];
      kept++;
    }
    size = kept;
  }
}
