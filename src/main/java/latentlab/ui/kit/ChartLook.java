package latentlab.ui.kit;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * The chart itself, dressed in our colours: horizontal grid lines only, no frame, small figures.
 */
final class ChartLook {
  private static final BasicStroke CURVE =
      new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke FAINT_CURVE = new BasicStroke(1f);
  private static final BasicStroke HAIR = new BasicStroke(1f);
  private static final BasicStroke DASHES =
      new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 2}, 0);
  private static final int FAINT = 70;
  private static final Color NOTHING = new Color(0, true);

  private final XYPlot plot;
  private final JFreeChart chart;
  private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
  private Color text = Color.GRAY;
  private Color grid = Color.GRAY;
  private Color mark = Color.RED;
  private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  ChartLook(CurveData data) {
    plot = new XYPlot(data, new NumberAxis(), new NumberAxis(), renderer);
    chart = new JFreeChart(null, font, plot, false);
    chart.setBackgroundPaint(NOTHING);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlineStroke(HAIR);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(new RectangleInsets(6, 0, 0, 8));
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setAutoPopulateSeriesStroke(false);
    renderer.setDefaultStroke(CURVE);
    setLogarithmic(false, false);
  }

  JFreeChart chart() {
    return chart;
  }

  XYPlot plot() {
    return plot;
  }

  void setLogarithmic(boolean x, boolean y) {
    plot.setDomainAxis(x ? new LogAxis() : new NumberAxis());
    ValueAxis range = y ? new LogAxis() : new NumberAxis();
    range.setUpperMargin(0.04);
    plot.setRangeAxis(range);
    plot.getDomainAxis().setLowerMargin(0);
    plot.getDomainAxis().setUpperMargin(0);
    dressAxes();
  }

  /** Takes on the colours of a theme and the present text size. */
  void dress(Color textColour, Color gridColour, Color markColour, String family, double size) {
    text = textColour;
    grid = gridColour;
    mark = markColour;
    font = new Font(family, Font.PLAIN, 1).deriveFont((float) size);
    plot.setRangeGridlinePaint(grid);
    dressAxes();
    markers().forEach(this::dressMark);
  }

  void dressCurve(int index, Color colour) {
    renderer.setSeriesPaint(CurveData.smoothSeries(index), colour);
    Color faint = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), FAINT);
    renderer.setSeriesPaint(CurveData.rawSeries(index), faint);
    renderer.setSeriesStroke(CurveData.rawSeries(index), FAINT_CURVE);
  }

  void showRaw(boolean shown) {
    for (int series = 1; series < plot.getDataset().getSeriesCount(); series += 2) {
      renderer.setSeriesVisible(series, shown);
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

  private List<ValueMarker> markers() {
    var markers = plot.getDomainMarkers(org.jfree.chart.ui.Layer.FOREGROUND);
    return markers == null ? List.of() : markers.stream().map(ValueMarker.class::cast).toList();
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
    }
  }
}
