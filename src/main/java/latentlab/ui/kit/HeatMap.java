package latentlab.ui.kit;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A square matrix of numbers of at least 0 as colours, in one image of any size. A cell can be
 * looked at with the pointer or the cursor keys (with Shift ten cells at once).
 */
public final class HeatMap extends Region {
  /** Told of a cell: row and column as numbers of the matrix, both -1 for none. */
  @FunctionalInterface
  public interface Look {
    void at(int row, int column);
  }

  private static final PseudoClass VACANT = PseudoClass.getPseudoClass("vacant");
  private static final String NONE = "-ll-zero";
  private static final String MOST = "-ll-latent";
  private static final int FAR = 10;

  private final ImageView view = new ImageView();
  private final Region cursor = new Region();
  private final ColourTokens colours = new ColourTokens(this::requestLayout);
  private float[] values = {};
  private int[] order = {};
  private float largest;
  private @Nullable GridImage image;
  private Look onLook = (_, _) -> {};
  private int row;
  private int column;

  public HeatMap() {
    getStyleClass().add("heat-map");
    pseudoClassStateChanged(VACANT, true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setManaged(false);
    view.setSmooth(false);
    cursor.getStyleClass().add("heat-cursor");
    cursor.setManaged(false);
    cursor.setMouseTransparent(true);
    for (String token : new String[] {NONE, MOST}) {
      colours.get(token);
    }
    getChildren().addAll(colours, view, cursor);
    setOnMouseMoved(this::moved);
    setOnMouseExited(_ -> onLook.at(-1, -1));
    setOnMousePressed(
        event -> {
          requestFocus();
          moved(event);
        });
    setOnKeyPressed(this::keyPressed);
    focusedProperty().subscribe(_ -> placeCursor());
  }

  /**
   * Shows a matrix.
   *
   * @param matrix [side, side], each at least 0; not to be changed any more
   * @param sequence which row and column stands at which place
   */
  public void show(float[] matrix, int[] sequence) {
    if (matrix.length != sequence.length * sequence.length) {
      throw new IllegalArgumentException(
          "%d numbers are not a square of %d".formatted(matrix.length, sequence.length));
    }
    if (values == matrix && Arrays.equals(order, sequence)) {
      return;
    }
    values = matrix;
    order = sequence.clone();
    setFocusTraversable(order.length > 0);
    pseudoClassStateChanged(VACANT, order.length == 0);
    largest = 0;
    for (float value : matrix) {
      largest = Math.max(largest, value);
    }
    row = Math.clamp(row, 0, Math.max(0, order.length - 1));
    column = Math.clamp(column, 0, Math.max(0, order.length - 1));
    requestLayout();
  }

  /** The largest number shown. */
  public float largest() {
    return largest;
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
    int side = (int) (Math.min(getWidth(), getHeight()) * scale);
    view.setVisible(order.length > 0 && side > 0);
    if (!view.isVisible()) {
      cursor.setVisible(false);
      return;
    }
    GridImage target = image;
    if (target == null || target.width() != side) {
      target = new GridImage(side, side);
      image = target;
      view.setImage(target.image());
      view.setFitWidth(side / scale);
      view.setFitHeight(side / scale);
    }
    paint(target);
    placeCursor();
  }

  private void paint(GridImage target) {
    int side = order.length;
    int[] pixels = new int[side * side];
    int[] scale = scale();
    float perStep = largest > 0 ? (scale.length - 1) / largest : 0;
    for (int y = 0, to = 0; y < side; y++) {
      int from = order[y] * side;
      for (int x = 0; x < side; x++) {
        pixels[to++] = scale[(int) (values[from + order[x]] * perStep)];
      }
    }
    IntBuffer memory = target.memory();
    PixelScale.reduce(pixels, side, side, memory, target.width(), target.height());
    target.painted();
  }

  /** The colours from 0 to the largest number, in 256 steps. */
  private int[] scale() {
    int[] scale = new int[256];
    for (int i = 0; i < scale.length; i++) {
      scale[i] = TilePixels.mix(colours.argb(NONE), colours.argb(MOST), i / 255.0);
    }
    return scale;
  }

  private void moved(MouseEvent event) {
    double cell = view.getFitWidth() / Math.max(1, order.length);
    if (!view.isVisible()
        || event.getX() >= view.getFitWidth()
        || event.getY() >= view.getFitWidth()
        || event.getX() < 0
        || event.getY() < 0) {
      onLook.at(-1, -1);
      return;
    }
    look((int) (event.getY() / cell), (int) (event.getX() / cell));
  }

  private void keyPressed(KeyEvent event) {
    int step = event.isShiftDown() ? FAR : 1;
    switch (event.getCode()) {
      case LEFT -> look(row, column - step);
      case RIGHT -> look(row, column + step);
      case UP -> look(row - step, column);
      case DOWN -> look(row + step, column);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void look(int toRow, int toColumn) {
    if (order.length > 0) {
      row = Math.clamp(toRow, 0, order.length - 1);
      column = Math.clamp(toColumn, 0, order.length - 1);
      placeCursor();
      onLook.at(order[row], order[column]);
    }
  }

  private void placeCursor() {
    cursor.setVisible(view.isVisible() && isFocused() && order.length > 0);
    double cell = view.getFitWidth() / Math.max(1, order.length);
    cursor.resizeRelocate(column * cell, row * cell, cell, cell);
  }

  private double screenScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }

  @Override
  public @Nullable String getUserAgentStylesheet() {
    return Objects.requireNonNull(getClass().getResource("codes.css")).toExternalForm();
  }
}
