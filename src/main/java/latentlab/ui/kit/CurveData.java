package latentlab.ui.kit;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/**
 * What the chart draws: for every curve its smooth line (even series) and its raw one (odd series),
 * thinned. It tells nobody of changes by itself: {@link #changed} does, once per frame.
 */
final class CurveData extends AbstractXYDataset {
  private final transient List<Curve> curves;
  private boolean logX;
  private boolean logY;

  CurveData(List<Curve> curves) {
    this.curves = curves;
  }

  static int smoothSeries(int curve) {
    return 2 * curve;
  }

  static int rawSeries(int curve) {
    return 2 * curve + 1;
  }

  void setLogarithmic(boolean x, boolean y) {
    logX = x;
    logY = y;
  }

  void changed() {
    fireDatasetChanged();
  }

  @Override
  public DomainOrder getDomainOrder() {
    return DomainOrder.ASCENDING;
  }

  @Override
  public int getSeriesCount() {
    return 2 * curves.size();
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return curves.get(series / 2).id() + (series % 2 == 0 ? "" : ".raw");
  }

  @Override
  public int getItemCount(int series) {
    Curve curve = curves.get(series / 2);
    return curve.isShown() ? curve.drawnCount() : 0;
  }

  @Override
  public double getXValue(int series, int item) {
    Curve curve = curves.get(series / 2);
    double x = curve.store().x(curve.drawn(item));
    return logX && x <= 0 ? Double.NaN : x;
  }

  @Override
  public double getYValue(int series, int item) {
    Curve curve = curves.get(series / 2);
    int index = curve.drawn(item);
    double y = series % 2 == 0 ? curve.store().smooth(index) : curve.store().y(index);
    // A hole: the axis has no place for it.
    return !Double.isFinite(y) || logY && y <= 0 ? Double.NaN : y;
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public Number getY(int series, int item) {
    return getYValue(series, item);
  }
}
