package latentlab.ui.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Collection;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The chart itself, dressed in our colours: horizontal grid lines only, no frame, small figures.
 */
final class ChartLook {
  private static final BasicStroke CURVE =
      new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke HAIR = new BasicStroke(1f);
  private static final BasicStroke DASHES =
      new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 2}, 0);
  private static final int FAINT = 60;
  private static final Color NOTHING = new Color(0, true);

  private final XYPlot plot;
  private final JFreeChart chart;
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private Font font = new ChartFont(javafx.scene.text.Font.getDefault());
  private Color text = NOTHING;
  private Color mark = NOTHING;

  ChartLook(CurveData data) {
    plot = new CurvePlot(data, renderer);
    chart = new JFreeChart(null, font, plot, false);
    chart.setBackgroundPaint(NOTHING);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlineStroke(HAIR);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(6, 0, 0, 14));
    renderer.setDrawSeriesLineAsPath(true);
    setLogarithmic(false, false);
  }

  JFreeChart chart() {
    return chart;
  }

  XYPlot plot() {
    return plot;
  }

  /** Changes many things and draws once at the end, not once for each. */
  void together(Runnable changes) {
    chart.setNotify(false);
    changes.run();
    chart.setNotify(true);
  }

  void setLogarithmic(boolean x, boolean y) {
    ValueAxis domain = axis(x);
    domain.setLowerMargin(0);
    domain.setUpperMargin(0);
    plot.setDomainAxis(domain);
    ValueAxis range = axis(y);
    range.setUpperMargin(0.04);
    plot.setRangeAxis(range);
    dressAxes();
  }

  private static ValueAxis axis(boolean logarithmic) {
    if (!logarithmic) {
      NumberAxis axis = new NumberAxis();
      axis.setAutoRangeIncludesZero(true);
      return axis;
    }
    LogarithmicAxis axis = new LogarithmicAxis(null);
    axis.setStrictValuesFlag(false);
    axis.setAutoRangeNextLogFlag(false);
    return axis;
  }

  /** Takes on the colours of a theme and the present text size. */
  void dress(Color textColour, Color gridColour, Color markColour, Font textFont) {
    text = textColour;
    mark = markColour;
    font = textFont;
    plot.setRangeGridlinePaint(gridColour);
    dressAxes();
    marks().forEach(this::dressMark);
  }

  /**
   * Gives the curves their colours.
   *
   * @param raw whether the raw values are seen behind the smooth lines
   */
  void dressCurves(List<Color> colours, boolean raw) {
    for (int curve = 0; curve < colours.size(); curve++) {
      Color colour = colours.get(curve);
      renderer.setSeriesPaint(curve, colour);
      renderer.setSeriesStroke(curve, CURVE);
      int behind = colours.size() + curve;
      renderer.setSeriesPaint(
          behind, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT));
      renderer.setSeriesStroke(behind, HAIR);
      renderer.setSeriesVisible(curve, true);
      renderer.setSeriesVisible(behind, raw);
    }
  }

  void addMark(double x, String words) {
    ValueMarker marker = new ValueMarker(x);
    marker.setLabel(words);
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    marker.setLabelBackgroundColor(NOTHING);
    marker.setStroke(DASHES);
    dressMark(marker);
    plot.addDomainMarker(marker);
  }

  void clearMarks() {
    plot.clearDomainMarkers();
  }

  private List<ValueMarker> marks() {
    Collection<?> marks = plot.getDomainMarkers(Layer.FOREGROUND);
    return marks == null ? List.of() : marks.stream().map(ValueMarker.class::cast).toList();
  }

  private void dressMark(ValueMarker marker) {
    marker.setPaint(mark);
    marker.setLabelPaint(mark);
    marker.setLabelFont(font);
  }

  private void dressAxes() {
    for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
      axis.setAxisLineVisible(false);
      axis.setTickMarksVisible(false);
      axis.setTickLabelPaint(text);
      axis.setTickLabelFont(font);
      axis.setTickLabelInsets(new RectangleInsets(3, 2, 3, 6));
    }
  }
}
