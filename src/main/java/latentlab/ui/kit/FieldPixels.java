package latentlab.ui.kit;

/**
 * Paints a field of numbers from -1 to 1 smoothly: one colour for each sign, the neutral one at 0,
 * and a thin line where the sign changes. NaN is a hole through which the ground is seen.
 */
final class FieldPixels {
  private static final int STEPS = 255;
  private static final double CONTOUR = 0.4;

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
    float[] value = new float[pixels];
    float[] above = new float[pixels];
    for (int y = 0; y < pixels; y++) {
      float gridY = Math.clamp((y + 0.5f) / pixels * side - 0.5f, 0, side - 1);
      for (int x = 0; x < pixels; x++) {
        float gridX = Math.clamp((x + 0.5f) / pixels * side - 0.5f, 0, side - 1);
        float now = between(field, side, gridX, gridY);
        int colour = colour(now);
        boolean border = x > 0 && crosses(value[x - 1], now) || y > 0 && crosses(above[x], now);
        target[y * pixels + x] = border ? TilePixels.mix(colour, line, CONTOUR) : colour;
        value[x] = now;
      }
      float[] swapped = above;
      above = value;
      value = swapped;
    }
  }

  private int colour(float value) {
    return Float.isNaN(value)
        ? ground
        : scale[STEPS + Math.round(Math.clamp(value, -1, 1) * STEPS)];
  }

  // Where a field is exactly undecided, as at the very beginning, there is no border.
  private static boolean crosses(float before, float now) {
    return before * now < 0;
  }

  /** Bilinear between the four cells around a place; cells without a number do not count. */
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
    float mixed = upper + (c + (d - c) * shareX - upper) * shareY;
    return Float.isNaN(mixed) ? nearest(field, side, x, y) : mixed;
  }

  private static float nearest(float[] field, int side, float x, float y) {
    return field[Math.round(y) * side + Math.round(x)];
  }
}
