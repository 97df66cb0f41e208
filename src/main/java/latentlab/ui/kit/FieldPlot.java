package latentlab.ui.kit;

import java.util.EnumSet;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * A square of the plane about the origin: a field of numbers as colours, two kinds of points over
 * it, and arrows at some of the second kind. A place can be looked at with the pointer or the
 * cursor keys (with Shift in larger steps).
 */
public final class FieldPlot extends Region {
  /** What can be shown and hidden. */
  public enum Layer {
    FIELD,
    REALS,
    FAKES,
    ARROWS
  }

  /** Told of a place in units of the plane; both are NaN for none. */
  @FunctionalInterface
  public interface Look {
    void at(double x, double y);
  }

  private static final double POINT_RADIUS = 2.3;
  private static final double HALO = 1.1;
  private static final double STRENGTH = 0.72;
  private static final int MOST_ARROWS = 80;
  private static final double STEP = 1.0 / 64;
  private static final int FAR = 8;
  private static final float[][] NONE = {};
  private static final String[] TOKENS = {
    "-ll-background", "-ll-surface", "-ll-model", "-ll-critic", "-ll-text", "-ll-data"
  };

  private final ImageView view = new ImageView();
  private final Path arrows = new Path();
  private final Circle ring = new Circle();
  private final Circle cursor = new Circle(5);
  private final Rectangle clip = new Rectangle();
  private final Region border = new Region();
  private final ColourTokens colours = new ColourTokens(this::requestLayout);
  private final Set<Layer> shown = EnumSet.allOf(Layer.class);
  private @Nullable GridImage image;
  private int[] pixels = {};
  private float[] field = {};
  private int side;
  private double extent = 1;
  private float[][] reals = NONE;
  private float[][] fakes = NONE;
  private float[][] tips = NONE;
  private double ringX;
  private double ringY;
  private double ringRadius;
  private Look onLook = (_, _) -> {};
  private double lookX;
  private double lookY;

  public FieldPlot() {
    getStyleClass().add("field-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (String token : TOKENS) {
      colours.get(token);
    }
    arrows.getStyleClass().add("field-arrows");
    ring.getStyleClass().add("field-ring");
    cursor.getStyleClass().add("field-cursor");
    border.getStyleClass().add("field-border");
    arrows.setClip(clip);
    view.setSmooth(false);
    for (javafx.scene.Node part : new javafx.scene.Node[] {view, arrows, ring, cursor, border}) {
      part.setManaged(false);
      part.setMouseTransparent(true);
    }
    getChildren().addAll(colours, view, arrows, ring, cursor, border);
    setOnMouseMoved(this::moved);
    setOnMouseExited(_ -> onLook.at(Double.NaN, Double.NaN));
    setOnMousePressed(
        event -> {
          requestFocus();
          moved(event);
        });
    setOnKeyPressed(this::keyPressed);
    focusedProperty().subscribe(_ -> placeMarks());
  }

  /**
   * Shows a field.
   *
   * @param values [side * side], row by row from the top, from -1 to 1; NaN for a hole; not to be
   *     changed any more
   * @param reach the square reaches from -reach to reach in both directions
   */
  public void showField(float[] values, int cells, double reach) {
    if (values.length != cells * cells) {
      throw new IllegalArgumentException(
          "%d numbers are not a square of %d".formatted(values.length, cells));
    }
    field = values;
    side = cells;
    extent = reach;
    setFocusTraversable(true);
    requestLayout();
  }

  /**
   * Shows points.
   *
   * @param first [count][2], circles
   * @param second [count][2], squares
   * @param ends [count][2], where the arrow of each of the second points ends
   */
  public void showPoints(float[][] first, float[][] second, float[][] ends) {
    reals = first;
    fakes = second;
    tips = ends;
    requestLayout();
  }

  /** Shows or hides a layer. */
  public void setLayer(Layer layer, boolean isShown) {
    if (isShown ? shown.add(layer) : shown.remove(layer)) {
      requestLayout();
    }
  }

  /** A ring around a place, in units of the plane; radius 0 for none. */
  public void setRing(double x, double y, double radius) {
    ringX = x;
    ringY = y;
    ringRadius = radius;
    placeMarks();
  }

  public void setOnLook(Look action) {
    onLook = action;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return width;
  }

