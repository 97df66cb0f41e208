package latentlab.ui.tour;

import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A pointer that is seen in the window and acts there as a mouse does. On the FX thread. */
final class Hand {
  private static final double WIDTH = 17;
  private static final double HEIGHT = 27;
  private static final double TOUCH = 36;

  private final Region arrow = part("tour-hand");
  private final Region touch = part("tour-touch");
  private Point2D place = Point2D.ZERO;

  /**
   * @param window whose coordinates are those of its scene
   */
  Hand(Pane window) {
    window.getChildren().addAll(touch, arrow);
    arrow.resize(WIDTH, HEIGHT);
    touch.resize(TOUCH, TOUCH);
    touch.setVisible(false);
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStylesheets()
        .add(Objects.requireNonNull(Hand.class.getResource("tour.css")).toExternalForm());
    part.getStyleClass().add(style);
    part.setManaged(false);
    part.setMouseTransparent(true);
    return part;
  }

  /** Where it is, in the coordinates of the window. */
  Point2D place() {
    return place;
  }

  void moveTo(Point2D there) {
    place = there;
    arrow.relocate(there.getX(), there.getY());
    touch.relocate(there.getX() - TOUCH / 2, there.getY() - TOUCH / 2);
  }

  /** Takes hold of something where the hand is. */
  void press(Node target) {
    touch.setVisible(true);
    act(target, MouseEvent.MOUSE_PRESSED);
  }

  /** Moves what it holds. */
  void drag(Node target, Point2D there) {
    moveTo(there);
    act(target, MouseEvent.MOUSE_DRAGGED);
  }

  void release(Node target) {
    touch.setVisible(false);
    act(target, MouseEvent.MOUSE_RELEASED);
  }

  /** Shows as holding what is moved by other means. */
  void hold(boolean holds) {
    touch.setVisible(holds);
  }

  /**
   * A place in a node.
   *
   * @param right from its left edge, 0 to 1
   * @param down from its upper edge, 0 to 1
   */
  static Point2D in(Node node, double right, double down) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Point2D(
        bounds.getMinX() + right * bounds.getWidth(), bounds.getMinY() + down * bounds.getHeight());
  }

  private void act(Node target, EventType<MouseEvent> type) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Event.fireEvent(
        target,
        new MouseEvent(
            type,
            place.getX(),
            place.getY(),
            place.getX(),
            place.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            true,
            null));
  }
}
