package latentlab.ui.kit;

/**
 * Which part of the plane a plot shows: equal scales on both axes, y upwards, in whole or broken
 * screen pixels.
 */
final class Viewport {
  private static final double LARGEST_ZOOM = 200;
  private static final double MARGIN = 1.06;

  private double width = 1;
  private double height = 1;
  private double homeX;
  private double homeY;
  private double homeSpanX = 2;
  private double homeSpanY = 2;
  private double centreX;
  private double centreY;
  private double zoom = 1;

  /** What is shown at zoom 1: this box, whole, with a little air. */
  void setHome(double minX, double maxX, double minY, double maxY) {
    boolean atHome = isHome();
    homeX = (minX + maxX) / 2;
    homeY = (minY + maxY) / 2;
    homeSpanX = Math.max(maxX - minX, 1e-9) * MARGIN;
    homeSpanY = Math.max(maxY - minY, 1e-9) * MARGIN;
    // Someone who looks at a detail keeps it while new data come in.
    if (atHome) {
      reset();
    }
  }

  void setSize(double plotWidth, double plotHeight) {
    width = Math.max(1, plotWidth);
    height = Math.max(1, plotHeight);
  }

  boolean isHome() {
    return zoom == 1 && centreX == homeX && centreY == homeY;
  }

  void reset() {
    zoom = 1;
    centreX = homeX;
    centreY = homeY;
  }

  /** Screen pixels for one unit of the plane. */
  double scale() {
    return zoom * Math.min(width / homeSpanX, height / homeSpanY);
  }

  double screenX(double x) {
    return width / 2 + (x - centreX) * scale();
  }

  double screenY(double y) {
    return height / 2 - (y - centreY) * scale();
  }

  double planeX(double screenX) {
    return centreX + (screenX - width / 2) / scale();
  }

  double planeY(double screenY) {
    return centreY - (screenY - height / 2) / scale();
  }

  /** Enlarges or shrinks about a screen point that stays where it is. */
  void zoom(double factor, double screenX, double screenY) {
    double x = planeX(screenX);
    double y = planeY(screenY);
    zoom = Math.clamp(zoom * factor, 1 / LARGEST_ZOOM, LARGEST_ZOOM);
    centreX += x - planeX(screenX);
    centreY += y - planeY(screenY);
  }

  void pan(double screenX, double screenY) {
    centreX -= screenX / scale();
    centreY += screenY / scale();
  }
}
