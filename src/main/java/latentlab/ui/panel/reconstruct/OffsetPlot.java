package latentlab.ui.panel.reconstruct;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

/**
 * Points of the plane, where the model puts them, and a line from each to its reconstruction; a
 * click or the cursor keys place a point of one's own.
 */
final class OffsetPlot extends Region {
  /** Told where the own point was placed. */
  interface OnPlace {
    void placed(float x, float y);
  }

  /** Points of the data sets lie between about -4 and 4. */
  private static final double REACH = 4.5;

  private static final double KEY_STEP = 0.1;
  private static final double DOT = 0.035;
  private static final double OWN_DOT = 0.11;

  private final Path axes = path("offset-axes");
  private final Path offsets = path("offset-lines");
  private final Path data = path("offset-data");
  private final Path outputs = path("offset-outputs");
  private final Path ownOffset = path("offset-own-line");
  private final Path own = path("offset-own");
  private final Path ownOutput = path("offset-own-output");
  private final Rectangle clip = new Rectangle();
  private OnPlace onPlace = (x, y) -> {};
  private float[] from = {};
  private float[] to = {};
  private float[] ownFrom = {};
  private float[] ownTo = {};
  private float ownX;
  private float ownY;

  OffsetPlot() {
    getStyleClass().add("offset-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    setClip(clip);
    getChildren().addAll(axes, offsets, data, outputs, ownOffset, own, ownOutput);
    setOnMousePressed(this::place);
    setOnMouseDragged(this::place);
    setOnKeyPressed(this::move);
  }

  void setOnPlace(OnPlace listener) {
    onPlace = listener;
  }

  /** Shows points and their reconstructions, x and y by turns. */
  void show(float[] points, float[] reconstructions) {
    from = points;
    to = reconstructions;
    requestLayout();
  }

  /** Shows the own point and its reconstruction. */
  void showOwn(float[] point, float[] reconstruction) {
    ownFrom = point;
    ownTo = reconstruction;
    requestLayout();
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    path.setMouseTransparent(true);
    return path;
  }

  private void place(MouseEvent event) {
    requestFocus();
    place((event.getX() - getWidth() / 2) / scale(), (getHeight() / 2 - event.getY()) / scale());
    event.consume();
  }

  private void move(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT -> place(ownX - KEY_STEP, ownY);
      case RIGHT -> place(ownX + KEY_STEP, ownY);
      case UP -> place(ownX, ownY + KEY_STEP);
      case DOWN -> place(ownX, ownY - KEY_STEP);
      case HOME -> place(0, 0);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void place(double x, double y) {
    ownX = (float) Math.clamp(x, -REACH, REACH);
    ownY = (float) Math.clamp(y, -REACH, REACH);
    onPlace.placed(ownX, ownY);
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    axes.getElements()
        .setAll(
            new MoveTo(0, toY(0)),
            new LineTo(getWidth(), toY(0)),
            new MoveTo(toX(0), 0),
            new LineTo(toX(0), getHeight()));
    lines(offsets, from, to);
    dots(data, from, DOT);
    dots(outputs, to, DOT);
    lines(ownOffset, ownFrom, ownTo);
    dots(own, ownFrom, OWN_DOT);
    dots(ownOutput, ownTo, OWN_DOT);
  }

  private void lines(Path path, float[] starts, float[] ends) {
    List<PathElement> elements = path.getElements();
    elements.clear();
    for (int i = 0; i + 1 < Math.min(starts.length, ends.length); i += 2) {
      elements.add(new MoveTo(toX(starts[i]), toY(starts[i + 1])));
      elements.add(new LineTo(toX(ends[i]), toY(ends[i + 1])));
    }
  }

  private void dots(Path path, float[] points, double size) {
    List<PathElement> elements = path.getElements();
    elements.clear();
    double radius = size * scale();
    for (int i = 0; i + 1 < points.length; i += 2) {
      double x = toX(points[i]);
      double y = toY(points[i + 1]);
      elements.add(new MoveTo(x - radius, y));
      elements.add(new ArcTo(radius, radius, 0, x + radius, y, false, true));
      elements.add(new ArcTo(radius, radius, 0, x - radius, y, false, true));
      elements.add(new ClosePath());
    }
  }

  private double scale() {
    return Math.max(1, Math.min(getWidth(), getHeight())) / (2 * REACH);
  }

  private double toX(double x) {
    return getWidth() / 2 + x * scale();
  }

  private double toY(double y) {
    return getHeight() / 2 - y * scale();
  }
}
