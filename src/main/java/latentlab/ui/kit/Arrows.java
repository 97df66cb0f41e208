package latentlab.ui.kit;

import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/** Thin arrows as parts of one path. */
final class Arrows {
  private static final double SHORTEST = 3;
  private static final double LONGEST_HEAD = 4;
  private static final double HEAD_SHARE = 0.35;

  /** Half the angle of the head. */
  private static final double OPENING = Math.toRadians(26);

  private Arrows() {}

  /** Adds an arrow between two places of the screen; one too short to be seen is left out. */
  static void add(List<PathElement> path, double x, double y, double tipX, double tipY) {
    double length = Math.hypot(tipX - x, tipY - y);
    if (!(length >= SHORTEST)) {
      return;
    }
    double head = Math.min(LONGEST_HEAD, HEAD_SHARE * length);
    double back = Math.atan2(y - tipY, x - tipX);
    path.add(new MoveTo(x, y));
    path.add(new LineTo(tipX, tipY));
    path.add(barb(tipX, tipY, head, back + OPENING));
    path.add(new MoveTo(tipX, tipY));
    path.add(barb(tipX, tipY, head, back - OPENING));
  }

  private static LineTo barb(double x, double y, double length, double angle) {
    return new LineTo(x + length * Math.cos(angle), y + length * Math.sin(angle));
  }
}
