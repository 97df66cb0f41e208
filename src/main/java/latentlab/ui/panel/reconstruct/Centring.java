package latentlab.ui.panel.reconstruct;

/**
 * Puts a drawing where the digits of MNIST stand.
 *
 * <p>Idea: those digits were scaled, keeping their proportions, until their longer side filled 20
 * of 28 pixels, and then moved until their centre of mass was in the middle (LeCun et al. 1998). A
 * model has never seen anything else, so a drawing in a corner is as strange to it as no digit at
 * all. Formula: output(p) = drawing(m + (p - c) / s), with m the centre of mass, c the middle of
 * the picture and s the scale.
 */
final class Centring {
  private static final double BOX = 20.0 / 28.0;

  /** A dot stays a dot: no drawing is enlarged more than this. */
  private static final double MOST = 2.5;

  /** Samples of a pixel in each direction; their mean keeps edges soft when a drawing shrinks. */
  private static final int SAMPLES = 4;

  private Centring() {}

  /**
   * The drawing, scaled and centred.
   *
   * @param drawing grey values from 0 to 1, [height, width]
   */
  static float[] centred(float[] drawing, int height, int width) {
    Extent ink = Extent.of(drawing, height, width);
    if (ink.mass == 0) {
      return drawing.clone();
    }
    double scale = Math.min(MOST, BOX * Math.min(height, width) / ink.longerSide());
    // The middle is the pixel 14 of 0 ... 27: measured, MNIST's mean centre is 14.0, 14.0.
    int middleX = width / 2;
    int middleY = height / 2;
    float[] moved = new float[drawing.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        for (int part = 0; part < SAMPLES * SAMPLES; part++) {
          int column = part % SAMPLES;
          int row = part / SAMPLES;
          double inX = x + (column + 0.5) / SAMPLES - 0.5;
          double inY = y + (row + 0.5) / SAMPLES - 0.5;
          double fromX = ink.centreX + (inX - middleX) / scale;
          double fromY = ink.centreY + (inY - middleY) / scale;
          sum += between(drawing, height, width, fromX, fromY);
        }
        moved[y * width + x] = (float) (sum / (SAMPLES * SAMPLES));
      }
    }
    return moved;
  }

  /** The value between four pixels, by their nearness; nothing outside the picture. */
  private static double between(float[] values, int height, int width, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double below = y - top;
    double upper =
        (1 - right) * at(values, height, width, left, top)
            + right * at(values, height, width, left + 1, top);
    double lower =
        (1 - right) * at(values, height, width, left, top + 1)
            + right * at(values, height, width, left + 1, top + 1);
    return (1 - below) * upper + below * lower;
  }

  private static float at(float[] values, int height, int width, int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : values[y * width + x];
  }

  /** Where the ink is. */
  record Extent(
      double mass, double centreX, double centreY, int left, int top, int right, int bottom) {
    /** Paler pixels are the soft rim of a stroke and do not widen its box. */
    private static final float INK = 0.1f;

    static Extent of(float[] values, int height, int width) {
      double mass = 0;
      double sumX = 0;
      double sumY = 0;
      int left = width;
      int top = height;
      int right = -1;
      int bottom = -1;
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          float value = values[y * width + x];
          mass += value;
          sumX += x * value;
          sumY += y * value;
          if (value > INK) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
          }
        }
      }
      return new Extent(mass, sumX / mass, sumY / mass, left, top, right, bottom);
    }

    int longerSide() {
      return Math.max(1, Math.max(right - left, bottom - top) + 1);
    }
  }
}
