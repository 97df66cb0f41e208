package latentlab.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Ways that points went and arrows on the plane, under the points, in data units. */
final class ScatterFlow extends Group {
  private static final double HEAD = 0.32;
  private static final double LARGEST_HEAD = 5;
  private static final double SHORTEST = 1.5;
  private static final double NARROW = 0.55;

  private final Path trails = new Path();
  private final Path arrows = new Path();
  private float[][] trailX = {};
  private float[][] trailY = {};
  private float[] tailX = {};
  private float[] tailY = {};
  private float[] headX = {};
  private float[] headY = {};
  private boolean changed;
  private double scale;
  private double left;
  private double top;

  ScatterFlow() {
    trails.getStyleClass().add("scatter-trail");
    arrows.getStyleClass().add("scatter-arrow");
    getChildren().addAll(arrows, trails);
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Ways, [way][moment]. */
  void setTrails(float[][] x, float[][] y) {
    trailX = x;
    trailY = y;
    changed = true;
  }

  /** Arrows from tails to heads. */
  void setArrows(float[] fromX, float[] fromY, float[] toX, float[] toY) {
    tailX = fromX;
    tailY = fromY;
    headX = toX;
    headY = toY;
    changed = true;
  }

  /** Puts everything where it belongs on the screen. */
  void layout(Viewport viewport) {
    boolean moved =
        scale != viewport.scale() || left != viewport.screenX(0) || top != viewport.screenY(0);
    if (!changed && !moved) {
      return;
    }
    changed = false;
    scale = viewport.scale();
    left = viewport.screenX(0);
    top = viewport.screenY(0);
    List<PathElement> lines = new ArrayList<>();
    for (int way = 0; way < trailX.length; way++) {
      for (int moment = 0; moment < trailX[way].length; moment++) {
        double x = left + trailX[way][moment] * scale;
        double y = top - trailY[way][moment] * scale;
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
          break;
        }
        lines.add(moment == 0 ? new MoveTo(x, y) : new LineTo(x, y));
      }
    }
    trails.getElements().setAll(lines);
    List<PathElement> strokes = new ArrayList<>();
    for (int arrow = 0; arrow < tailX.length; arrow++) {
      addArrow(strokes, arrow);
    }
    arrows.getElements().setAll(strokes);
  }

  private void addArrow(List<PathElement> strokes, int arrow) {
    double fromX = left + tailX[arrow] * scale;
    double fromY = top - tailY[arrow] * scale;
    double toX = left + headX[arrow] * scale;
    double toY = top - headY[arrow] * scale;
    double length = Math.hypot(toX - fromX, toY - fromY);
    if (!(length >= SHORTEST)) {
      return;
    }
    double head = Math.min(LARGEST_HEAD, HEAD * length) / length;
    double backX = (fromX - toX) * head;
    double backY = (fromY - toY) * head;
    strokes.add(new MoveTo(fromX, fromY));
    strokes.add(new LineTo(toX, toY));
    strokes.add(new MoveTo(toX + backX - NARROW * backY, toY + backY + NARROW * backX));
    strokes.add(new LineTo(toX, toY));
    strokes.add(new LineTo(toX + backX + NARROW * backY, toY + backY - NARROW * backX));
  }
}
