package latentlab.ui.panel.denoise;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A histogram of values with the density of the standard Gaussian drawn over it. */
final class GaussianPlot extends Region {
  /** Higher bins are cut off: one that holds nearly all values would press the rest flat. */
  private static final double TOP = 0.9;

  private static final int TICKS = 3;
  private static final int CURVE = 96;

  private final Path bins = path("denoise-bins");
  private final Path curve = path("denoise-gaussian");
  private final Line base = new Line();
  private final Text[] ticks = new Text[2 * TICKS + 1];
  private final Text name;
  private @Nullable ValueHistogram histogram;

  GaussianPlot(Parts parts) {
    getStyleClass().add("denoise-gaussian-plot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(parts.words("forward.histogram.help"));
    base.getStyleClass().add("denoise-axis");
    base.setManaged(false);
    name = word(parts.words("forward.gaussian"));
    name.getStyleClass().add("denoise-gaussian-name");
    getChildren().addAll(bins, base, curve, name);
    for (int tick = -TICKS; tick <= TICKS; tick++) {
      Text text = word(parts.words("forward.tick", tick));
      ticks[tick + TICKS] = text;
      getChildren().add(text);
    }
  }

  void show(@Nullable ValueHistogram shown) {
    histogram = shown;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double reach = TICKS + 0.5;
    double words = Math.ceil(name.getLayoutBounds().getHeight());
    double bottom = getHeight() - words - 2;
    double scale = bottom / TOP;
    double across = getWidth() / (2 * reach);
    for (int tick = -TICKS; tick <= TICKS; tick++) {
      Text text = ticks[tick + TICKS];
      double half = text.getLayoutBounds().getWidth() / 2;
      text.relocate((tick + reach) * across - half, bottom + 2);
    }
    base.setStartX(0);
    base.setEndX(getWidth());
    base.setStartY(Math.round(bottom) + 0.5);
    base.setEndY(Math.round(bottom) + 0.5);
    curve.getElements().clear();
    for (int i = 0; i <= CURVE; i++) {
      double value = reach * (2.0 * i / CURVE - 1);
      double x = (value + reach) * across;
      double y = bottom - ValueHistogram.gaussian(value) * scale;
      curve.getElements().add(i == 0 ? new MoveTo(x, y) : new LineTo(x, y));
    }
    double peak = bottom - ValueHistogram.gaussian(0) * scale;
    name.relocate((0.9 + reach) * across, peak - words / 2);
    drawBins(bottom, scale, across, reach);
  }

  private void drawBins(double bottom, double scale, double across, double reach) {
    bins.getElements().clear();
    ValueHistogram shown = histogram;
    if (shown == null) {
      return;
    }
    double[] densities = shown.densities();
    double width = 2 * shown.reach() / densities.length;
    bins.getElements().add(new MoveTo(0, bottom));
    for (int bin = 0; bin < densities.length; bin++) {
      double from = Math.clamp(bin * width - shown.reach(), -reach, reach);
      double to = Math.clamp((bin + 1) * width - shown.reach(), -reach, reach);
      double y = bottom - Math.min(TOP, densities[bin]) * scale;
      bins.getElements().add(new LineTo((from + reach) * across, y));
      bins.getElements().add(new LineTo((to + reach) * across, y));
    }
    bins.getElements().add(new LineTo(2 * reach * across, bottom));
  }

  private static Path path(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    path.setManaged(false);
    return path;
  }

  private static Text word(String words) {
    Text text = new Text(words);
    text.setTextOrigin(VPos.TOP);
    text.setManaged(false);
    text.getStyleClass().add("denoise-word");
    return text;
  }
}
