package latentlab.ui.panel.denoise;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;

/**
 * A sheet with points that can be dragged, added with a double click, and moved with keys: left and
 * right choose one, up and down move it, with Shift left and right move it too.
 */
final class CurveEditor extends CurveSheet {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double GRAB = 12;
  private static final double STEP = 0.01;

  private final List<Circle> handles = new ArrayList<>();
  private final ScheduleModel model;
  private final Runnable moved;
  private int held = -1;

  /**
   * @param moved told when a point was moved, added or taken away
   */
  CurveEditor(ScheduleModel model, Runnable moved) {
    super(false);
    this.model = model;
    this.moved = moved;
    setFocusTraversable(true);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(_ -> held = -1);
    setOnKeyPressed(this::key);
    focusedProperty().subscribe(_ -> requestLayout());
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    held = -1;
    double nearest = GRAB;
    for (int point = 1; model.canBeDrawn() && point < model.points(); point++) {
      double distance =
          Math.hypot(event.getX() - x(model.place(point)), event.getY() - y(model.height(point)));
      if (distance < nearest) {
        nearest = distance;
        held = point;
      }
    }
    if (held >= 0) {
      model.choose(held);
      requestLayout();
    } else if (event.getClickCount() == 2 && model.canBeDrawn()) {
      model.add(placeAt(event.getX()));
      moved.run();
    }
  }

  private void dragged(MouseEvent event) {
    if (held >= 0) {
      model.move(held, placeAt(event.getX()), valueAt(event.getY()));
      moved.run();
    }
  }

  private void key(KeyEvent event) {
    if (!model.canBeDrawn() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int point = model.chosen();
    double side = event.isShiftDown() ? STEP : 0;
    switch (event.getCode()) {
      case LEFT -> go(point, -1, -side);
      case RIGHT -> go(point, 1, side);
      case UP -> model.move(point, model.place(point), model.height(point) + STEP);
      case DOWN -> model.move(point, model.place(point), model.height(point) - STEP);
      case DELETE, BACK_SPACE -> {
        model.remove();
        model.choose(point);
      }
      default -> {
        return;
      }
    }
    event.consume();
    moved.run();
  }

  private void go(int point, int next, double side) {
    if (side == 0) {
      model.choose(point + next);
    } else {
      model.move(point, model.place(point) + side, model.height(point));
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    int wanted = model.canBeDrawn() ? model.points() : 0;
    while (handles.size() < wanted) {
      Circle handle = new Circle();
      handle.getStyleClass().add("denoise-handle");
      handle.setManaged(false);
      handle.setMouseTransparent(true);
      handles.add(handle);
      getChildren().add(handle);
    }
    for (int point = 0; point < handles.size(); point++) {
      Circle handle = handles.get(point);
      handle.setVisible(point > 0 && point < wanted);
      if (handle.isVisible()) {
        boolean chosen = isFocused() && point == model.chosen();
        handle.pseudoClassStateChanged(CHOSEN, chosen);
        handle.setRadius(chosen ? 7 : 5);
        handle.setCenterX(x(model.place(point)));
        handle.setCenterY(y(model.height(point)));
      }
    }
  }
}
