package latentlab.ui.kit;

import java.util.Arrays;

/**
 * Paints many small points into pixels of our own: a stamp per class, put down once per point. Ten
 * thousand points take about a millisecond, where a canvas takes most of a frame.
 */
final class PointPixels {
  private final int side;
  private final int[][] stamps;

  /**
   * @param colours opaque 0xAARRGGBB by class; the shapes follow the same order
   * @param round whether all are circles: steps of a size differ by their colour alone
   * @param radius of a point in screen pixels
   */
  PointPixels(int[] colours, boolean round, double radius) {
    side = 2 * (int) Math.ceil(radius * 1.3) + 1;
    stamps = new int[colours.length][];
    for (int index = 0; index < colours.length; index++) {
      PointShape shape = round ? PointShape.CIRCLE : PointShape.ofClass(index);
      stamps[index] = stamp(shape.mask(radius, side), colours[index]);
    }
  }

  private static int[] stamp(int[] mask, int colour) {
    int[] stamp = new int[mask.length];
    for (int i = 0; i < mask.length; i++) {
      int cover = mask[i];
      stamp[i] =
          cover << 24
              | ((colour >> 16 & 0xFF) * cover / 255) << 16
              | ((colour >> 8 & 0xFF) * cover / 255) << 8
              | (colour & 0xFF) * cover / 255;
    }
    return stamp;
  }

  static void clear(int[] pixels) {
    Arrays.fill(pixels, 0);
  }

  /** Puts one point of a class over what is there; parts outside the picture are left out. */
  void put(int[] pixels, int width, int height, double x, double y, int classIndex) {
    int[] stamp = stamps[Math.floorMod(classIndex, stamps.length)];
    int left = (int) Math.floor(x) - side / 2;
    int top = (int) Math.floor(y) - side / 2;
    int firstColumn = Math.max(0, -left);
    int lastColumn = Math.min(side, width - left);
    for (int row = Math.max(0, -top); row < Math.min(side, height - top); row++) {
      int to = (top + row) * width + left;
      for (int column = firstColumn; column < lastColumn; column++) {
        int over = stamp[row * side + column];
        if (over != 0) {
          pixels[to + column] = blend(over, pixels[to + column]);
        }
      }
    }
  }

  // Both premultiplied: what lies above, and what of the below shines through.
  private static int blend(int over, int below) {
    int rest = 255 - (over >>> 24);
    return rest == 0
        ? over
        : over
            + (((below >>> 24) * rest / 255) << 24)
            + (((below >> 16 & 0xFF) * rest / 255) << 16)
            + (((below >> 8 & 0xFF) * rest / 255) << 8)
            + (below & 0xFF) * rest / 255;
  }
}
