package latentlab.ui.panel.arithmetic;

import java.util.Arrays;
import latentlab.engine.spec.Answer;

/**
 * The mean latent point of a group.
 *
 * @param mean [latentSize]; all 0 for an empty group
 * @param count how many examples it is of
 */
record GroupMean(float[] mean, int count) {
  /** Of the means of the posteriors of all examples in a group. */
  static GroupMean of(Group group, Answer.Encoded table) {
    int size = table.means().length == 0 ? 0 : table.means()[0].length;
    double[] sum = new double[size];
    int count = 0;
    for (int number = 0; number < table.means().length; number++) {
      if (group.holds(number, table)) {
        count++;
        for (int i = 0; i < size; i++) {
          sum[i] += table.means()[number][i];
        }
      }
    }
    float[] mean = new float[size];
    for (int i = 0; i < size; i++) {
      mean[i] = (float) (sum[i] / Math.max(1, count));
    }
    return new GroupMean(mean, count);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GroupMean(float[] otherMean, int otherCount)
        && count == otherCount
        && Arrays.equals(mean, otherMean);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(mean) + count;
  }
}
