package latentlab.ui.kit;

import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import latentlab.engine.spec.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * Pictures side by side, pixel-true: one image for the whole grid, enlarged by whole factors to fit
 * the size the region is given. Pictures can be hovered and picked with the pointer or the keys.
 * The caller says what they are with {@link #setAccessibleText}.
 */
public final class ImageGrid extends Region {
  private static final PseudoClass PICKABLE = PseudoClass.getPseudoClass("pickable");
  private static final String NEGATIVE = "-ll-negative";
  private static final String ZERO = "-ll-zero";
  private static final String POSITIVE = "-ll-positive";
  private static final Pictures NOTHING = new Pictures(0, 1, 1, 1, new float[0]);

  private final ImageView view = new ImageView();
  private final Region border = child("image-grid-border");
  private final Region frame = child("image-grid-frame");
  private final ColourTokens colours = new ColourTokens(this::repaint);

  private Pictures pictures = NOTHING;
  private GridShape shape = GridShape.of(NOTHING, 1, 0);
  private boolean signed;
  private Pos alignment = Pos.TOP_LEFT;
  private int gap;
  private int below;
  private int[] source = new int[0];
  private @Nullable GridImage target;
  private @Nullable IntConsumer onPick;
  private IntConsumer onHover = _ -> {};
  private int hovered = -1;
  private int framed;
  private boolean selecting;
  private boolean chosen;

  public ImageGrid() {
    getStyleClass().add("image-grid");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setSmooth(false);
    view.setManaged(false);
    getChildren().addAll(colours, view, border, frame);
    setOnMouseMoved(event -> hover(at(event)));
    setOnMouseExited(_ -> hover(-1));
    setOnMouseClicked(this::clicked);
    setOnKeyPressed(this::keyPressed);
    focusedProperty().subscribe(_ -> requestLayout());
    border.borderProperty().subscribe(_ -> requestLayout());
  }

  /** Shows pictures of one or three channels with values from 0 to 1. */
  public void show(Pictures shown, int columns) {
    show(shown, columns, false);
  }

  /** Shows differences from -1 to 1: negative and positive in two colours. */
  public void showSigned(Pictures shown, int columns) {
    show(shown, columns, true);
  }

  public void clear() {
    show(NOTHING, 1, false);
  }

  /** What happens when a picture is clicked, or Enter pressed on it; null for nothing. */
  public void setOnPick(@Nullable IntConsumer action) {
    onPick = action;
    setFocusTraversable(action != null);
    pseudoClassStateChanged(PICKABLE, action != null);
    requestLayout();
  }

  /** Lets one picture stay chosen: its frame stays, and cursor keys pick at once. */
  public void setSelecting(boolean wanted) {
    selecting = wanted;
    chosen = false;
    requestLayout();
  }

  /** Told of the picture under the pointer, -1 for none. */
  public void setOnHover(IntConsumer action) {
    onHover = action;
  }

  /** Empty pixels between pictures, in their own pixels. */
  public void setGap(int sourcePixels) {
    gap = sourcePixels;
    show(pictures, shape.columns(), signed);
  }

  /** Empty pixels below each picture, in their own pixels, for what is said of it. */
  public void setSpaceBelow(int sourcePixels) {
    below = sourcePixels;
    show(pictures, shape.columns(), signed);
  }

  /** Where a picture stands, in the coordinates of this view; empty where it is not laid out. */
  public BoundingBox placeOf(int index) {
    double pixel = view.getFitWidth() / Math.max(1, shape.pixelWidth());
    return new BoundingBox(
        view.getLayoutX() + shape.left(index) * pixel,
        view.getLayoutY() + shape.top(index) * pixel,
        shape.width() * pixel,
        shape.height() * pixel);
  }

  /** Where the grid stands in space that whole factors leave free; at first at the top left. */
  public void setAlignment(Pos position) {
    alignment = position;
    requestLayout();
  }

  /** The grid as it is, one pixel per picture pixel, for export. */
  public WritableImage snapshotImage() {
    int width = Math.max(1, shape.pixelWidth());
    int height = Math.max(1, shape.pixelHeight());
    WritableImage image = new WritableImage(width, height);
    if (source.length > 0) {
      image
          .getPixelWriter()
          .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), source, 0, width);
    }
    return image;
  }

  private void show(Pictures shown, int columns, boolean asDifferences) {
    if (shown.channels() == 2 && !asDifferences) {
      throw new IllegalArgumentException("pictures have 1 or 3 channels, these have 2");
    }
    GridShape before = shape;
    pictures = shown;
    signed = asDifferences;
    shape = GridShape.of(shown, columns, gap, below);
    if (shape.equals(before)) {
      repaint();
      return;
    }
    source = new int[shape.count() == 0 ? 0 : shape.pixelWidth() * shape.pixelHeight()];
    framed = Math.clamp(framed, 0, Math.max(0, shape.count() - 1));
    paintSource();
    requestLayout();
  }

  private void repaint() {
    paintSource();
    paintTarget();
  }

  private void paintSource() {
    if (signed) {
      GridPixels.paintSigned(
          pictures,
          shape,
          colours.argb(NEGATIVE),
          colours.argb(ZERO),
          colours.argb(POSITIVE),
          source);
    } else {
      GridPixels.paint(pictures, shape, source);
    }
  }

  private void paintTarget() {
    GridImage image = target;
    if (image == null || source.length == 0) {
      return;
    }
    int width = shape.pixelWidth();
    int height = shape.pixelHeight();
    if (image.width() >= width) {
      PixelScale.enlarge(source, width, height, image.width() / width, image.memory());
    } else {
      PixelScale.reduce(source, width, height, image.memory(), image.width(), image.height());
    }
    double radius = cornerRadius(border) * screenScale();
    PixelScale.roundCorners(image.memory(), image.width(), image.height(), radius);
    image.painted();
  }

  @Override
  protected void layoutChildren() {
    boolean empty = source.length == 0;
    view.setVisible(!empty);
    border.setVisible(!empty);
    frame.setVisible(!empty && onPick != null && (isFocused() || (selecting && chosen)));
    double scale = screenScale();
    double spaceWidth = (getWidth() - snappedLeftInset() - snappedRightInset()) * scale;
    double spaceHeight = (getHeight() - snappedTopInset() - snappedBottomInset()) * scale;
    if (empty || spaceWidth < 1 || spaceHeight < 1) {
      return;
    }
    double zoom = PixelScale.fit(shape.pixelWidth(), shape.pixelHeight(), spaceWidth, spaceHeight);
    int width = Math.max(1, (int) (shape.pixelWidth() * zoom));
    int height = Math.max(1, (int) (shape.pixelHeight() * zoom));
    GridImage image = target;
    if (image == null || image.width() != width || image.height() != height) {
      image = new GridImage(width, height);
      target = image;
      view.setImage(image.image());
      view.setFitWidth(width / scale);
      view.setFitHeight(height / scale);
    }
    paintTarget();
    double left = snappedLeftInset() + offsetX((spaceWidth - width) / scale);
    double top = snappedTopInset() + offsetY((spaceHeight - height) / scale);
    view.relocate(left, top);
    border.resizeRelocate(left, top, width / scale, height / scale);
    layoutFrame(left, top, width / scale / shape.pixelWidth());
  }

  private void layoutFrame(double left, double top, double pixel) {
    frame.resizeRelocate(
        left + shape.left(framed) * pixel,
        top + shape.top(framed) * pixel,
        shape.width() * pixel,
        shape.height() * pixel);
  }

  private double offsetX(double free) {
    return switch (alignment.getHpos()) {
      case LEFT -> 0;
      case CENTER -> snapPositionX(free / 2);
      case RIGHT -> snapPositionX(free);
    };
  }

  private double offsetY(double free) {
    return switch (alignment.getVpos()) {
      case TOP, BASELINE -> 0;
      case CENTER -> snapPositionY(free / 2);
      case BOTTOM -> snapPositionY(free);
    };
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + shape.pixelWidth() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + shape.pixelHeight() + snappedBottomInset();
  }

  private void clicked(MouseEvent event) {
    int index = at(event);
    if (index >= 0 && onPick != null) {
      requestFocus();
      pick(index);
    }
  }

  private void pick(int index) {
    framed = index;
    chosen = true;
    requestLayout();
    if (onPick != null) {
      onPick.accept(index);
    }
  }

  private void keyPressed(KeyEvent event) {
    if (onPick == null || shape.count() == 0) {
      return;
    }
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -shape.columns();
          case DOWN -> shape.columns();
          default -> 0;
        };
    if (step != 0) {
      if (framed + step >= 0 && framed + step < shape.count()) {
        framed += step;
        requestLayout();
        if (selecting) {
          pick(framed);
        }
      }
    } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      pick(framed);
    } else {
      return;
    }
    event.consume();
  }

  private void hover(int index) {
    if (index != hovered) {
      hovered = index;
      onHover.accept(index);
    }
  }

  private int at(MouseEvent event) {
    if (!view.isVisible() || view.getFitWidth() <= 0) {
      return -1;
    }
    double pixel = view.getFitWidth() / shape.pixelWidth();
    return shape.at(
        (event.getX() - view.getLayoutX()) / pixel, (event.getY() - view.getLayoutY()) / pixel);
  }

  // The sheet says how round: the pixels themselves are cut to the corners of the border.
  static double cornerRadius(Region border) {
    Border shown = border.getBorder();
    return shown == null || shown.isEmpty()
        ? 0
        : shown.getStrokes().getFirst().getRadii().getTopLeftHorizontalRadius();
  }

  private double screenScale() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }

  private static Region child(String styleClass) {
    Region child = new Region();
    child.getStyleClass().add(styleClass);
    child.setManaged(false);
    child.setMouseTransparent(true);
    return child;
  }
}
