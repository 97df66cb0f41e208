package latentlab.ui.kit;

import latentlab.engine.spec.Pictures;

/** A small picture of some points of the plane over the data they belong to. */
public final class PointThumbnail {
  private static final float DATA_LIGHT = 0.35f;
  private static final int ARM = 2;

  private PointThumbnail() {}

  /**
   * One picture for each point: the data dark, the point a bright square.
   *
   * @param data points in the background; none where they are not known yet
   */
  public static Pictures of(Pictures data, Pictures points) {
    Pictures ground = PointRaster.of(data);
    int size = ground.size();
    float[] light = new float[points.count() * size];
    for (int index = 0; index < points.count(); index++) {
      for (int pixel = 0; pixel < size; pixel++) {
        light[index * size + pixel] = DATA_LIGHT * ground.values()[pixel];
      }
      Pictures spot = PointRaster.of(points.one(index));
      for (int pixel = 0; pixel < size; pixel++) {
        if (spot.values()[pixel] > 0) {
          mark(light, index * size, ground.width(), pixel);
        }
      }
    }
    return new Pictures(points.count(), 1, ground.height(), ground.width(), light);
  }

  private static void mark(float[] light, int from, int side, int pixel) {
    for (int y = pixel / side - ARM; y <= pixel / side + ARM; y++) {
      for (int x = pixel % side - ARM; x <= pixel % side + ARM; x++) {
        if (x >= 0 && y >= 0 && x < side && y < side) {
          light[from + y * side + x] = 1;
        }
      }
    }
  }
}
