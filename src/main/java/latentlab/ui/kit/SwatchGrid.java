package latentlab.ui.kit;

import java.nio.IntBuffer;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import latentlab.engine.spec.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * A codebook at a glance: the picture of every code with a bar for how often it is chosen, all in
 * one image. Dead codes are faded and struck through. One code can be looked at (pointer, cursor
 * keys) and one picked (click, Enter).
 */
public final class SwatchGrid extends Region {
  private static final String GROUND = "-ll-background";
  private static final String BAR = "-ll-latent";
  private static final String STRUCK = "-ll-warning";
  private static final PseudoClass VACANT = PseudoClass.getPseudoClass("vacant");
  private static final double FADED = 0.85;
  private static final double LARGEST_LINES = 5;
  private static final Pictures NOTHING = new Pictures(0, 1, 1, 1, new float[0]);

  private final ImageView view = new ImageView();
  private final Text measure = new Text("0");
  private final Region cursorFrame = frame("swatch-cursor");
  private final Region pickedFrame = frame("swatch-picked");
  private final ColourTokens colours = new ColourTokens(this::requestLayout);
  private TilePixels tiles = new TilePixels(NOTHING);
  private float[] shares = {};
  private double leastShare = 1;
  private boolean[] dead = {};
  private int[] order = {};
  private SwatchPlan plan = new SwatchPlan(0, 1, 1, 0, 1, 1);
  private @Nullable GridImage image;
  private IntConsumer onPick = _ -> {};
  private IntConsumer onLook = _ -> {};
  private int cursor;
  private int picked = -1;