  @Override
  protected void layoutChildren() {
    double scale = screenScale();
    int size = (int) (Math.min(getWidth(), getHeight()) * scale);
    boolean drawn = size > 0 && side > 0;
    view.setVisible(drawn);
    border.setVisible(drawn);
    arrows.setVisible(drawn);
    if (!drawn) {
      placeMarks();
      return;
    }
    GridImage target = image;
    if (target == null || target.width() != size) {
      target = new GridImage(size, size);
      image = target;
      pixels = new int[size * size];
      view.setImage(target.image());
      view.setFitWidth(size / scale);
      view.setFitHeight(size / scale);
    }
    paint(size, scale);
    target.memory().clear().put(pixels).clear();
    PixelScale.roundCorners(target.memory(), size, size, ImageGrid.cornerRadius(border) * scale);
    target.painted();
    border.resizeRelocate(0, 0, size / scale, size / scale);
    clip.setWidth(size / scale);
    clip.setHeight(size / scale);
    arrows.getElements().clear();
    if (shown.contains(Layer.ARROWS)) {
      int every = Math.max(1, tips.length / MOST_ARROWS);
      for (int i = 0; i < Math.min(fakes.length, tips.length); i += every) {
        Arrows.add(
            arrows.getElements(),
            screenX(fakes[i][0]),
            screenY(fakes[i][1]),
            screenX(tips[i][0]),
            screenY(tips[i][1]));
      }
    }
    placeMarks();
  }

  private void paint(int size, double scale) {
    int ground = colours.argb("-ll-background");
    int neutral = colours.argb("-ll-surface");
    int made = colours.argb("-ll-model");
    FieldPixels painter =
        new FieldPixels(
            ground, neutral, made, colours.argb("-ll-critic"), colours.argb("-ll-text"), STRENGTH);
    if (shown.contains(Layer.FIELD)) {
      painter.paint(field, side, pixels, size);
    } else {
      java.util.Arrays.fill(pixels, neutral);
    }
    int[] both = {colours.argb("-ll-data"), made};
    PointPixels halos =
        new PointPixels(new int[] {ground, ground}, false, (POINT_RADIUS + HALO) * scale);
    PointPixels points = new PointPixels(both, false, POINT_RADIUS * scale);
    if (shown.contains(Layer.REALS)) {
      put(reals, 0, halos, size);
      put(reals, 0, points, size);
    }
    if (shown.contains(Layer.FAKES)) {
      put(fakes, 1, halos, size);
      put(fakes, 1, points, size);
    }
  }

  private void put(float[][] all, int kind, PointPixels stamp, int size) {
    double unit = size / (2 * extent);
    for (float[] point : all) {
      if (Float.isFinite(point[0]) && Float.isFinite(point[1])) {
        double x = (point[0] + extent) * unit;
        double y = (extent - point[1]) * unit;
        stamp.put(pixels, size, size, x, y, kind);
      }
    }
  }

  private double screenX(double x) {
    return (x + extent) / (2 * extent) * view.getFitWidth();
  }

  private double screenY(double y) {
    return (extent - y) / (2 * extent) * view.getFitWidth();
  }

  private void placeMarks() {
    cursor.setVisible(view.isVisible() && isFocused());
    cursor.setCenterX(screenX(lookX));
    cursor.setCenterY(screenY(lookY));
    ring.setVisible(view.isVisible() && ringRadius > 0);
    ring.setCenterX(screenX(ringX));
    ring.setCenterY(screenY(ringY));
    ring.setRadius(ringRadius / (2 * extent) * view.getFitWidth());
  }

  private void moved(MouseEvent event) {
    double width = view.getFitWidth();
    boolean inside = event.getX() >= 0 && event.getY() >= 0;
    if (!view.isVisible() || !inside || event.getX() >= width || event.getY() >= width) {
      onLook.at(Double.NaN, Double.NaN);
      return;
    }
    look((2 * event.getX() / width - 1) * extent, (1 - 2 * event.getY() / width) * extent);
  }

  private void keyPressed(KeyEvent event) {
    double step = 2 * extent * STEP * (event.isShiftDown() ? FAR : 1);
    switch (event.getCode()) {
      case LEFT -> look(lookX - step, lookY);
      case RIGHT -> look(lookX + step, lookY);
      case UP -> look(lookX, lookY + step);
      case DOWN -> look(lookX, lookY - step);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void look(double x, double y) {
    lookX = Math.clamp(x, -extent, extent);
    lookY = Math.clamp(y, -extent, extent);
    placeMarks();
    onLook.at(lookX, lookY);
  }

  private double screenScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }
}
