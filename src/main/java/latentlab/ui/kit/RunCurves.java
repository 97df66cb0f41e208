package latentlab.ui.kit;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/**
 * A few curves over a run in little room: no axes, no settings. The scale is logarithmic, between 1
 * and a ceiling or between the powers of ten around what there is; or it is that of shares, from 0
 * to 1. Points come in order of x; what is drawn follows {@link #refresh}.
 */
public final class RunCurves extends Region {
  private record Drawn(Curve curve, Path path) {}

  private final List<Drawn> lines = new ArrayList<>();
  private final Line floor = new Line();
  private final Line middle = new Line();
  private final Line ceiling = new Line();
  private final Label top = new Label();
  private final Label half = new Label();
  private final Label bottom = new Label();
  private double least = 1;
  private double most = 2;
  private boolean decades;
  private boolean shares;

  public RunCurves() {
    getStyleClass().add("run-curves");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (Line line : new Line[] {floor, middle, ceiling}) {
      line.getStyleClass().add("run-curves-grid");
      line.setManaged(false);
    }
    bottom.setText("1");
    for (Label label : new Label[] {top, half, bottom}) {
      label.getStyleClass().add("run-curves-figure");
      getChildren().add(label);
    }
    getChildren().addAll(floor, middle, ceiling);
  }

  /**
   * Adds a curve without points.
   *
   * @param id what {@link #append} names it by, and the style class of its path
   * @param smoothing how much of the past each point keeps, from 0 to below 1
   */
  public void addCurve(String id, double smoothing) {
    Curve curve = new Curve(id, id, "");
    curve.store().setSmoothing(smoothing);
    Path path = new Path();
    path.getStyleClass().addAll("run-curve", id);
    path.setManaged(false);
    lines.add(new Drawn(curve, path));
    getChildren().add(path);
  }

  /** Adds a point to a curve. */
  public void append(String id, double x, double y) {
    for (Drawn line : lines) {
      if (line.curve().id().equals(id)) {
        line.curve().store().append(x, y);
        return;
      }
    }
    throw new IllegalArgumentException("no curve " + id);
  }

  /**
   * Says what lies at the upper edge.
   *
   * @param value above 1
   */
  public void setCeiling(double value, String words) {
    most = value;
    top.setText(words);
    requestLayout();
  }

  /** From now on the edges are the powers of ten around all points. */
  public void setDecades() {
    decades = true;
    bottom.setText("");
    requestLayout();
  }

  /** From now on the scale goes evenly from 0 to 1, with these words at 0, at one half and at 1. */
  public void setShares(String zero, String oneHalf, String one) {
    shares = true;
    bottom.setText(zero);
    half.setText(oneHalf);
    top.setText(one);
    middle.getStyleClass().add("run-curves-half");
    requestLayout();
  }

  /** Draws what came since the last call. */
  public void refresh() {
    requestLayout();
  }

  /** How many points a curve has. */
  public int size(String id) {
    return lines.stream()
        .filter(line -> line.curve().id().equals(id))
        .mapToInt(line -> line.curve().store().size())
        .sum();
  }

  @Override
  protected void layoutChildren() {
    if (decades) {
      findDecades();
    }
    double label = 0;
    for (Label words : new Label[] {top, half, bottom}) {
      label = Math.max(label, Math.ceil(words.prefWidth(-1)));
    }
    double margin = Math.ceil(top.prefHeight(-1) / 2);
    double left = label + margin;
    double width = Math.max(1, getWidth() - left - 1);
    double height = Math.max(1, getHeight() - 2 * margin);
    place(top, 0, label);
    place(half, height / 2, label);
    place(bottom, height, label);
    grid(ceiling, left, margin);
    grid(middle, left, margin + height / 2);
    grid(floor, left, margin + height);
    double from = edge(true);
    double to = Math.max(edge(false), from + 1e-9);
    for (Drawn line : lines) {
      line.curve().thin((int) width, false);
      draw(line, left, margin, width / (to - from), from, height);
    }
  }

  private void findDecades() {
    double lowest = Double.MAX_VALUE;
    double highest = 0;
    for (Drawn line : lines) {
      SeriesStore store = line.curve().store();
      for (int index = 0; index < store.size(); index++) {
        double value = store.smooth(index);
        if (value > 0 && Double.isFinite(value)) {
          lowest = Math.min(lowest, value);
          highest = Math.max(highest, value);
        }
      }
    }
    if (highest > 0) {
      least = Math.pow(10, Math.floor(Math.log10(lowest)));
      most = Math.max(10 * least, Math.pow(10, Math.ceil(Math.log10(highest))));
      DecimalFormat words =
          new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
      bottom.setText(words.format(least));
      top.setText(words.format(most));
    }
  }

  private void draw(
      Drawn line, double left, double margin, double across, double from, double height) {
    line.path().getElements().clear();
    boolean drawing = false;
    for (int item = 0; item < line.curve().drawnCount(); item++) {
      int index = line.curve().drawn(item);
      double value = line.curve().store().smooth(index);
      double share = share(value);
      if (!Double.isFinite(share)) {
        drawing = false;
        continue;
      }
      double x = left + (line.curve().store().x(index) - from) * across;
      double y = margin + height * (1 - Math.clamp(share, 0, 1));
      line.path().getElements().add(drawing ? new LineTo(x, y) : new MoveTo(x, y));
      drawing = true;
    }
  }

  /** How far up a value stands, 0 at the floor and 1 at the ceiling; not finite for none. */
  private double share(double value) {
    if (shares) {
      return value;
    }
    return value > 0 ? Math.log(value / least) / Math.log(most / least) : Double.NaN;
  }

  /** Where the first point of all curves stands, or the last. */
  private double edge(boolean first) {
    double edge = first ? Double.MAX_VALUE : -Double.MAX_VALUE;
    for (Drawn line : lines) {
      SeriesStore store = line.curve().store();
      if (store.size() > 0) {
        edge = first ? Math.min(edge, store.x(0)) : Math.max(edge, store.x(store.size() - 1));
      }
    }
    return Math.abs(edge) == Double.MAX_VALUE ? 0 : edge;
  }

  private void grid(Line line, double left, double y) {
    line.setStartX(left);
    line.setEndX(getWidth());
    line.setStartY(Math.round(y) + 0.5);
    line.setEndY(Math.round(y) + 0.5);
  }

  private static void place(Label label, double y, double width) {
    label.resizeRelocate(width - label.prefWidth(-1), y, label.prefWidth(-1), label.prefHeight(-1));
  }

  @Override
  public @Nullable String getUserAgentStylesheet() {
    return Objects.requireNonNull(getClass().getResource("codes.css")).toExternalForm();
  }
}
