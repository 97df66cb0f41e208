package latentlab.ui.kit;

import latentlab.engine.spec.Pictures;

/** Turns points of the plane into a small picture of where they are, for thumbnails. */
public final class PointRaster {
  private static final double REACH = 4;
  private static final int SIDE = 56;
  private static final float FIRST = 0.6f;

  private PointRaster() {}

  /** One picture of all points, from -4 to 4 on both axes; the more in a pixel, the lighter. */
  public static Pictures of(Pictures points) {
    float[] light = new float[SIDE * SIDE];
    for (int index = 0; index < points.count(); index++) {
      int x = place(points.values()[2 * index]);
      int y = place(-points.values()[2 * index + 1]);
      if (x >= 0 && x < SIDE && y >= 0 && y < SIDE) {
        float before = light[y * SIDE + x];
        light[y * SIDE + x] = before == 0 ? FIRST : (1 + before) / 2;
      }
    }
    return new Pictures(1, 1, SIDE, SIDE, light);
  }

  private static int place(double coordinate) {
    return (int) Math.floor((coordinate / REACH + 1) / 2 * SIDE);
  }
}
