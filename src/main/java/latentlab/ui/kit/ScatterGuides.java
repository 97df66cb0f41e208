package latentlab.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

/**
 * What lies over and under the points: axes in sigma, an ellipse and a marker, all in data units.
 */
final class ScatterGuides {
  private static final int ELLIPSE_CORNERS = 72;
  private static final int SIGMAS = 3;
  private static final double MARKER_RADIUS = 5;
  private static final double RING_RADIUS = 4.5;

  private final Group below = new Group();
  private final Group above = new Group();
  private final Group rings = new Group();
  private final Polygon ellipse = new Polygon();
  private final Circle marker = new Circle(MARKER_RADIUS);
  private final List<double[]> outline = new ArrayList<>();
  private final Line axisX = styled(new Line(), "scatter-axis");
  private final Line axisY = styled(new Line(), "scatter-axis");
  private final Circle unit = styled(new Circle(), "scatter-unit-circle");
  private final List<Tick> ticks = new ArrayList<>();
  private boolean sigmaAxes;
  private float[] ringX = new float[0];
  private float[] ringY = new float[0];
  private double markerX;
  private double markerY;

  /** The name of a multiple of sigma, below the plot or at its left. */
  private record Tick(int sigma, boolean across, Text text) {}

  ScatterGuides() {
    ellipse.getStyleClass().add("scatter-ellipse");
    marker.getStyleClass().add("scatter-marker");
    ellipse.setVisible(false);
    marker.setVisible(false);
    above.getChildren().addAll(rings, ellipse, marker);
    for (Group layer : List.of(below, above)) {
      layer.setManaged(false);
      layer.setMouseTransparent(true);
    }
  }

  Node below() {
    return below;
  }

  Node above() {
    return above;
  }

  boolean hasMarker() {
    return marker.isVisible();
  }

  double markerX() {
    return markerX;
  }

  double markerY() {
    return markerY;
  }

  void setSigmaAxes(boolean shown) {
    sigmaAxes = shown;
    below.setVisible(shown);
    if (shown && below.getChildren().isEmpty()) {
      // Made once and moved from then on: a new node has no style for a frame.
      below.getChildren().addAll(axisX, axisY, unit);
      for (int sigma = -SIGMAS; sigma <= SIGMAS; sigma++) {
        if (sigma != 0) {
          String words = (sigma > 0 ? "+" : "−") + Math.abs(sigma) + "σ";
          ticks.add(new Tick(sigma, true, styled(new Text(words), "scatter-tick")));
          ticks.add(new Tick(sigma, false, styled(new Text(words), "scatter-tick")));
        }
      }
      ticks.forEach(tick -> below.getChildren().add(tick.text()));
    }
  }

  void setMarker(double x, double y) {
    markerX = x;
    markerY = y;
    marker.setVisible(true);
  }

  void clearMarker() {
    marker.setVisible(false);
  }

  /** Rings around these points, with lines from the marker. */
  void setRings(float[] x, float[] y) {
    ringX = x;
    ringY = y;
    List<Node> lines = new ArrayList<>();
    List<Node> circles = new ArrayList<>();
    for (int index = 0; index < x.length; index++) {
      lines.add(styled(new Line(), "scatter-ring-line"));
      circles.add(styled(new Circle(RING_RADIUS), "scatter-ring"));
    }
    rings.getChildren().setAll(lines);
    rings.getChildren().addAll(circles);
  }

  void setEllipse(double centreX, double centreY, double radiusX, double radiusY, double angle) {
    outline.clear();
    for (int i = 0; i < ELLIPSE_CORNERS; i++) {
      double turn = 2 * Math.PI * i / ELLIPSE_CORNERS;
      double along = radiusX * Math.cos(turn);
      double across = radiusY * Math.sin(turn);
      outline.add(
          new double[] {
            centreX + along * Math.cos(angle) - across * Math.sin(angle),
            centreY + along * Math.sin(angle) + across * Math.cos(angle)
          });
    }
    ellipse.setVisible(true);
  }

  void clearEllipse() {
    ellipse.setVisible(false);
  }

  /** Puts everything where it belongs on the screen. */
  void layout(Viewport viewport, double width, double height) {
    marker.setCenterX(viewport.screenX(markerX));
    marker.setCenterY(viewport.screenY(markerY));
    if (ellipse.isVisible()) {
      ellipse
          .getPoints()
          .setAll(
              outline.stream()
                  .flatMap(
                      corner -> Stream.of(viewport.screenX(corner[0]), viewport.screenY(corner[1])))
                  .toList());
    }
    layoutRings(viewport);
    if (sigmaAxes) {
      layoutAxes(viewport, width, height);
    }
  }

  private void layoutRings(Viewport viewport) {
    for (int index = 0; index < ringX.length; index++) {
      double x = viewport.screenX(ringX[index]);
      double y = viewport.screenY(ringY[index]);
      Line line = (Line) rings.getChildren().get(index);
      line.setStartX(marker.getCenterX());
      line.setStartY(marker.getCenterY());
      line.setEndX(x);
      line.setEndY(y);
      Circle circle = (Circle) rings.getChildren().get(ringX.length + index);
      circle.setCenterX(x);
      circle.setCenterY(y);
    }
  }

  private void layoutAxes(Viewport viewport, double width, double height) {
    double zeroX = viewport.screenX(0);
    double zeroY = viewport.screenY(0);
    place(axisX, 0, zeroY, width, zeroY);
    place(axisY, zeroX, 0, zeroX, height);
    unit.setCenterX(zeroX);
    unit.setCenterY(zeroY);
    unit.setRadius(viewport.scale());
    ticks.forEach(tick -> place(tick, viewport, width, height));
  }

  private static void place(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  // At the edge, where no points lie over it. A tick that would touch its neighbour or be cut by
  // the edge is left out, and so are those at the left in the corner of those below.
  private static void place(Tick tick, Viewport viewport, double width, double height) {
    Text text = tick.text();
    double wide = text.getLayoutBounds().getWidth();
    double high = text.getLayoutBounds().getHeight();
    double left = tick.across() ? viewport.screenX(tick.sigma()) - wide / 2 : high / 3;
    double baseline = tick.across() ? height - high / 3 : viewport.screenY(tick.sigma()) + high / 3;
    text.setX(left);
    text.setY(baseline);
    boolean fits = left >= 0 && left + wide <= width && baseline >= high && baseline <= height;
    // The names of the axes stand at their ends.
    boolean clear =
        tick.across()
            ? left > 2 * wide && left < width - 3 * wide
            : baseline < height - 1.5 * high && baseline > 3 * high;
    text.setVisible(fits && clear && viewport.scale() > wide * 1.15);
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }
}
