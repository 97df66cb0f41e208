package latentlab.engine.session;

import latentlab.engine.data.DataSet;
import latentlab.engine.data.Examples;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;

/**
 * Some examples of a split, evenly spread over it: the first ones may be of an easier half. Where
 * the classes take turns the first ones are as good as any, and a stride might miss classes.
 */
final class RealExamples {
  private RealExamples() {}

  /**
   * @param count at most all
   */
  static Pictures pictures(DataSet data, Examples split, int count) {
    DataInfo info = data.info();
    float[] values = new float[count * info.size()];
    for (int i = 0; i < count; i++) {
      split.copy(place(i, split, count), values, i * info.size());
    }
    return new Pictures(count, info.channels(), info.height(), info.width(), values);
  }

  /** The same as vectors [count][size]. */
  static float[][] vectors(Examples split, int count) {
    float[][] vectors = new float[count][split.size()];
    for (int i = 0; i < count; i++) {
      split.copy(place(i, split, count), vectors[i], 0);
    }
    return vectors;
  }

  /** Their classes. */
  static int[] labels(Examples split, int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = split.label(place(i, split, count));
    }
    return labels;
  }

  private static int place(int i, Examples split, int count) {
    return split.classesTakeTurns() ? i : (int) ((long) i * split.count() / count);
  }
}
