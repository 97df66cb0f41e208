package latentlab.engine.data;

/** A small colour picture into which outlines are filled, one over the other. */
final class Canvas {
  /**
   * A colour, each part from 0 to 1.
   *
   * @param red as in sRGB, like the others
   */
  record Colour(double red, double green, double blue) {
    static final Colour WHITE = Colour.of(0xFFFFFF);

    /** From 0xRRGGBB. */
    static Colour of(int rgb) {
      return new Colour(
          (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
    }

    /** This colour with a share of another. */
    Colour with(Colour other, double share) {
      return new Colour(
          red + share * (other.red - red),
          green + share * (other.green - green),
          blue + share * (other.blue - blue));
    }

    /** This colour in the shade. */
    Colour times(double light) {
      return new Colour(light * red, light * green, light * blue);
    }
  }

  private final int side;
  private final double[] red;
  private final double[] green;
  private final double[] blue;

  /**
   * @param side pixels in each direction
   */
  Canvas(int side) {
    this.side = side;
    this.red = new double[side * side];
    this.green = new double[side * side];
    this.blue = new double[side * side];
  }

  /** Fills everything, from one colour at the top to another at the bottom. */
  void cover(Colour top, Colour bottom) {
    for (int y = 0; y < side; y++) {
      Colour colour = top.with(bottom, y / (side - 1.0));
      for (int x = 0; x < side; x++) {
        mix(y * side + x, colour, 1);
      }
    }
  }

  void fill(Outline outline, Colour colour) {
    fill(outline, colour, 1);
  }

  /**
   * @param opacity from 0 to 1
   */
  void fill(Outline outline, Colour colour, double opacity) {
    Outline.Box box = outline.box();
    // The soft rim reaches half a pixel further, and pixels are met in their middles.
    int left = first(box.left() - 1);
    int right = Math.min(side - 1, first(box.right()));
    int top = first(box.top() - 1);
    int bottom = Math.min(side - 1, first(box.bottom()));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        // A pixel is covered by half where the rim goes through its middle.
        double covered = 0.5 - outline.distance().of(x + 0.5, y + 0.5);
        if (covered > 0) {
          mix(y * side + x, colour, opacity * Math.min(1, covered));
        }
      }
    }
  }

  /** The first pixel that begins at a place or behind it; 0 for places outside. */
  private int first(double place) {
    return (int) Math.clamp(Math.ceil(place), 0, side);
  }

  private void mix(int at, Colour colour, double share) {
    red[at] += share * (colour.red - red[at]);
    green[at] += share * (colour.green - green[at]);
    blue[at] += share * (colour.blue - blue[at]);
  }

  /** [3, side, side], 0 to 255 as unsigned bytes. */
  byte[] pixels() {
    int plane = side * side;
    byte[] pixels = new byte[3 * plane];
    for (int at = 0; at < plane; at++) {
      pixels[at] = level(red[at]);
      pixels[plane + at] = level(green[at]);
      pixels[2 * plane + at] = level(blue[at]);
    }
    return pixels;
  }

  private static byte level(double value) {
    return (byte) Math.round(255 * value);
  }
}
