package latentlab.ui.kit;

import java.util.Arrays;
import latentlab.engine.spec.Pictures;

/** Turns pictures into the pixels of one grid: 0xAARRGGBB, one number per picture pixel. */
final class GridPixels {
  private static final int OPAQUE = 0xFF000000;

  private GridPixels() {}

  /** Grey or colour pictures from 0 to 1; what lies outside is brought into the range. */
  static void paint(Pictures pictures, GridShape shape, int[] target) {
    Arrays.fill(target, 0);
    int plane = pictures.height() * pictures.width();
    boolean colour = pictures.channels() == 3;
    float[] values = pictures.values();
    for (int index = 0; index < pictures.count(); index++) {
      int source = index * pictures.size();
      for (int y = 0; y < pictures.height(); y++) {
        int to = (shape.top(index) + y) * shape.pixelWidth() + shape.left(index);
        for (int x = 0; x < pictures.width(); x++, source++) {
          int red = level(values[source]);
          target[to++] =
              colour
                  ? argb(red, level(values[source + plane]), level(values[source + 2 * plane]))
                  : argb(red, red, red);
        }
      }
    }
  }

  /** Differences from -1 to 1, from one colour over that of zero to the other. */
  static void paintSigned(
      Pictures pictures, GridShape shape, int negative, int zero, int positive, int[] target) {
    Arrays.fill(target, 0);
    int plane = pictures.height() * pictures.width();
    for (int index = 0; index < pictures.count(); index++) {
      int source = index * pictures.size();
      for (int y = 0; y < pictures.height(); y++) {
        int to = (shape.top(index) + y) * shape.pixelWidth() + shape.left(index);
        for (int x = 0; x < pictures.width(); x++, source++) {
          float value = mean(pictures, source, plane);
          target[to++] = mix(zero, value < 0 ? negative : positive, Math.min(1, Math.abs(value)));
        }
      }
    }
  }

  private static float mean(Pictures pictures, int source, int plane) {
    float sum = 0;
    for (int channel = 0; channel < pictures.channels(); channel++) {
      sum += pictures.values()[source + channel * plane];
    }
    return sum / pictures.channels();
  }

  private static int level(float value) {
    // A diverged run gives NaN: it becomes black like everything below 0.
    return value > 0 ? (int) (Math.min(value, 1f) * 255 + 0.5f) : 0;
  }

  private static int argb(int red, int green, int blue) {
    return OPAQUE | red << 16 | green << 8 | blue;
  }

  private static int mix(int from, int to, float share) {
    return argb(mix(from, to, 16, share), mix(from, to, 8, share), mix(from, to, 0, share));
  }

  private static int mix(int from, int to, int shift, float share) {
    int start = from >> shift & 0xFF;
    int end = to >> shift & 0xFF;
    return Math.round(start + (end - start) * (share > 0 ? share : 0));
  }
}
