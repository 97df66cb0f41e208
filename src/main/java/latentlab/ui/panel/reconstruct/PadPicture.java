package latentlab.ui.panel.reconstruct;

import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing on the pad stands for. The pad knows only grey; in colour data a stroke has all
 * channels alike, and what is left untouched of a picture it started from keeps its colours.
 */
final class PadPicture {
  /** Greys further apart than this were drawn over. */
  private static final float TOUCHED = 1e-4f;

  private final DataInfo data;
  private @Nullable Pictures start;

  PadPicture(DataInfo data) {
    this.data = data;
  }

  /** Starts from a data picture; what the pad shows of it is the mean of its channels. */
  float[] startFrom(Pictures one) {
    start = one;
    return grey(one);
  }

  private float[] grey(Pictures one) {
    float[] grey = new float[data.height() * data.width()];
    for (int i = 0; i < one.values().length; i++) {
      grey[i % grey.length] += one.values()[i] / data.channels();
    }
    return grey;
  }

  /**
   * The drawing with as many channels as the data have.
   *
   * @param drawn grey values from 0 to 1, [height, width]
   */
  Pictures of(float[] drawn) {
    float[] values = new float[data.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = drawn[i % drawn.length];
    }
    Pictures kept = start;
    if (kept != null) {
      float[] before = grey(kept);
      for (int i = 0; i < values.length; i++) {
        boolean touched = Math.abs(values[i] - before[i % before.length]) > TOUCHED;
        values[i] = touched ? values[i] : kept.values()[i];
      }
    }
    return new Pictures(1, data.channels(), data.height(), data.width(), values);
  }
}
