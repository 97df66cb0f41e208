package latentlab.ui.kit;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/**
 * What the chart draws: the smooth line of every curve and after them, in the same order, the raw
 * ones, all thinned. It tells nobody of changes by itself: {@link #changed} does, once per frame.
 */
final class CurveData extends AbstractXYDataset {
  private final transient List<Curve> curves;
  private boolean logX;
  private boolean logY;

  CurveData(List<Curve> curves) {
    this.curves = curves;
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
    return curve(series).id() + (isRaw(series) ? ".raw" : "");
  }

  @Override
  public int getItemCount(int series) {
    Curve curve = curve(series);
    return curve.isShown() ? curve.drawnCount() : 0;
  }

  @Override
  public double getXValue(int series, int item) {
    Curve curve = curve(series);
    double x = curve.store().x(curve.drawn(item));
    return logX && x <= 0 ? Double.NaN : x;
  }

  @Override
  public double getYValue(int series, int item) {
    Curve curve = curve(series);
    int index = curve.drawn(item);
    double y = isRaw(series) ? curve.store().y(index) : curve.store().smooth(index);
    // A hole: the axis has no place for it.
    return !Double.isFinite(y) || (logY && y <= 0) ? Double.NaN : y;
  }

  @Override
  public Number getX(int series, int item) {
    return getXValue(series, item);
  }

  @Override
  public Number getY(int series, int item) {
    return getYValue(series, item);
  }

  private Curve curve(int series) {
    return curves.get(series % curves.size());
  }

  private boolean isRaw(int series) {
    return series >= curves.size();
  }
}
