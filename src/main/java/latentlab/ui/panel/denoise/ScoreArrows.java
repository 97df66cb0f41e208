package latentlab.ui.panel.denoise;

import java.util.Arrays;
import latentlab.engine.spec.Answer;

/**
 * A score field as arrows: each points to where points are more probable. Lengths are relative to
 * the longer ones of the field, because the score itself grows without bound as the noise fades.
 */
record ScoreArrows(float[] fromX, float[] fromY, float[] toX, float[] toY) {
  private static final double FULL = 0.9;
  private static final double LONG_ONES = 0.9;

  static ScoreArrows of(Answer.ScoreField field) {
    int side = field.question().side();
    double extent = field.question().extent();
    double cell = 2 * extent / side;
    int count = field.vectors().length;
    double[] lengths = new double[count];
    Arrays.setAll(lengths, i -> Math.hypot(field.vectors()[i][0], field.vectors()[i][1]));
    double[] sorted = lengths.clone();
    Arrays.sort(sorted);
    double unit = count == 0 ? 1 : Math.max(1e-12, sorted[(int) (LONG_ONES * (count - 1))]);
    float[] fromX = new float[count];
    float[] fromY = new float[count];
    float[] toX = new float[count];
    float[] toY = new float[count];
    for (int i = 0; i < count; i++) {
      double length = FULL * cell * Math.min(1, lengths[i] / unit) / Math.max(1e-12, lengths[i]);
      double x = -extent + (i % side + 0.5) * cell;
      double y = extent - (i / side + 0.5) * cell;
      fromX[i] = (float) x;
      fromY[i] = (float) y;
      toX[i] = (float) (x + length * field.vectors()[i][0]);
      toY[i] = (float) (y + length * field.vectors()[i][1]);
    }
    return new ScoreArrows(fromX, fromY, toX, toY);
  }
}
