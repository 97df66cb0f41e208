package latentlab.engine.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How often each true class was said to be each class, or put into each cluster.
 *
 * @param counts [true class][class or cluster]
 */
public record ConfusionMatrix(int[][] counts) {
  /**
   * Counts.
   *
   * @param truth per example, 0 to classes - 1
   * @param said per example, 0 to columns - 1
   */
  public static ConfusionMatrix of(int[] truth, int[] said, int classes, int columns) {
    if (truth.length != said.length) {
      throw new IllegalArgumentException(truth.length + " truths, " + said.length + " said");
    }
    int[][] counts = new int[classes][columns];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][said[i]]++;
    }
    return new ConfusionMatrix(counts);
  }

  /** The share that was said rightly, from 0 to 1; NaN where nothing was counted. */
  public double accuracy() {
    double right = 0;
    double all = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts[row].length; column++) {
        right += row == column ? counts[row][column] : 0;
        all += counts[row][column];
      }
    }
    return right / all;
  }

  /**
   * The same with columns ordered by their commonest class, those of one class by how many of it
   * they hold: clusters have no order of their own.
   */
  public ConfusionMatrix byCommonestClass() {
    int columns = counts.length == 0 ? 0 : counts[0].length;
    int[] order =
        IntStream.range(0, columns)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(this::commonest)
                    .thenComparingInt(column -> -counts[commonest(column)][column]))
            .mapToInt(column -> column)
            .toArray();
    int[][] ordered = new int[counts.length][columns];
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < columns; column++) {
        ordered[row][column] = counts[row][order[column]];
      }
    }
    return new ConfusionMatrix(ordered);
  }

  private int commonest(int column) {
    int commonest = 0;
    for (int row = 1; row < counts.length; row++) {
      commonest = counts[row][column] > counts[commonest][column] ? row : commonest;
    }
    return commonest;
  }
}
