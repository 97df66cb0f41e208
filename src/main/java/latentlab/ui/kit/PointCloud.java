package latentlab.ui.kit;

import java.util.BitSet;

/**
 * Points of the plane with their classes, and which classes are switched off.
 *
 * @param x across
 * @param y upwards
 * @param classes class of each point, or empty where there are none
 * @param off classes that are not shown
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of points: never compared, never changed.
record PointCloud(float[] x, float[] y, int[] classes, BitSet off) {
  static final PointCloud EMPTY =
      new PointCloud(new float[0], new float[0], new int[0], new BitSet());

  PointCloud {
    if (x.length != y.length || (classes.length != 0 && classes.length != x.length)) {
      throw new IllegalArgumentException(
          "x, y and classes must be equally many: %d, %d, %d"
              .formatted(x.length, y.length, classes.length));
    }
  }

  int count() {
    return x.length;
  }

  int classOf(int index) {
    return classes.length == 0 ? 0 : classes[index];
  }

  /** Whether a point can be seen: it is somewhere, and its class is switched on. */
  boolean shows(int index) {
    return isSomewhere(index) && !off.get(classOf(index));
  }

  /** Whether a point has a place: a model that diverged gives some none. */
  boolean isSomewhere(int index) {
    return Float.isFinite(x[index]) && Float.isFinite(y[index]);
  }

  /**
   * Left, right, bottom and top of all finite points; a unit square about 0 where there are none.
   */
  double[] bounds() {
    double[] bounds = {
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (int index = 0; index < count(); index++) {
      if (isSomewhere(index)) {
        bounds[0] = Math.min(bounds[0], x[index]);
        bounds[1] = Math.max(bounds[1], x[index]);
        bounds[2] = Math.min(bounds[2], y[index]);
        bounds[3] = Math.max(bounds[3], y[index]);
      }
    }
    return bounds[0] > bounds[1] ? new double[] {-1, 1, -1, 1} : bounds;
  }
}
