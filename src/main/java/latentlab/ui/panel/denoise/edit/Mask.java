package latentlab.ui.panel.denoise.edit;

import latentlab.engine.spec.Pictures;

/**
 * Which part of a picture is forgotten, as a pad paints it: a pixel is forgotten where at least
 * half of it is covered.
 */
final class Mask {
  private static final float COVERED = 0.5f;

  /** Two greys in turn stand for what nobody knows, as in other programs. */
  private static final float[] NOTHING = {0.36f, 0.52f};

  private Mask() {}

  /** Paint over the left half. */
  static float[] leftHalf(int width, int height) {
    return rectangle(width, height, 0, 0, width / 2, height);
  }

  /** Paint over a square in the middle, half as wide and half as high as the picture. */
  static float[] centre(int width, int height) {
    return rectangle(width, height, width / 4, height / 4, width - width / 4, height - height / 4);
  }

  private static float[] rectangle(
      int width, int height, int left, int top, int right, int bottom) {
    float[] paint = new float[width * height];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        paint[y * width + x] = 1;
      }
    }
    return paint;
  }

  /** True where the picture is known: what a question asks for. */
  static boolean[] known(float[] paint) {
    boolean[] known = new boolean[paint.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = paint[i] < COVERED;
    }
    return known;
  }

  /** The share of the picture that is forgotten, from 0 to 1. */
  static double share(float[] paint) {
    int forgotten = 0;
    for (boolean known : known(paint)) {
      forgotten += known ? 0 : 1;
    }
    return (double) forgotten / paint.length;
  }

  /** The picture with the forgotten part as a pattern. */
  static Pictures shown(Pictures picture, float[] paint) {
    float[] values = picture.values().clone();
    boolean[] known = known(paint);
    for (int i = 0; i < values.length; i++) {
      int place = i % known.length;
      if (!known[place]) {
        int turn = (place / picture.width() + place % picture.width()) % 2;
        values[i] = NOTHING[turn];
      }
    }
    return new Pictures(1, picture.channels(), picture.height(), picture.width(), values);
  }
}
