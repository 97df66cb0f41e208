package latentlab.ui.panel.denoise;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Curves over all times: that of the run, a dashed one to compare, one drawn by hand, and a line at
 * one time.
 */
class CurveSheet extends Region {
  private static final double HEAD = 1;

  /** Which curve. */
  enum Role {
    OWN,
    OTHER,
    DRAWN;

    /** What it is called in style sheets. */
    String styleName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final Path[] paths = new Path[Role.values().length];
  private final double[][] curves = new double[Role.values().length][0];
  private final Line base = new Line();
  private final Line top = new Line();
  private final Line time = new Line();
  private final Text high = word();
  private final Text low = word();
  private final boolean rising;
  private double lowest;
  private double highest = 1;
  private double share;

  /**
   * @param rising whether the curves rise, and leave room at the other corners
   */
  CurveSheet(boolean rising) {
    this.rising = rising;
    getStyleClass().add("denoise-sheet");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (Role role : Role.values()) {
      Path path = new Path();
      path.getStyleClass().addAll("denoise-curve", "curve-" + role.styleName());
      path.setManaged(false);
      paths[role.ordinal()] = path;
    }
    base.getStyleClass().add("denoise-axis");
    top.getStyleClass().add("denoise-axis");
    time.getStyleClass().add("denoise-time");
    for (Line line : new Line[] {base, top, time}) {
      line.setManaged(false);
    }
    getChildren().addAll(base, top, high, low, time);
    getChildren()
        .addAll(
            paths[Role.OTHER.ordinal()], paths[Role.OWN.ordinal()], paths[Role.DRAWN.ordinal()]);
  }

  /** What lies at the lower and the upper edge, and the words for it. */
  void setRange(double least, double most, String leastWords, String mostWords) {
    lowest = least;
    highest = Math.max(most, least + 1e-12);
    low.setText(leastWords);
    high.setText(mostWords);
    requestLayout();
  }

  /** Shows a curve at equal shares of all times; empty for none. Beyond the range it is cut off. */
  void show(Role role, double[] values) {
    curves[role.ordinal()] = values.clone();
    requestLayout();
  }

  /** Puts the line at a share of all times. */
  void setTime(double shareOfAll) {
    share = shareOfAll;
    requestLayout();
  }

  double left() {
    return 0;
  }

  double right() {
    return Math.max(1, getWidth() - 1);
  }

  double x(double place) {
    return left() + place * (right() - left());
  }

  double y(double value) {
    double bottom = getHeight() - HEAD;
    return bottom - (value - lowest) / (highest - lowest) * (bottom - HEAD);
  }

  double placeAt(double x) {
    return Math.clamp((x - left()) / (right() - left()), 0, 1);
  }

  double valueAt(double y) {
    double bottom = getHeight() - HEAD;
    return lowest + (bottom - y) / (bottom - HEAD) * (highest - lowest);
  }

  @Override
  protected void layoutChildren() {
    Rectangle clip = new Rectangle(-8, -8, getWidth() + 16, getHeight() + 16);
    setClip(clip);
    across(base, y(lowest));
    across(top, y(highest));
    // What falls leaves room at the upper right and the lower left, what rises elsewhere.
    place(high, !rising, 3);
    place(low, rising, getHeight() - Math.ceil(low.getLayoutBounds().getHeight()) - 3);
    double x = Math.round(x(share)) + 0.5;
    time.setStartX(x);
    time.setEndX(x);
    time.setStartY(0);
    time.setEndY(getHeight());
    for (Role role : Role.values()) {
      draw(paths[role.ordinal()], curves[role.ordinal()]);
    }
  }

  private void place(Text words, boolean atRight, double y) {
    double wide = words.getLayoutBounds().getWidth();
    words.relocate(atRight ? right() - wide - 4 : left() + 4, y);
  }

  private void across(Line line, double y) {
    line.setStartX(left());
    line.setEndX(right());
    line.setStartY(Math.floor(y) + 0.5);
    line.setEndY(Math.floor(y) + 0.5);
  }

  private void draw(Path path, double[] values) {
    path.getElements().clear();
    boolean drawing = false;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        drawing = false;
        continue;
      }
      double x = x((double) i / Math.max(1, values.length - 1));
      double y = y(Math.clamp(values[i], lowest, highest));
      path.getElements().add(drawing ? new LineTo(x, y) : new MoveTo(x, y));
      drawing = true;
    }
  }

  private static Text word() {
    Text text = new Text();
    text.setTextOrigin(VPos.TOP);
    text.setManaged(false);
    text.getStyleClass().add("denoise-word");
    return text;
  }
}
