package latentlab.ui.kit;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.Locale;
import javafx.scene.text.Text;

/**
 * A font of JavaFX for JFreeChart, which asks for fonts of AWT. AWT knows nothing of the fonts that
 * ship with the program, and fails on a machine that has none: so the name and the measures are
 * answered here and AWT is never asked.
 */
final class ChartFont extends Font {
  private final String fxFamily;
  private final transient LineMetrics measures;

  ChartFont(javafx.scene.text.Font font) {
    super(font.getFamily(), PLAIN, (int) Math.round(font.getSize()));
    fxFamily = font.getFamily();
    Text line = new Text("0");
    line.setFont(javafx.scene.text.Font.font(fxFamily, getSize()));
    measures = new Measures(line.getBaselineOffset(), line.getLayoutBounds().getHeight());
  }

  @Override
  public String getFamily() {
    return fxFamily;
  }

  @Override
  public String getFamily(Locale locale) {
    return fxFamily;
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return measures;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChartFont font
        && font.fxFamily.equals(fxFamily)
        && font.getSize() == getSize();
  }

  @Override
  public int hashCode() {
    return 31 * fxFamily.hashCode() + getSize();
  }

  /** The heights of a line of figures, the only lines a chart has. */
  private static final class Measures extends LineMetrics {
    private final float ascent;
    private final float height;

    Measures(double ascent, double height) {
      this.ascent = (float) ascent;
      this.height = (float) height;
    }

    @Override
    public int getNumChars() {
      return 1;
    }

    @Override
    public float getAscent() {
      return ascent;
    }

    @Override
    public float getDescent() {
      return height - ascent;
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return height;
    }

    @Override
    public int getBaselineIndex() {
      return ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[] {0, 0, 0};
    }

    @Override
    public float getStrikethroughOffset() {
      return -ascent / 3;
    }

    @Override
    public float getStrikethroughThickness() {
      return 1;
    }

    @Override
    public float getUnderlineOffset() {
      return 1;
    }

    @Override
    public float getUnderlineThickness() {
      return 1;
    }
  }
}
