package latentlab.ui.kit;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;
import latentlab.text.Texts;
import org.jfree.chart.fx.ChartCanvas;

/**
 * Live curves of a run: add series, append points as they come, and call {@link #refresh} once per
 * frame. Curves can be smoothed, put on logarithmic axes, switched off by their words, and
 * exported. All calls come on the FX thread.
 */
public final class LossChart extends Region {
  private static final String TEXT = "-ll-chart-text";
  private static final String GRID = "-ll-chart-grid";
  private static final String MARK = "-ll-chart-mark";
  private static final int EXPORT_SCALE = 2;

  private final List<Curve> curves = new ArrayList<>();
  private final List<Curve> noisy = new ArrayList<>();
  private final CurveData data = new CurveData(curves);
  private final ChartLook look = new ChartLook(data);
  private final ChartCanvas canvas = new ChartCanvas(look.chart());
  private final Text measure = new Text();
  private final ColourTokens colours = new ColourTokens(this::requestLayout);
  private final Region space = new Region();
  private final CurveReadout readout;
  private final CurveControls controls;
  private final VBox content;
  private boolean dirty;
  private boolean logX;
  private boolean raw = true;

  /**
   * @param texts where the words of the controls are found
   */
  public LossChart(Texts texts) {
    getStyleClass().add("loss-chart");
    setAccessibleRole(AccessibleRole.NODE);
    controls = new CurveControls(texts, this);
    readout = new CurveReadout(texts);
    space.getStyleClass().add("chart-space");
    space.setOnMouseMoved(this::hovered);
    space.setOnMouseExited(_ -> readout.hide());
    content = new VBox(space, controls.legend(), controls.settings());
    VBox.setVgrow(space, Priority.ALWAYS);
    canvas.setManaged(false);
    canvas.setMouseTransparent(true);
    measure.getStyleClass().add("chart-text");
    measure.setManaged(false);
    measure.fontProperty().subscribe(_ -> requestLayout());
    List.of(TEXT, GRID, MARK).forEach(colours::get);
    getChildren().addAll(colours, measure, content, canvas, readout);
  }

  /**
   * Adds a line without points that the smoothing acts on.
   *
   * @param id what {@link #append} names it by
   * @param name the word in the legend
   * @param colourToken a colour of the theme, such as {@code -ll-latent}
   */
  public void addSeries(String id, String name, String colourToken) {
    Curve curve = new Curve(id, name, colourToken);
    curve.store().setSmoothing(controls.smoothing());
    noisy.add(curve);
    add(curve);
  }

  /** Adds a line whose few points are averages already: the smoothing leaves it as it is. */
  public void addCalmSeries(String id, String name, String colourToken) {
    add(new Curve(id, name, colourToken));
  }

  private void add(Curve curve) {
    curves.add(curve);
    colours.get(curve.colourToken());
    controls.addWord(curve);
    dirty = true;
    requestLayout();
  }

  /** Leaves a line out until its word in the legend is pressed. */
  public void hide(String id) {
    controls.hide(id);
  }

  /** Adds a point; it is seen after the next {@link #refresh}. Points come by ascending x. */
  public void append(String id, double x, double y) {
    for (Curve curve : curves) {
      if (curve.id().equals(id)) {
        curve.store().append(x, y);
        dirty = true;
        return;
      }
    }
    throw new IllegalArgumentException("no series " + id);
  }

  /** Takes away all points and marks; the series stay. */
  public void clear() {
    curves.forEach(curve -> curve.store().clear());
    look.clearMarks();
    dirty = true;
    refresh();
  }

  /** Draws a dashed line with a few words where something was changed. */
  public void mark(double x, String words) {
    look.addMark(x, words);
    dirty = true;
  }

  /** Draws what came since the last call: once per frame, whatever came. */
  public void refresh() {
    if (dirty) {
      dirty = false;
      redraw();
    }
  }

  /**
   * How much of the past a line keeps at each point.
   *
   * @param factor from 0 for the raw values to 0.99
   */
  public void setSmoothing(double factor) {
    noisy.forEach(curve -> curve.store().setSmoothing(factor));
    raw = factor > 0;
    requestLayout();
  }

  /** Puts the axes on logarithmic scales; values of 0 and below are left out there. */
  public void setLogarithmic(boolean x, boolean y) {
    logX = x;
    data.setLogarithmic(x, y);
    look.together(
        () -> {
          look.setLogarithmic(x, y);
          redraw();
        });
  }

  /** Every point that is held, one a line. */
  public String csv() {
    return CurveFiles.csv(curves);
  }

  /** The chart as it is seen, at twice its size. */
  public WritableImage picture() {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(EXPORT_SCALE, EXPORT_SCALE));
    return snapshot(parameters, null);
  }

  void switchCurve(Curve curve, boolean shown) {
    curve.setShown(shown);
    redraw();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    content.resizeRelocate(
        left,
        top,
        getWidth() - left - snappedRightInset(),
        getHeight() - top - snappedBottomInset());
    content.layout();
    look.together(
        () -> {
          look.dress(awt(TEXT), awt(GRID), awt(MARK), new ChartFont(measure.getFont()));
          look.dressCurves(curves.stream().map(curve -> awt(curve.colourToken())).toList(), raw);
          canvas.relocate(left + space.getLayoutX(), top + space.getLayoutY());
          readout.relocate(left + space.getLayoutX(), top + space.getLayoutY());
          canvas.setWidth(space.getWidth());
          canvas.setHeight(space.getHeight());
          redraw();
        });
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + content.prefWidth(height) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + content.prefHeight(width) + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return snappedTopInset() + content.minHeight(width) + snappedBottomInset();
  }

  private void hovered(MouseEvent event) {
    Rectangle2D area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
    readout.show(curves, look, area, event.getX());
  }

  private void redraw() {
    int columns = Math.max(1, (int) (space.getWidth() * 2));
    curves.forEach(curve -> curve.thin(columns, logX));
    data.changed();
  }

  private Color awt(String token) {
    return new Color(colours.argb(token), true);
  }
}
