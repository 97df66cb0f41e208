package latentlab.ui.kit;

import java.nio.IntBuffer;
import latentlab.engine.spec.Pictures;

/** Many small pictures, each to be drawn at any place and size of a screen picture. */
final class TilePixels {
  private final int count;
  private final int width;
  private final int height;
  private final int[] pixels;
  private int[] scaled = {};

  TilePixels(Pictures pictures) {
    count = pictures.count();
    width = pictures.width();
    height = pictures.height();
    pixels = new int[count * width * height];
    // One column without gaps: the pixels of a picture follow one another.
    GridPixels.paint(pictures, GridShape.of(pictures, 1, 0), pixels);
  }

  int count() {
    return count;
  }

  /** Draws one picture as a square, averaging over what a screen pixel covers. */
  void draw(int index, IntBuffer target, int stride, int left, int top, int side) {
    if (scaled.length < side * side) {
      scaled = new int[side * side];
    }
    int[] one = new int[width * height];
    System.arraycopy(pixels, index * one.length, one, 0, one.length);
    PixelScale.reduce(one, width, height, IntBuffer.wrap(scaled), side, side);
    for (int y = 0; y < side; y++) {
      target.put((top + y) * stride + left, scaled, y * side, side);
    }
  }

  /** Fills a rectangle with one colour. */
  static void fill(
      IntBuffer target, int stride, int left, int top, int width, int height, int colour) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        target.put(y * stride + x, colour);
      }
    }
  }

  /** A colour between two opaque ones: share 0 is the first, 1 the second. */
  static int mix(int from, int to, double share) {
    int mixed = 0xFF000000;
    for (int shift = 0; shift <= 16; shift += 8) {
      int start = from >> shift & 0xFF;
      int end = to >> shift & 0xFF;
      mixed |= (int) Math.round(start + (end - start) * share) << shift;
    }
    return mixed;
  }
}
