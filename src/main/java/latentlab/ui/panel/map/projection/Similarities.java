package latentlab.ui.panel.map.projection;

import java.util.stream.IntStream;

/**
 * Who is how alike to whom, as t-SNE sees it: for each point a Gaussian about it, as wide as it
 * takes to have {@code perplexity} neighbours in effect, made symmetric.
 *
 * <p>Formula: p(j|i) ~ exp(-beta_i |x_i - x_j|^2) over the 3 * perplexity nearest, beta_i such that
 * the entropy is log perplexity; p(ij) = (p(j|i) + p(i|j)) / 2n (van der Maaten and Hinton 2008;
 * cut off at the nearest as in van der Maaten 2014, arXiv 1301.3342).
 *
 * @param rows where the entries of point i begin; those of i end where those of i + 1 begin
 * @param columns the other point of each entry; a pair may have two entries, which add up
 * @param values p of each entry; all together are 1
 */
record Similarities(int[] rows, int[] columns, float[] values) {
  private static final int SEARCH_STEPS = 60;
  private static final double ENTROPY_TOLERANCE = 1e-5;

  /** Rows worked out between two reports of progress. */
  private static final int ROWS = 500;

  static Similarities of(float[][] points, double perplexity, Progress progress) {
    int count = points.length;
    int each = Math.min(count - 1, (int) (3 * perplexity));
    Neighbours[] neighbours = new Neighbours[count];
    float[][] conditional = new float[count][];
    for (int begin = 0; begin < count; begin += ROWS) {
      progress.at((double) begin / count);
      IntStream.range(begin, Math.min(count, begin + ROWS))
          .parallel()
          .forEach(
              i -> {
                neighbours[i] = Neighbours.of(points, i, each);
                conditional[i] = gaussian(neighbours[i].distances(), perplexity);
              });
    }
    return symmetric(neighbours, conditional, each);
  }

  /** The probabilities of neighbours at these distances at the wished-for perplexity. */
  static float[] gaussian(float[] distances, double perplexity) {
    double wanted = Math.log(Math.min(perplexity, distances.length));
    double nearest = (double) distances[0] * distances[0];
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double beta = 1;
    double[] weights = new double[distances.length];
    double sum = 0;
    for (int step = 0; step < SEARCH_STEPS; step++) {
      sum = 0;
      double mean = 0;
      for (int j = 0; j < weights.length; j++) {
        // Less the nearest: the same probabilities, and never all of them rounded to zero.
        double square = (double) distances[j] * distances[j] - nearest;
        weights[j] = Math.exp(-beta * square);
        sum += weights[j];
        mean += weights[j] * square;
      }
      double entropy = Math.log(sum) + beta * mean / sum;
      if (Math.abs(entropy - wanted) < ENTROPY_TOLERANCE) {
        break;
      }
      if (entropy > wanted) {
        low = beta;
        beta = Double.isInfinite(high) ? beta * 2 : (low + high) / 2;
      } else {
        high = beta;
        beta = (low + high) / 2;
      }
    }
    float[] probabilities = new float[weights.length];
    for (int j = 0; j < weights.length; j++) {
      probabilities[j] = (float) (weights[j] / sum);
    }
    return probabilities;
  }

  private static Similarities symmetric(Neighbours[] neighbours, float[][] conditional, int each) {
    int count = neighbours.length;
    int[] rows = new int[count + 1];
    for (int i = 0; i < count; i++) {
      rows[i + 1] += each;
      for (int j : neighbours[i].indices()) {
        rows[j + 1]++;
      }
    }
    for (int i = 0; i < count; i++) {
      rows[i + 1] += rows[i];
    }
    int[] filled = rows.clone();
    int[] columns = new int[rows[count]];
    float[] values = new float[rows[count]];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < each; k++) {
        int j = neighbours[i].indices()[k];
        float value = conditional[i][k] / (2f * count);
        columns[filled[i]] = j;
        values[filled[i]++] = value;
        columns[filled[j]] = i;
        values[filled[j]++] = value;
      }
    }
    return new Similarities(rows, columns, values);
  }
}
