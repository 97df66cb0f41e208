package latentlab.ui.panel.latent;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import latentlab.ui.kit.ExamplesView;

/**
 * Where the parts of the latent panel stand: two squares on the left, the picture as large as the
 * sliders beside it allow, and all of it in the height that can be seen, if that is possible.
 */
final class LatentLayout extends Region {
  private static final double LEFT_SHARE = 0.38;
  private static final StyleablePropertyFactory<LatentLayout> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  /** A plot or picture with the line above it. */
  record Titled(Region title, Region content) {}

  private final ExamplesView picture;
  private final Region buttons;
  private final Region sliders;
  private final Titled manifold;
  private final Titled pad;
  private final StyleableProperty<Number> gap =
      STYLES.createStyleableNumberProperty(this, "gap", "-ll-gap", layout -> layout.gap);
  private double visibleHeight;

  LatentLayout(ExamplesView picture, Region buttons, Region sliders, Titled manifold, Titled pad) {
    this.picture = picture;
    this.buttons = buttons;
    this.sliders = sliders;
    this.manifold = manifold;
    this.pad = pad;
    getStyleClass().add("latent-layout");
    getChildren().addAll(picture, sliders, buttons);
    getChildren().addAll(manifold.title(), manifold.content(), pad.title(), pad.content());
  }

  /** The height of the window's part it is seen through. */
  void setVisibleHeight(double height) {
    visibleHeight = height;
    requestLayout();
  }

  /** Leaves out the plots over two dimensions, where there is only one. */
  void setPlaneShown(boolean shown) {
    for (Node part :
        new Node[] {manifold.title(), manifold.content(), pad.title(), pad.content()}) {
      part.setVisible(shown);
    }
  }

  /** The sizes that follow from a width; everything in pixels. */
  private record Sizes(double picture, double top, double bottom, double left, double right) {}

  private Sizes sizes(double width) {
    double column = picture.fittingWidth(Math.max(width * LEFT_SHARE, picture.minWidth(-1)));
    double oneRow = buttons.prefHeight(column);
    Sizes sizes = sizes(width, column, oneRow);
    // Beside a narrower picture the buttons need a second row, and this needs its height.
    double rows = buttons.prefHeight(sizes.left());
    return rows > oneRow ? sizes(width, column, rows) : sizes;
  }

  private Sizes sizes(double width, double column, double buttonsHeight) {
    double right = Math.max(0, width - column - gap());
    double below = small() + buttonsHeight;
    double rest = visibleHeight - gap() - titleHeight();
    double wanted = Math.min(column + below, (rest + below) / 2);
    double least = picture.minWidth(-1) + below;
    double top = Math.max(sliders.prefHeight(right), Math.max(wanted, least));
    double square = picture.fittingWidth(Math.min(column, top - below));
    double bottom = Math.clamp(rest - top, Math.min(picture.minWidth(-1), column), column);
    // The picture grows by whole factors; the manifold below keeps to its edge.
    bottom = square < bottom ? Math.max(square, picture.minWidth(-1)) : bottom;
    double left = Math.max(square, bottom);
    return new Sizes(square, top, bottom, left, Math.max(0, width - left - gap()));
  }

  @Override
  protected void layoutChildren() {
    Sizes sizes = sizes(getWidth());
    double x = sizes.left() + gap();
    place(picture, 0, 0, sizes.picture(), sizes.picture());
    double buttonsHeight = buttons.prefHeight(sizes.left());
    place(buttons, 0, sizes.picture() + small(), sizes.left(), buttonsHeight);
    place(sliders, x, 0, sizes.right(), sizes.top());
    double titleTop = sizes.top() + gap();
    double plotTop = titleTop + titleHeight();
    place(manifold.title(), 0, titleTop, sizes.left(), titleHeight() - small());
    place(pad.title(), x, titleTop, sizes.right(), titleHeight() - small());
    place(manifold.content(), 0, plotTop, sizes.bottom(), sizes.bottom());
    place(pad.content(), x, plotTop, sizes.right(), sizes.bottom());
  }

  @Override
  protected double computePrefHeight(double width) {
    Sizes sizes = sizes(width < 0 ? getWidth() : width);
    return manifold.content().isVisible()
        ? sizes.top() + gap() + titleHeight() + sizes.bottom()
        : sizes.top();
  }

  @Override
  protected double computeMinWidth(double height) {
    return picture.minWidth(-1) + gap() + sliders.minWidth(-1);
  }

  private double titleHeight() {
    return Math.max(manifold.title().prefHeight(-1), pad.title().prefHeight(-1)) + small();
  }

  private double gap() {
    return gap.getValue().doubleValue();
  }

  private double small() {
    return gap() / 2;
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  private static void place(Region part, double x, double y, double width, double height) {
    part.resizeRelocate(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
  }
}
