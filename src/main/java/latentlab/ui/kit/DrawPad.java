package latentlab.ui.kit;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import latentlab.engine.spec.Pictures;

/**
 * A small grey picture to draw on with mouse, pen, finger or keyboard, in strokes as wide and soft
 * as those of scanned handwriting.
 *
 * <p>Keys: the cursor keys move the brush, Space paints, Space held while moving draws a line, E
 * takes brush or eraser in turn, Delete clears, Ctrl+Z takes the last stroke back.
 */
public final class DrawPad extends Region {
  private static final double BRUSH_RADIUS = 1.25;
  private static final double ERASER_TO_BRUSH = 2;

  private final int across;
  private final int down;
  private final Ink ink;
  private final ImageGrid picture = new ImageGrid();
  private final Label prompt = new Label();
  private final Circle brush = new Circle();
  private final BooleanProperty eraser = new SimpleBooleanProperty(this, "eraser");
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
  private Consumer<float[]> onDrawn = values -> {};
  private Function<float[], Pictures> look = this::greys;
  private double brushX;
  private double brushY;
  private boolean penDown;
  private double brushRadius = BRUSH_RADIUS;

  /**
   * @param across pixels in a row of the picture
   * @param down rows of the picture
   */
  public DrawPad(int across, int down) {
    this.across = across;
    this.down = down;
    this.ink = new Ink(across, down);
    this.brushX = (across - 1) / 2.0;
    this.brushY = (down - 1) / 2.0;
    getStyleClass().add("draw-pad");
    prompt.getStyleClass().add("draw-pad-prompt");
    prompt.setMouseTransparent(true);
    prompt.setWrapText(true);
    prompt.visibleProperty().bind(empty);
    brush.getStyleClass().add("draw-pad-brush");
    brush.setManaged(false);
    brush.setMouseTransparent(true);
    brush.visibleProperty().bind(focusedProperty().or(hoverProperty()));
    picture.setMouseTransparent(true);
    picture.setAlignment(Pos.CENTER);
    getChildren().addAll(picture, prompt, brush);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    eraser.addListener((_, _, _) -> placeBrush());
    // A finger or a pen arrives as the mouse events that JavaFX makes of it.
    setOnMouseMoved(this::follow);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnKeyPressed(this::key);
    setOnKeyReleased(this::released);
    paint();
  }

  /** Told every time the picture changes: its grey values from 0 to 1, row by row, as a copy. */
  public void setOnDrawn(Consumer<float[]> listener) {
    onDrawn = listener;
  }

  /** How a drawing is shown in place of its own greys: over a picture of the same size, say. */
  public void setLook(Function<float[], Pictures> shown) {
    look = shown;
    paint();
  }

  /** How far strokes reach from their line before they fade, in pixels of the picture. */
  public void setBrushRadius(double pixels) {
    brushRadius = pixels;
    placeBrush();
  }

  /** What stands on the pad while it is empty. */
  public void setPrompt(String text) {
    prompt.setText(text);
  }

  /** Whether strokes erase. */
  public BooleanProperty eraserProperty() {
    return eraser;
  }

  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /** The grey values from 0 to 1, row by row, as a copy. */
  public float[] values() {
    return ink.values();
  }

  /** Puts a picture on the pad to go on from. */
  public void draw(float[] values) {
    ink.set(values);
    changed();
  }

  /** Wipes the pad; can be taken back. */
  public void clear() {
    if (!empty.get()) {
      ink.clear();
      changed();
    }
  }

  /** Takes the last stroke, picture or wipe back. */
  public void undo() {
    if (undoable.get()) {
      ink.undo();
      changed();
    }
  }

  private void follow(MouseEvent event) {
    brushX = (event.getX() - getWidth() / 2) / scale() + (across - 1) / 2.0;
    brushY = (event.getY() - getHeight() / 2) / scale() + (down - 1) / 2.0;
    placeBrush();
  }

  private void press(MouseEvent event) {
    requestFocus();
    follow(event);
    ink.begin();
    strokeFrom(brushX, brushY);
    event.consume();
  }

  private void drag(MouseEvent event) {
    double fromX = brushX;
    double fromY = brushY;
    follow(event);
    strokeFrom(fromX, fromY);
    event.consume();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> move(-1, 0);
      case RIGHT -> move(1, 0);
      case UP -> move(0, -1);
      case DOWN -> move(0, 1);
      case SPACE -> lower();
      case E -> eraser.set(!eraser.get());
      case DELETE, BACK_SPACE -> clear();
      case Z -> {
        if (!event.isShortcutDown()) {
          return;
        }
        undo();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      penDown = false;
      event.consume();
    }
  }

  private void lower() {
    // A held key repeats: one stroke begins once.
    if (!penDown) {
      penDown = true;
      ink.begin();
      strokeFrom(brushX, brushY);
    }
  }

  private void move(int dx, int dy) {
    double fromX = brushX;
    double fromY = brushY;
    brushX = Math.clamp(brushX + dx, 0, across - 1);
    brushY = Math.clamp(brushY + dy, 0, down - 1);
    placeBrush();
    if (penDown) {
      strokeFrom(fromX, fromY);
    }
  }

  private void strokeFrom(double fromX, double fromY) {
    ink.stroke(fromX, fromY, brushX, brushY, radius(), eraser.get());
    changed();
  }

  private double radius() {
    return eraser.get() ? brushRadius * ERASER_TO_BRUSH : brushRadius;
  }

  private void changed() {
    undoable.set(ink.canUndo());
    empty.set(ink.empty());
    paint();
    onDrawn.accept(ink.values());
  }

  private void paint() {
    picture.show(look.apply(ink.values()), 1);
  }

  private Pictures greys(float[] values) {
    return new Pictures(1, 1, down, across, values);
  }

  /** Screen units for a pixel, as the picture in the middle of the pad has them. */
  private double scale() {
    double screen = getScene() == null ? 1 : getScene().getWindow().getRenderScaleX();
    double fitting =
        PixelScale.fit(across, down, getWidth() * screen, getHeight() * screen) / screen;
    return fitting > 0 ? fitting : 1;
  }

  private void placeBrush() {
    brush.setCenterX(getWidth() / 2 + (brushX - (across - 1) / 2.0) * scale());
    brush.setCenterY(getHeight() / 2 + (brushY - (down - 1) / 2.0) * scale());
    brush.setRadius((radius() + 0.5) * scale());
  }

  @Override
  protected void layoutChildren() {
    layoutInArea(picture, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    layoutInArea(prompt, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
    placeBrush();
  }
}
