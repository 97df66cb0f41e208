package latentlab.engine.data;

/**
 * A plane figure as the distance of every point from its rim, negative inside: what is filled gets
 * soft edges from it (Hart 1996, "Sphere tracing"). x points right, y down. Only arithmetic and
 * square roots are used, which are the same on every machine.
 *
 * @param box what the figure does not reach beyond
 */
record Outline(Box box, Distance distance) {
  /** Nearly the distance close to the rim; further off only its sign counts. */
  @FunctionalInterface
  interface Distance {
    double of(double x, double y);
  }

  /** A rectangle along the axes. */
  record Box(double left, double top, double right, double bottom) {
    private static final Box ALL =
        new Box(
            Double.NEGATIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    private Box wider(double by) {
      return new Box(left - by, top - by, right + by, bottom + by);
    }

    private Box and(Box other) {
      return new Box(
          Math.max(left, other.left),
          Math.max(top, other.top),
          Math.min(right, other.right),
          Math.min(bottom, other.bottom));
    }

    private Box or(Box other) {
      return new Box(
          Math.min(left, other.left),
          Math.min(top, other.top),
          Math.max(right, other.right),
          Math.max(bottom, other.bottom));
    }
  }

  static Outline circle(double x, double y, double radius) {
    return ellipse(x, y, radius, radius);
  }

  /** To first order: the implicit function of the ellipse over the length of its gradient. */
  static Outline ellipse(double x, double y, double across, double down) {
    return new Outline(
        new Box(x - across, y - down, x + across, y + down),
        (px, py) -> {
          double u = (px - x) / across;
          double v = (py - y) / down;
          double level = length(u, v);
          double slope = length(u / across, v / down);
          return slope == 0 ? -Math.min(across, down) : level * (level - 1) / slope;
        });
  }

  /** A straight line with round ends. */
  static Outline capsule(double x0, double y0, double x1, double y1, double radius) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double squared = dx * dx + dy * dy;
    Box line = new Box(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    return new Outline(
        line.wider(radius),
        (px, py) -> {
          double along = Math.clamp(((px - x0) * dx + (py - y0) * dy) / squared, 0, 1);
          return length(px - x0 - along * dx, py - y0 - along * dy) - radius;
        });
  }

  /** What lies above y = height + bend (x - middle)². */
  static Outline above(double middle, double height, double bend) {
    return new Outline(
        Box.ALL,
        (px, py) -> {
          double dx = px - middle;
          return (py - height - bend * dx * dx) / length(1, 2 * bend * dx);
        });
  }

  /** What lies no further than this to the left and right. */
  static Outline strip(double middle, double reach) {
    return new Outline(
        Box.ALL.and(new Box(middle - reach, Box.ALL.top, middle + reach, Box.ALL.bottom)),
        (px, _) -> Math.abs(px - middle) - reach);
  }

  /** What lies inside both. */
  Outline and(Outline other) {
    return new Outline(
        box.and(other.box), (x, y) -> Math.max(distance.of(x, y), other.distance.of(x, y)));
  }

  /** What lies inside either. */
  Outline or(Outline other) {
    return new Outline(
        box.or(other.box), (x, y) -> Math.min(distance.of(x, y), other.distance.of(x, y)));
  }

  /** What lies outside. */
  Outline outside() {
    return new Outline(Box.ALL, (x, y) -> -distance.of(x, y));
  }

  /** The rim alone, drawn with a pen. */
  Outline rim(double thickness) {
    return new Outline(
        box.wider(thickness / 2), (x, y) -> Math.abs(distance.of(x, y)) - thickness / 2);
  }

  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }
}
