package latentlab.ui.panel.between;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The distance from the middle of latent space along two ways, from left to right, over the band in
 * which samples of the prior lie.
 */
final class NormPlot extends Region {
  private static final double HEADROOM = 1.35;
  private static final double WORD_MARGIN = 6;

  private final Rectangle band = new Rectangle();
  private final Line base = new Line();
  private final Text samples;
  private final Text middle;
  private final Polyline line = curve("norm-line");
  private final Polyline arc = curve("norm-arc");
  private final Circle lineMark = mark("norm-line-mark");
  private final Circle arcMark = mark("norm-arc-mark");
  private double[] lineNorms = {};
  private double[] arcNorms = {};
  private @Nullable PriorShell shell;
  private double position;

  /**
   * @param ofSamples stands above the band of samples
   * @param ofMiddle stands on the line of distance 0
   */
  NormPlot(String ofSamples, String ofMiddle) {
    samples = new Text(ofSamples);
    middle = new Text(ofMiddle);
    samples.setTextOrigin(VPos.TOP);
    middle.setTextOrigin(VPos.TOP);
    getStyleClass().add("norm-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    band.getStyleClass().add("norm-band");
    band.setManaged(false);
    base.getStyleClass().add("norm-base");
    base.setManaged(false);
    samples.getStyleClass().add("norm-word");
    middle.getStyleClass().add("norm-word");
    samples.setManaged(false);
    middle.setManaged(false);
    getChildren().addAll(band, base, samples, middle, line, arc, lineMark, arcMark);
  }

  /**
   * @param ofLine distances at equal shares of the line
   * @param ofArc the same of the arc
   * @param samples where samples lie; null where there is no prior
   */
  void show(double[] ofLine, double[] ofArc, @Nullable PriorShell samples) {
    lineNorms = ofLine.clone();
    arcNorms = ofArc.clone();
    shell = samples;
    requestLayout();
  }

  /** Marks the present place on both ways. */
  void setPosition(double share) {
    position = share;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean empty = lineNorms.length < 2;
    for (var part : getChildren()) {
      part.setVisible(!empty);
    }
    if (empty) {
      return;
    }
    double top = shell == null ? 0 : shell.high();
    for (int i = 0; i < lineNorms.length; i++) {
      top = Math.max(top, Math.max(lineNorms[i], arcNorms[i]));
    }
    double scale = innerHeight() / Math.max(1e-6, top * HEADROOM);
    band.setVisible(shell != null);
    if (shell != null) {
      band.setX(snappedLeftInset());
      band.setWidth(innerWidth());
      band.setY(y(shell.high(), scale));
      band.setHeight((shell.high() - shell.low()) * scale);
      // Above the band: both ways go through it.
      double height = samples.getLayoutBounds().getHeight();
      samples.relocate(snappedLeftInset() + WORD_MARGIN, y(shell.high(), scale) - height - 1);
    }
    samples.setVisible(shell != null);
    base.setStartX(snappedLeftInset());
    base.setEndX(snappedLeftInset() + innerWidth());
    base.setStartY(y(0, scale));
    base.setEndY(y(0, scale));
    double wordHeight = middle.getLayoutBounds().getHeight();
    middle.relocate(snappedLeftInset() + WORD_MARGIN, y(0, scale) - wordHeight - 1);
    draw(line, lineNorms, scale);
    draw(arc, arcNorms, scale);
    put(lineMark, lineNorms, scale);
    put(arcMark, arcNorms, scale);
  }

  private void draw(Polyline curve, double[] norms, double scale) {
    Double[] places = new Double[2 * norms.length];
    for (int i = 0; i < norms.length; i++) {
      places[2 * i] = x((double) i / (norms.length - 1));
      places[2 * i + 1] = y(norms[i], scale);
    }
    curve.getPoints().setAll(places);
  }

  private void put(Circle mark, double[] norms, double scale) {
    double at = position * (norms.length - 1);
    int before = (int) Math.min(at, norms.length - 2.0);
    double norm = norms[before] + (at - before) * (norms[before + 1] - norms[before]);
    mark.setCenterX(x(position));
    mark.setCenterY(y(norm, scale));
  }

  private double x(double share) {
    double radius = arcMark.getRadius();
    return snappedLeftInset() + radius + share * (innerWidth() - 2 * radius);
  }

  private double y(double norm, double scale) {
    return getHeight() - snappedBottomInset() - norm * scale;
  }

  private double innerWidth() {
    return getWidth() - snappedLeftInset() - snappedRightInset();
  }

  private double innerHeight() {
    return getHeight() - snappedTopInset() - snappedBottomInset();
  }

  private static Polyline curve(String styleClass) {
    Polyline curve = new Polyline();
    curve.getStyleClass().add(styleClass);
    curve.setManaged(false);
    return curve;
  }

  private static Circle mark(String styleClass) {
    Circle mark = new Circle(4.5);
    mark.getStyleClass().addAll("norm-mark", styleClass);
    mark.setManaged(false);
    return mark;
  }
}
