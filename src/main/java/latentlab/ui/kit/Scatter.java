package latentlab.ui.kit;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import latentlab.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Many points of the plane, coloured and shaped by class, to zoom, pan, hover and pick; or a pad on
 * which one point is dragged. Both axes have the same scale, so that circles stay circles.
 */
public final class Scatter extends Region {
  private static final PseudoClass PAD = PseudoClass.getPseudoClass("pad");
  private static final double ZOOM_STEP = 1.25;
  private static final double REACH = 8;
  private static final double PAN_STEP = 0.1;

  private final Viewport viewport = new Viewport();
  private final Pane plot = new Pane();
  private final Rectangle clip = new Rectangle();
  private final ScatterGuides guides = new ScatterGuides();
  private final ScatterFlow flow = new ScatterFlow();
  private final ColourTokens tokens = new ColourTokens(this::coloursChanged);
  private final PointColours colours = new PointColours(tokens);
  private final PointLayer points = new PointLayer(viewport, colours, this::layoutGuides);
  private final ClassLegend legend;

  private PointCloud cloud = PointCloud.EMPTY;
  private @Nullable PointGrid grid;
  private boolean fixedHome;
  private IntConsumer onHover = _ -> {};
  private @Nullable IntConsumer onPick;
  private @Nullable BiConsumer<Double, Double> onDragPoint;
  private int hovered = -1;
  private double lastX;
  private double lastY;
  private boolean dragged;

  /**
   * @param texts where the legend finds its words of explanation
   */
  public Scatter(Texts texts) {
    legend = new ClassLegend(texts, colours, this::switched);
    legend.setVisible(false);
    getStyleClass().add("scatter");
    setAccessibleRole(AccessibleRole.NODE);
    setFocusTraversable(true);
    plot.getStyleClass().add("scatter-plot");
    plot.setClip(clip);
    plot.getChildren().addAll(flow, guides.below(), points, guides.above());
    getChildren().addAll(tokens, plot, legend);
    plot.setOnMousePressed(this::pressed);
    plot.setOnMouseDragged(this::dragged);
    plot.setOnMouseClicked(this::clicked);
    plot.setOnMouseMoved(event -> hover(nearest(event.getX(), event.getY())));
    plot.setOnMouseExited(_ -> hover(-1));
    plot.setOnScroll(this::scrolled);
    setOnKeyPressed(this::keyPressed);
  }

  /**
   * Shows points.
   *
   * @param classes the class of each, or empty for one colour
   */
  public void show(float[] x, float[] y, int[] classes) {
    cloud = new PointCloud(x, y, classes, cloud.off());
    grid = null;
    if (!fixedHome) {
      double[] bounds = cloud.bounds();
      viewport.setHome(bounds[0], bounds[1], bounds[2], bounds[3]);
    }
    points.show(cloud);
  }

  public void clear() {
    show(new float[0], new float[0], new int[0]);
  }

  /** The words of the legend, one per class; empty for no legend. */
  public void setClassNames(List<String> names) {
    setNames(names, 0);
  }

  /** The same for classes that are steps of a size: one scale of colours, and all are circles. */
  public void setStepNames(List<String> names) {
    setNames(names, names.size());
  }

  private void setNames(List<String> names, int steps) {
    colours.setSteps(steps);
    points.coloursChanged();
    legend.setNames(names);
    legend.setVisible(!names.isEmpty());
    requestLayout();
  }

  /** What is seen before zooming: this box instead of what the points need. */
  public void setHome(double minX, double maxX, double minY, double maxY) {
    fixedHome = true;
    viewport.setHome(minX, maxX, minY, maxY);
    repaint();
  }

  /** Axes through 0 with ticks in sigma and the unit circle behind the points. */
  public void setSigmaAxes(boolean shown) {
    guides.setSigmaAxes(shown);
    repaint();
  }

  /** Told of the point under the pointer, -1 for none. */
  public void setOnHover(IntConsumer action) {
    onHover = action;
  }

  /** Told of the point that was clicked; null for nothing. */
  public void setOnPick(@Nullable IntConsumer action) {
    onPick = action;
  }

  /** Makes it a pad: dragging, clicking and the arrow keys move the marker; null for panning. */
  public void setOnDragPoint(@Nullable BiConsumer<Double, Double> action) {
    onDragPoint = action;
    pseudoClassStateChanged(PAD, action != null);
  }

  /** Draws an ellipse in data units, turned against the clock. */
  public void setEllipse(
      double centreX, double centreY, double radiusX, double radiusY, double angleRadians) {
    guides.setEllipse(centreX, centreY, radiusX, radiusY, angleRadians);
    layoutGuides();
  }

