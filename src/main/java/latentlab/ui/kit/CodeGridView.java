package latentlab.ui.kit;

import java.nio.IntBuffer;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import latentlab.engine.spec.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * The grid of codes of one picture, as pictures of the codes or as their numbers, to be painted on.
 *
 * <p>A press chooses a cell, and a drag goes over others; the right button picks up the code of a
 * cell. Keys: the cursor keys move, with Shift they paint on the way; Enter and Space paint; P
 * picks up; Ctrl+Z takes back.
 */
public final class CodeGridView extends Region {
  /** What a hand does here. Cells are counted in reading order. */
  public interface Hand {
    /** A stroke begins. */
    void begin();

    /** The stroke goes over a cell, or begins on it. */
    void paint(int cell);

    /** A cell is chosen without painting it. */
    void choose(int cell);

    /** The code of a cell is to be the brush. */
    void pickUp(int cell);

    void undo();
  }

  private final ImageView view = new ImageView();
  private final CellNumbers numbers = new CellNumbers(this::requestLayout);
  private final Region frame = new Region();
  private final ColourTokens colours = new ColourTokens(this::requestLayout);
  private TilePixels tiles = new TilePixels(new Pictures(0, 1, 1, 1, new float[0]));
  private int[] codes = {};
  private int[] ranks = {};
  private int columns = 1;
  private boolean asNumbers;
  private @Nullable GridImage image;
  private @Nullable Hand hand;
  private IntConsumer onLook = _ -> {};
  private int cell;
  private boolean chosen;
  private @Nullable Point2D last;

