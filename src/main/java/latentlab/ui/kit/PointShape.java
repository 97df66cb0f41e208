package latentlab.ui.kit;

/** The outline of a point by its class, so that classes differ without colour too. */
enum PointShape {
  CIRCLE(regular(20, 1)),
  SQUARE(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85),
  TRIANGLE_UP(0, -1.1, 1.05, 0.8, -1.05, 0.8),
  DIAMOND(0, -1.2, 1, 0, 0, 1.2, -1, 0),
  TRIANGLE_DOWN(0, 1.1, -1.05, -0.8, 1.05, -0.8),
  PLUS(
      -0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4, 0.4, 1.1, -0.4, 1.1, -0.4,
      0.4, -1.1, 0.4, -1.1, -0.4, -0.4, -0.4),
  CROSS(
      -1, -0.45, -0.45, -1, 0, -0.5, 0.45, -1, 1, -0.45, 0.5, 0, 1, 0.45, 0.45, 1, 0, 0.5, -0.45, 1,
      -1, 0.45, -0.5, 0),
  BAR(-1.2, -0.45, 1.2, -0.45, 1.2, 0.45, -1.2, 0.45),
  STAKE(-0.45, -1.2, 0.45, -1.2, 0.45, 1.2, -0.45, 1.2),
  STAR(star(5));

  @SuppressWarnings("ImmutableEnumChecker") // Only copies of it are handed out.
  private final double[] corners;

  PointShape(double... corners) {
    this.corners = corners;
  }

  static PointShape ofClass(int index) {
    return values()[Math.floorMod(index, values().length)];
  }

  /** x and y of each corner in turn, about the centre, for a point of radius {@code radius}. */
  double[] corners(double radius) {
    double[] scaled = corners.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= radius;
    }
    return scaled;
  }

  /**
   * How much of each pixel the shape covers, from 0 to 255, in a square of odd side about the
   * centre.
   */
  int[] mask(double radius, int side) {
    int fine = 4; // 16 samples a pixel
    double[] scaled = corners(radius);
    int[] mask = new int[side * side];
    for (int y = 0; y < side * fine; y++) {
      for (int x = 0; x < side * fine; x++) {
        double atX = (x + 0.5) / fine - side / 2.0;
        double atY = (y + 0.5) / fine - side / 2.0;
        if (contains(scaled, atX, atY)) {
          mask[y / fine * side + x / fine]++;
        }
      }
    }
    for (int i = 0; i < mask.length; i++) {
      mask[i] = mask[i] * 255 / (fine * fine);
    }
    return mask;
  }

  // A ray to the right crosses the outline an odd number of times from inside.
  private static boolean contains(double[] outline, double x, double y) {
    boolean inside = false;
    for (int i = 0, before = outline.length - 2; i < outline.length; before = i, i += 2) {
      double y1 = outline[i + 1];
      double y2 = outline[before + 1];
      if (y1 > y != y2 > y
          && x < outline[i] + (outline[before] - outline[i]) * (y - y1) / (y2 - y1)) {
        inside = !inside;
      }
    }
    return inside;
  }

  private static double[] regular(int count, double radius) {
    double[] corners = new double[2 * count];
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      corners[2 * i] = radius * Math.sin(angle);
      corners[2 * i + 1] = -radius * Math.cos(angle);
    }
    return corners;
  }

  private static double[] star(int points) {
    double[] corners = regular(2 * points, 1.3);
    for (int i = 2; i < corners.length; i += 4) {
      corners[i] *= 0.45;
      corners[i + 1] *= 0.45;
    }
    return corners;
  }
}
