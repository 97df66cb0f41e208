package latentlab.ui.kit;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/**
 * A plot that sets its font anew for every drawing. The canvas forgets its font after each, while
 * the graphics it gives believes the last one still set, and leaves the wrong one in use.
 */
final class CurvePlot extends XYPlot {
  private final transient ChartFont another = new ChartFont(javafx.scene.text.Font.font(1));

  CurvePlot(XYDataset data, XYItemRenderer renderer) {
    super(data, new NumberAxis(), new NumberAxis(), renderer);
  }

  @Override
  public void draw(
      Graphics2D graphics,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState parentState,
      @Nullable PlotRenderingInfo info) {
    graphics.setFont(another);
    super.draw(graphics, area, anchor, parentState, info);
  }
}
