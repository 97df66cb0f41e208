package latentlab.engine.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The receiver operating characteristic of a detector: for every threshold, which share of the
 * negatives it raises a false alarm about and which share of the positives it finds.
 *
 * @param falsePositives rising from 0 to 1, one for each different score and one before all
 * @param truePositives at the same thresholds
 * @param area under the curve by trapezoids: the probability that a positive scores higher than a
 *     negative, ties counting half (Hanley and McNeil 1982), so the statistic of Mann and Whitney
 *     (1947) divided by the number of pairs
 */
public record Roc(double[] falsePositives, double[] truePositives, double area) {
  /**
   * @param scores the higher, the likelier positive
   * @param positive what each is; there must be some of both
   */
  public static Roc of(float[] scores, boolean[] positive) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> scores[i]).reversed())
            .mapToInt(i -> i)
            .toArray();
    int positives = (int) IntStream.range(0, scores.length).filter(i -> positive[i]).count();
    int negatives = scores.length - positives;
    if (positives == 0 || negatives == 0) {
      throw new IllegalArgumentException(
          "a curve needs both kinds: %d positives, %d negatives".formatted(positives, negatives));
    }
    double[] falses = new double[scores.length + 1];
    double[] trues = new double[scores.length + 1];
    int points = 1;
    int wrong = 0;
    double area = 0;
    for (int i = 0, found = 0; i < order.length; i++) {
      found += positive[order[i]] ? 1 : 0;
      wrong += positive[order[i]] ? 0 : 1;
      boolean tied = i + 1 < order.length && scores[order[i]] == scores[order[i + 1]];
      if (!tied) {
        falses[points] = (double) wrong / negatives;
        trues[points] = (double) found / positives;
        double across = falses[points] - falses[points - 1];
        area += across * (trues[points] + trues[points - 1]) / 2;
        points++;
      }
    }
    return new Roc(Arrays.copyOf(falses, points), Arrays.copyOf(trues, points), area);
  }
}
