package latentlab.ui.kit;

import java.util.ArrayList;
import java.util.List;
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

  private final Group below = new Group();
  private final Group above = new Group();
  private final Polygon ellipse = new Polygon();
  private final Circle marker = new Circle(MARKER_RADIUS);
  private final List<double[]> outline = new ArrayList<>();
  private boolean sigmaAxes;
  private double markerX;
  private double markerY;

  ScatterGuides() {
    ellipse.getStyleClass().add("scatter-ellipse");
    marker.getStyleClass().add("scatter-marker");
    ellipse.setVisible(false);
    marker.setVisible(false);
    above.getChildren().addAll(ellipse, marker);
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
  }

  void setMarker(double x, double y) {
    markerX = x;
    markerY = y;
    marker.setVisible(true);
  }

  void clearMarker() {
    marker.setVisible(false);
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
                      corner ->
                          List.of(viewport.screenX(corner[0]), viewport.screenY(corner[1]))
                              .stream())
                  .toList());
    }
    below.getChildren().clear();
    if (sigmaAxes) {
      layoutAxes(viewport, width, height);
    }
  }

  private void layoutAxes(Viewport viewport, double width, double height) {
    double zeroX = viewport.screenX(0);
    double zeroY = viewport.screenY(0);
    List<Node> parts = new ArrayList<>();
    parts.add(styled(new Line(0, zeroY, width, zeroY), "scatter-axis"));
    parts.add(styled(new Line(zeroX, 0, zeroX, height), "scatter-axis"));
    Circle unit = new Circle(zeroX, zeroY, viewport.scale());
    parts.add(styled(unit, "scatter-unit-circle"));
    for (int sigma = -SIGMAS; sigma <= SIGMAS; sigma++) {
      if (sigma != 0) {
        String words = (sigma > 0 ? "+" : "−") + Math.abs(sigma) + "σ";
        parts.add(label(words, viewport.screenX(sigma), zeroY, true));
        parts.add(label(words, zeroX, viewport.screenY(sigma), false));
      }
    }
    below.getChildren().setAll(parts);
  }

  private static Node label(String words, double x, double y, boolean under) {
    Text text = new Text(words);
    styled(text, "scatter-tick");
    double half = text.getLayoutBounds().getWidth() / 2;
    text.setX(under ? x - half : x + half / 2);
    text.setY(under ? y + text.getLayoutBounds().getHeight() : y);
    return text;
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }
}
