package latentlab.ui.kit;

import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The points of a scatter plot as one picture, painted once per frame however often it was changed.
 * It is laid out for itself, so that panning does not lay the window out again.
 */
final class PointLayer extends Region {
  private static final double POINT_RADIUS = 2.1;

  private final Viewport viewport;
  private final PointColours colours;
  private final Runnable painted;
  private final ImageView view = new ImageView();
  private PointCloud cloud = PointCloud.EMPTY;
  private @Nullable PointPixels stamps;
  private double stampScale;
  private @Nullable GridImage target;
  private int[] pixels = new int[0];

  /**
   * @param painted called after each painting, for what moves with the points
   */
  PointLayer(Viewport viewport, PointColours colours, Runnable painted) {
    this.viewport = viewport;
    this.colours = colours;
    this.painted = painted;
    setManaged(false);
    setMouseTransparent(true);
    view.setManaged(false);
    getChildren().add(view);
  }

  /** Shows these points with the next frame. */
  void show(PointCloud points) {
    cloud = points;
    changed();
  }

  /** The part of the plane that is seen is another. */
  void changed() {
    requestLayout();
  }

  void coloursChanged() {
    stamps = null;
    changed();
  }

  @Override
  protected void layoutChildren() {
    double scale = screenScale();
    int width = (int) Math.round(getWidth() * scale);
    int height = (int) Math.round(getHeight() * scale);
    if (width < 1 || height < 1) {
      return;
    }
    GridImage image = target;
    if (image == null || image.width() != width || image.height() != height) {
      image = new GridImage(width, height);
      target = image;
      pixels = new int[width * height];
      view.setImage(image.image());
      view.setFitWidth(width / scale);
      view.setFitHeight(height / scale);
    }
    paint(width, height, scale);
    image.memory().clear().put(pixels).clear();
    image.painted();
    painted.run();
  }

  private void paint(int width, int height, double scale) {
    PointPixels stamp = stamps;
    if (stamp == null || stampScale != scale) {
      stamp = new PointPixels(colours.argb(), colours.isOrdered(), POINT_RADIUS * scale);
      stamps = stamp;
      stampScale = scale;
    }
    PointPixels.clear(pixels);
    // One multiplication and one addition each: ten thousand points are placed in every frame.
    double zoom = viewport.scale() * scale;
    double left = viewport.screenX(0) * scale;
    double top = viewport.screenY(0) * scale;
    for (int index = 0; index < cloud.count(); index++) {
      if (cloud.shows(index)) {
        double x = left + cloud.x()[index] * zoom;
        double y = top - cloud.y()[index] * zoom;
        stamp.put(pixels, width, height, x, y, cloud.classOf(index));
      }
    }
  }

  private double screenScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }
}
