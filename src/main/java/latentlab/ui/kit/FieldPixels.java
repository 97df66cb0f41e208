package latentlab.ui.kit;

/**
 * Paints a field of numbers from -1 to 1 smoothly: one colour for each sign, the neutral one at 0,
 * and a thin line where the sign changes. NaN is a hole through which the ground is seen.
 */
final class FieldPixels {
  private static final int STEPS = 255;
  private static final double CONTOUR = 0.5;
  private static final double FLAT = 1e-3;

  private final int ground;
  private final int line;
  private final int[] scale = new int[2 * STEPS + 1];

  /**
   * Opaque colours as 0xAARRGGBB.
   *
   * @param strength how far the colours of -1 and 1 are from the neutral one, from 0 to 1: what
   *     lies over them must be seen too
   */
  FieldPixels(int ground, int neutral, int negative, int positive, int line, double strength) {
    this.ground = ground;
    this.line = line;
    for (int i = 0; i < scale.length; i++) {
      double share = strength * Math.abs(i - STEPS) / STEPS;
      scale[i] = TilePixels.mix(neutral, i < STEPS ? negative : positive, share);
    }
  }

  /**
   * Paints.
   *
   * @param field [side, side], row by row from the top, cells at the middles of equal squares
   * @param target [pixels, pixels]
   */
  void paint(float[] field, int side, int[] target, int pixels) {
    float[] row = new float[pixels];
    float[] above = new float[pixels];
    for (int y = 0; y < pixels; y++) {
      float gridY = Math.clamp((y + 0.5f) / pixels * side - 0.5f, 0, side - 1);
      for (int x = 0; x < pixels; x++) {
        float gridX = Math.clamp((x + 0.5f) / pixels * side - 0.5f, 0, side - 1);
        float now = between(field, side, gridX, gridY);
        row[x] = now;
        int colour = Float.isNaN(now) ? holes(field, side, gridX, gridY) : colour(now);
        boolean border = x > 0 && y > 0 && crossed(field, side, gridX, gridY);
        double contour = border ? contour(now, row[x - 1], above[x]) : 0;
        target[y * pixels + x] =
            contour > 0 ? TilePixels.mix(colour, line, CONTOUR * contour) : colour;
      }
      float[] swapped = above;
      above = row;
      row = swapped;
    }
  }

  private int colour(float value) {
    return scale[STEPS + Math.round(Math.clamp(value, -1, 1) * STEPS)];
  }

  /**
   * How much of the line a pixel shows, from 0 to 1: it is a pixel and a half wide, however steep
   * the field. Where a field is flat and undecided there is none.
   */
  private static double contour(float value, float left, float above) {
    double slope = Math.hypot(value - left, value - above);
    return slope > FLAT ? Math.clamp(1.25 - Math.abs(value) / slope, 0, 1) : 0;
  }

  /** Whether the sign changes between the four cells around a place. */
  private static boolean crossed(float[] field, int side, float x, float y) {
    int left = Math.min((int) x, Math.max(0, side - 2));
    int top = Math.min((int) y, Math.max(0, side - 2));
    int right = Math.min(left + 1, side - 1);
    int bottom = Math.min(top + 1, side - 1);
    float a = field[top * side + left];
    float b = field[top * side + right];
    float c = field[bottom * side + left];
    float d = field[bottom * side + right];
    return Math.min(Math.min(a, b), Math.min(c, d)) < 0
        && Math.max(Math.max(a, b), Math.max(c, d)) > 0;
  }

  /** The colour at the edge of a hole, which fades into the ground. */
  private int holes(float[] field, int side, float x, float y) {
    int left = Math.min((int) x, Math.max(0, side - 2));
    int top = Math.min((int) y, Math.max(0, side - 2));
    float known = 0;
    float sum = 0;
    for (int corner = 0; corner < 4; corner++) {
      int column = Math.min(left + corner % 2, side - 1);
      int row = Math.min(top + corner / 2, side - 1);
      float value = field[row * side + column];
      float weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
      if (!Float.isNaN(value) && weight > 0) {
        known += weight;
        sum += weight * value;
      }
    }
    return known > 0 ? TilePixels.mix(ground, colour(sum / known), Math.min(1, known)) : ground;
  }

  /** Bilinear between the four cells around a place; NaN where one of them is a hole. */
  private static float between(float[] field, int side, float x, float y) {
    int left = Math.min((int) x, Math.max(0, side - 2));
    int top = Math.min((int) y, Math.max(0, side - 2));
    int right = Math.min(left + 1, side - 1);
    int bottom = Math.min(top + 1, side - 1);
    float shareX = x - left;
    float shareY = y - top;
    float a = field[top * side + left];
    float b = field[top * side + right];
    float c = field[bottom * side + left];
    float d = field[bottom * side + right];
    float upper = a + (b - a) * shareX;
    return upper + (c + (d - c) * shareX - upper) * shareY;
  }
}