  public void clearEllipse() {
    guides.clearEllipse();
  }

  /** Marks one place of the plane. */
  public void setMarker(double x, double y) {
    guides.setMarker(x, y);
    layoutGuides();
  }

  public void clearMarker() {
    guides.clearMarker();
  }

  /** Rings around points that belong to the marked one, joined with it by lines; none for none. */
  public void setRings(float[] x, float[] y) {
    guides.setRings(x, y);
    layoutGuides();
  }

  /** Ways that points went, [way][moment], as thin lines under the points. */
  public void setTrails(float[][] x, float[][] y) {
    flow.setTrails(x, y);
    layoutGuides();
  }

  /** Arrows under the points, from tails to heads in data units. */
  public void setArrows(float[] fromX, float[] fromY, float[] toX, float[] toY) {
    flow.setArrows(fromX, fromY, toX, toY);
    layoutGuides();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = Math.max(0, getWidth() - left - snappedRightInset());
    double height = Math.max(0, getHeight() - top - snappedBottomInset());
    double words = legend.isVisible() ? snapSizeY(legend.prefHeight(width)) : 0;
    double plotHeight = Math.max(0, height - words);
    plot.resizeRelocate(left, top, width, plotHeight);
    points.resizeRelocate(0, 0, width, plotHeight);
    clip.setWidth(width);
    clip.setHeight(plotHeight);
    legend.resizeRelocate(left, top + plotHeight, width, words);
    viewport.setSize(width, plotHeight);
    repaint();
  }

  private void repaint() {
    points.changed();
  }

  private void layoutGuides() {
    guides.layout(viewport, plot.getWidth(), plot.getHeight());
    flow.layout(viewport);
  }

  private void coloursChanged() {
    points.coloursChanged();
    legend.coloursChanged();
  }

  private void switched(BitSet off) {
    cloud = new PointCloud(cloud.x(), cloud.y(), cloud.classes(), off);
    grid = null;
    points.show(cloud);
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    lastX = event.getX();
    lastY = event.getY();
    dragged = false;
    if (event.getButton() == MouseButton.PRIMARY) {
      movePoint(event.getX(), event.getY());
    }
  }

  private void dragged(MouseEvent event) {
    dragged = true;
    if (onDragPoint != null) {
      movePoint(event.getX(), event.getY());
    } else {
      viewport.pan(event.getX() - lastX, event.getY() - lastY);
      repaint();
    }
    lastX = event.getX();
    lastY = event.getY();
  }

  private void movePoint(double screenX, double screenY) {
    if (onDragPoint != null) {
      double x = viewport.planeX(Math.clamp(screenX, 0, plot.getWidth()));
      double y = viewport.planeY(Math.clamp(screenY, 0, plot.getHeight()));
      setMarker(x, y);
      onDragPoint.accept(x, y);
    }
  }

  private void clicked(MouseEvent event) {
    int index = nearest(event.getX(), event.getY());
    if (!dragged && onPick != null && index >= 0) {
      onPick.accept(index);
    }
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoom(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event.getX(), event.getY());
      event.consume();
    }
  }

  private void zoom(double factor, double screenX, double screenY) {
    viewport.zoom(factor, screenX, screenY);
    repaint();
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, EQUALS, ADD -> zoom(ZOOM_STEP, plot.getWidth() / 2, plot.getHeight() / 2);
      case MINUS, SUBTRACT -> zoom(1 / ZOOM_STEP, plot.getWidth() / 2, plot.getHeight() / 2);
      case HOME, DIGIT0, NUMPAD0 -> {
        viewport.reset();
        repaint();
      }
      case LEFT -> step(-1, 0);
      case RIGHT -> step(1, 0);
      case UP -> step(0, -1);
      case DOWN -> step(0, 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int right, int down) {
    double length = PAN_STEP * Math.min(plot.getWidth(), plot.getHeight());
    if (onDragPoint != null && guides.hasMarker()) {
      movePoint(
          viewport.screenX(guides.markerX()) + right * length / 4,
          viewport.screenY(guides.markerY()) + down * length / 4);
    } else {
      viewport.pan(-right * length, -down * length);
      repaint();
    }
  }

  private int nearest(double screenX, double screenY) {
    PointGrid index = grid;
    if (index == null) {
      index = new PointGrid(cloud);
      grid = index;
    }
    double x = viewport.planeX(screenX);
    double y = viewport.planeY(screenY);
    return index.nearest(x, y, REACH / viewport.scale());
  }

  private void hover(int index) {
    if (index != hovered) {
      hovered = index;
      onHover.accept(index);
    }
  }
}