  public CodeGridView() {
    getStyleClass().add("code-grid");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setManaged(false);
    view.setSmooth(false);
    frame.getStyleClass().add("code-cell-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    colours.get(CellNumbers.RARE);
    colours.get(CellNumbers.FREQUENT);
    getChildren().addAll(colours, view, numbers, frame);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
    setOnMouseReleased(_ -> last = null);
    setOnMouseMoved(event -> onLook.accept(cellAt(event.getX(), event.getY())));
    setOnMouseExited(_ -> onLook.accept(-1));
    setOnKeyPressed(this::keyPressed);
    focusedProperty().subscribe(_ -> placeFrame());
  }

  /**
   * Shows a grid.
   *
   * @param grid codes in reading order; empty for nothing
   * @param across columns of the grid
   * @param swatches a square picture of every code there is
   * @param places of every code, where it stands among all: colours the numbers
   */
  public void show(int[] grid, int across, Pictures swatches, int[] places) {
    codes = grid.clone();
    setFocusTraversable(codes.length > 0);
    columns = across;
    tiles = new TilePixels(swatches);
    ranks = places.clone();
    cell = Math.clamp(cell, 0, Math.max(0, codes.length - 1));
    requestLayout();
  }

  /** Numbers in place of pictures. */
  public void setNumbers(boolean shown) {
    asNumbers = shown;
    requestLayout();
  }

  /** Whether a cell is framed when the keys are elsewhere. */
  public void setChosen(int index) {
    chosen = index >= 0;
    cell = chosen ? index : cell;
    placeFrame();
  }

  public void setHand(Hand newHand) {
    hand = newHand;
  }

  /** Told of the cell under the pointer, -1 for none. */
  public void setOnLook(IntConsumer action) {
    onLook = action;
  }

  /** The middle of a cell in this region. */
  public Point2D middleOf(int index) {
    double side = cellSide();
    return new Point2D((index % columns + 0.5) * side, (index / columns + 0.5) * side);
  }

  @Override
  protected void layoutChildren() {
    boolean empty = codes.length == 0 || cellPixels() < 1;
    view.setVisible(!empty);
    numbers.setVisible(!empty && asNumbers);
    if (empty) {
      frame.setVisible(false);
      return;
    }
    double scale = screenScale();
    int width = cellPixels() * columns;
    int height = cellPixels() * rows();
    GridImage target = image;
    if (target == null || target.width() != width || target.height() != height) {
      target = new GridImage(width, height);
      image = target;
      view.setImage(target.image());
      view.setFitWidth(width / scale);
      view.setFitHeight(height / scale);
    }
    paint(target);
    if (asNumbers) {
      numbers.draw(codes, columns, cellSide());
    }
    placeFrame();
  }

  private void paint(GridImage target) {
    int side = cellPixels();
    int gap = side > 6 ? 1 : 0;
    int rare = colours.argb(CellNumbers.RARE);
    int frequent = colours.argb(CellNumbers.FREQUENT);
    IntBuffer memory = target.memory();
    TilePixels.fill(memory, target.width(), 0, 0, target.width(), target.height(), 0);
    for (int index = 0; index < codes.length; index++) {
      int left = index % columns * side;
      int top = index / columns * side;
      int code = codes[index];
      if (code >= tiles.count()) {
        continue;
      }
      if (asNumbers) {
        double share = CellNumbers.share(ranks[code], ranks.length);
        int colour = TilePixels.mix(rare, frequent, share);
        TilePixels.fill(memory, target.width(), left, top, side - gap, side - gap, colour);
      } else {
        tiles.draw(code, memory, target.width(), left, top, side - gap);
      }
    }
    target.painted();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    int at = cellAt(event.getX(), event.getY());
    if (hand == null || at < 0) {
      return;
    }
    cell = at;
    if (event.getButton() == MouseButton.SECONDARY) {
      hand.pickUp(at);
    } else {
      last = new Point2D(event.getX(), event.getY());
      hand.begin();
      hand.paint(at);
    }
    event.consume();
  }

  // A quick drag jumps over cells: those on the line between are painted too.
  private void dragged(MouseEvent event) {
    Point2D from = last;
    if (hand == null || from == null) {
      return;
    }
    Point2D to = new Point2D(event.getX(), event.getY());
    int steps = (int) Math.ceil(2 * from.distance(to) / cellSide());
    for (int step = 1; step <= steps; step++) {
      Point2D place = from.interpolate(to, (double) step / steps);
      int at = cellAt(place.getX(), place.getY());
      if (at >= 0 && at != cell) {
        cell = at;
        hand.paint(at);
      }
    }
    last = to;
    event.consume();
  }

  private void keyPressed(KeyEvent event) {
    if (hand == null || codes.length == 0) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> move(event, cell % columns > 0, -1);
      case RIGHT -> move(event, cell % columns < columns - 1, 1);
      case UP -> move(event, cell >= columns, -columns);
      case DOWN -> move(event, cell + columns < codes.length, columns);
      case ENTER, SPACE -> {
        hand.begin();
        hand.paint(cell);
      }
      case P -> hand.pickUp(cell);
      case Z -> {
        if (!event.isShortcutDown()) {
          return;
        }
        hand.undo();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(KeyEvent event, boolean inside, int by) {
    if (inside && hand != null) {
      cell += by;
      placeFrame();
      if (event.isShiftDown()) {
        hand.begin();
        hand.paint(cell);
      } else {
        hand.choose(cell);
      }
    }
  }

  private void placeFrame() {
    frame.setVisible(view.isVisible() && (chosen || isFocused()));
    double side = cellSide();
    frame.resizeRelocate(cell % columns * side, cell / columns * side, side, side);
  }

  private int cellAt(double x, double y) {
    double side = cellSide();
    if (x < 0 || y < 0 || x >= columns * side || y >= rows() * side) {
      return -1;
    }
    int at = (int) (y / side) * columns + (int) (x / side);
    return at < codes.length ? at : -1;
  }

  private int rows() {
    return (codes.length + columns - 1) / columns;
  }

  private int cellPixels() {
    double scale = screenScale();
    return (int) Math.min(getWidth() * scale / columns, getHeight() * scale / Math.max(1, rows()));
  }

  private double cellSide() {
    return cellPixels() / screenScale();
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
