package latentlab.ui.kit;

import java.nio.IntBuffer;

/** Brings an opaque-or-empty picture to screen size: whole factors up, exact averages down. */
final class PixelScale {
  private PixelScale() {}

  /**
   * The scale at which a picture fits into a space: a whole number where it fits at all, else the
   * fraction that makes it fit.
   */
  static double fit(int width, int height, double spaceWidth, double spaceHeight) {
    double scale = Math.min(spaceWidth / width, spaceHeight / height);
    return scale >= 1 ? Math.floor(scale) : scale;
  }

  /** Every pixel becomes a square of {@code factor} times {@code factor}. */
  static void enlarge(int[] source, int width, int height, int factor, IntBuffer target) {
    int[] row = new int[width * factor];
    target.clear();
    for (int y = 0; y < height; y++) {
      for (int x = 0, to = 0; x < width; x++) {
        int pixel = source[y * width + x];
        for (int copy = 0; copy < factor; copy++) {
          row[to++] = pixel;
        }
      }
      for (int copy = 0; copy < factor; copy++) {
        target.put(row);
      }
    }
    target.clear();
  }

  /** Every target pixel becomes the average of the source area it covers. */
  static void reduce(
      int[] source, int width, int height, IntBuffer target, int targetWidth, int targetHeight) {
    double stepX = (double) width / targetWidth;
    double stepY = (double) height / targetHeight;
    double[] sums = new double[4];
    for (int y = 0; y < targetHeight; y++) {
      for (int x = 0; x < targetWidth; x++) {
        area(source, width, height, x * stepX, y * stepY, stepX, stepY, sums);
        double area = stepX * stepY;
        target.put(
            y * targetWidth + x,
            (int) (sums[0] / area + 0.5) << 24
                | (int) (sums[1] / area + 0.5) << 16
                | (int) (sums[2] / area + 0.5) << 8
                | (int) (sums[3] / area + 0.5));
      }
    }
  }

  private static void area(
      int[] source,
      int width,
      int height,
      double left,
      double top,
      double spanX,
      double spanY,
      double[] sums) {
    sums[0] = sums[1] = sums[2] = sums[3] = 0;
    for (int y = (int) top; y < Math.min(height, top + spanY); y++) {
      double shareY = Math.min(y + 1, top + spanY) - Math.max(y, top);
      for (int x = (int) left; x < Math.min(width, left + spanX); x++) {
        double share = shareY * (Math.min(x + 1, left + spanX) - Math.max(x, left));
        int pixel = source[y * width + x];
        sums[0] += share * (pixel >>> 24);
        sums[1] += share * (pixel >> 16 & 0xFF);
        sums[2] += share * (pixel >> 8 & 0xFF);
        sums[3] += share * (pixel & 0xFF);
      }
    }
  }

  /** Rounds the four corners by making what lies outside transparent, softly at the edge. */
  static void roundCorners(IntBuffer pixels, int width, int height, double radius) {
    int reach = (int) Math.ceil(Math.min(radius, Math.min(width, height) / 2.0));
    for (int y = 0; y < reach; y++) {
      for (int x = 0; x < reach; x++) {
        double distance = Math.hypot(radius - x - 0.5, radius - y - 0.5);
        double cover = Math.clamp(radius - distance + 0.5, 0, 1);
        if (cover < 1) {
          fade(pixels, y * width + x, cover);
          fade(pixels, y * width + width - 1 - x, cover);
          fade(pixels, (height - 1 - y) * width + x, cover);
          fade(pixels, (height - 1 - y) * width + width - 1 - x, cover);
        }
      }
    }
  }

  // Pixels are premultiplied: all four parts shrink together.
  private static void fade(IntBuffer pixels, int index, double cover) {
    int pixel = pixels.get(index);
    pixels.put(
        index,
        (int) ((pixel >>> 24) * cover) << 24
            | (int) ((pixel >> 16 & 0xFF) * cover) << 16
            | (int) ((pixel >> 8 & 0xFF) * cover) << 8
            | (int) ((pixel & 0xFF) * cover));
  }
}