  public SwatchGrid() {
    getStyleClass().add("swatch-grid");
    pseudoClassStateChanged(VACANT, true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setManaged(false);
    view.setSmooth(false);
    measure.getStyleClass().add("swatch-measure");
    measure.setManaged(false);
    measure.setVisible(false);
    measure.fontProperty().subscribe(_ -> requestLayout());
    for (String token : new String[] {GROUND, BAR, STRUCK}) {
      colours.get(token);
    }
    getChildren().addAll(colours, measure, view, pickedFrame, cursorFrame);
    setOnMouseMoved(event -> look(at(event)));
    setOnMouseExited(_ -> onLook.accept(isFocused() ? codeAt(cursor) : -1));
    setOnMousePressed(this::pressed);
    setOnKeyPressed(this::keyPressed);
    focusedProperty().subscribe(this::focusChanged);
  }

  /**
   * Shows codes.
   *
   * @param swatches a square picture of each
   * @param usage the share of each, from 0 to 1; bars grow with its logarithm, for codes of empty
   *     background are often a hundred times as common as others
   * @param least the share at which a bar has no length; above 0
   * @param struck which are dead
   * @param sequence the numbers of the codes in the order in which they stand
   */
  public void show(
      Pictures swatches, float[] usage, double least, boolean[] struck, int[] sequence) {
    tiles = new TilePixels(swatches);
    shares = usage.clone();
    leastShare = least;
    pseudoClassStateChanged(VACANT, sequence.length == 0);
    dead = struck.clone();
    order = sequence.clone();
    setFocusTraversable(order.length > 0);
    cursor = Math.clamp(cursor, 0, Math.max(0, order.length - 1));
    requestLayout();
  }

  /** Frames the code that is picked; -1 for none. */
  public void setPicked(int code) {
    picked = code;
    placeFrames();
  }

  /** What happens when a code is clicked, or Enter pressed on it. */
  public void setOnPick(IntConsumer action) {
    onPick = action;
  }

  /** Told of the code under the pointer or the cursor, -1 for none. */
  public void setOnLook(IntConsumer action) {
    onLook = action;
  }

  /** Where a code stands, in this region: the middle of its swatch. */
  public Point2D middleOf(int code) {
    int place = placeOf(code);
    double half = plan.tile() / 2.0;
    return new Point2D(
        view.getLayoutX() + (plan.left(place) + half) / screenScale(),
        view.getLayoutY() + (plan.top(place) + half) / screenScale());
  }

  @Override
  protected void layoutChildren() {
    double scale = screenScale();
    int width = (int) (getWidth() * scale);
    int height = (int) (getHeight() * scale);
    view.setVisible(order.length > 0);
    if (order.length == 0 || width < 1 || height < 1) {
      placeFrames();
      return;
    }
    double largest = LARGEST_LINES * measure.getLayoutBounds().getHeight() * scale;
    plan = SwatchPlan.of(order.length, width, height, largest);
    GridImage target = image;
    if (target == null || target.width() != width || target.height() != height) {
      target = new GridImage(width, height);
      image = target;
      view.setImage(target.image());
      view.setFitWidth(width / scale);
      view.setFitHeight(height / scale);
    }
    paint(target);
    placeFrames();
  }

  private void paint(GridImage target) {
    IntBuffer memory = target.memory();
    int ground = colours.argb(GROUND);
    int bar = colours.argb(BAR);
    int struck = colours.argb(STRUCK);
    TilePixels.fill(memory, target.width(), 0, 0, target.width(), target.height(), 0);
    double most = leastShare;
    for (float share : shares) {
      most = Math.max(most, share);
    }
    double decades = Math.max(1e-9, Math.log(most / leastShare));
    for (int place = 0; place < order.length; place++) {
      int code = order[place];
      int left = plan.left(place);
      int top = plan.top(place);
      if (top + plan.tile() + 1 + plan.bar() > target.height()
          || left + plan.tile() > target.width()
          || code >= tiles.count()) {
        continue;
      }
      tiles.draw(code, memory, target.width(), left, top, plan.tile());
      if (dead[code]) {
        strike(memory, target.width(), left, top, ground, struck);
      } else {
        int length = (int) Math.round(plan.tile() * Math.log(shares[code] / leastShare) / decades);
        int under = top + plan.tile() + 1;
        TilePixels.fill(memory, target.width(), left, under, Math.max(1, length), plan.bar(), bar);
      }
    }
    target.painted();
  }

  /** Fades a swatch and draws its outline and a line through it: not by colour alone. */
  private void strike(IntBuffer memory, int stride, int left, int top, int ground, int struck) {
    int last = plan.tile() - 1;
    for (int y = 0; y <= last; y++) {
      for (int x = 0; x <= last; x++) {
        int at = (top + y) * stride + left + x;
        boolean edge = x == 0 || y == 0 || x == last || y == last;
        boolean dash = (x + y) / 3 % 2 == 0;
        boolean line = x + y == last;
        int faded = TilePixels.mix(memory.get(at), ground, FADED);
        memory.put(at, line || (edge && dash) ? struck : faded);
      }
    }
  }

  private void placeFrames() {
    place(pickedFrame, placeOf(picked), picked >= 0);
    place(cursorFrame, cursor, isFocused());
  }

  private void place(Region frame, int place, boolean wanted) {
    boolean shown = wanted && place >= 0 && place < order.length;
    frame.setVisible(shown);
    if (shown) {
      double scale = screenScale();
      frame.resizeRelocate(
          plan.left(place) / scale,
          plan.top(place) / scale,
          plan.tile() / scale,
          plan.tile() / scale);
    }
  }

  private int placeOf(int code) {
    for (int place = 0; place < order.length; place++) {
      if (order[place] == code) {
        return place;
      }
    }
    return -1;
  }

  private int codeAt(int place) {
    return place >= 0 && place < order.length ? order[place] : -1;
  }

  private int at(MouseEvent event) {
    return plan.at(event.getX() * screenScale(), event.getY() * screenScale());
  }

  private void look(int place) {
    onLook.accept(codeAt(place));
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    int place = at(event);
    if (place >= 0) {
      pick(place);
    }
  }

  private void pick(int place) {
    cursor = place;
    placeFrames();
    if (codeAt(place) >= 0) {
      onPick.accept(codeAt(place));
    }
  }

  private void focusChanged(boolean focused) {
    placeFrames();
    if (focused) {
      look(cursor);
    }
  }

  private void keyPressed(KeyEvent event) {
    int to =
        switch (event.getCode()) {
          case LEFT -> cursor - 1;
          case RIGHT -> cursor + 1;
          case UP -> cursor - plan.columns();
          case DOWN -> cursor + plan.columns();
          case HOME -> 0;
          case END -> order.length - 1;
          default -> -1;
        };
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      pick(cursor);
    } else if (to >= 0 && to < order.length) {
      cursor = to;
      placeFrames();
      look(cursor);
    } else if (!event.getCode().isArrowKey()) {
      return;
    }
    event.consume();
  }

  private double screenScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }

  private static Region frame(String styleClass) {
    Region frame = new Region();
    frame.getStyleClass().add(styleClass);
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    return frame;
  }

  @Override
  public @Nullable String getUserAgentStylesheet() {
    return Objects.requireNonNull(getClass().getResource("codes.css")).toExternalForm();
  }
}
