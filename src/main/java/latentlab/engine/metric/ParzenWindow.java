package latentlab.engine.metric;

import java.util.Arrays;

/**
 * The log-likelihood that a Parzen window gives held-out examples: a Gaussian of one deviation
 * around every sample, the deviation being the best for a validation set (Breuleux et al. 2011;
 * Goodfellow et al. 2014, arXiv 1406.2661).
 *
 * <pre>log p(x) = log 1/N Σᵢ exp(-|x - sᵢ|² / 2σ²) - D/2 log(2πσ²)</pre>
 *
 * <p>A weak measure, kept to compare with papers: in many dimensions it is far from the true
 * likelihood even with a great many samples, and blurred class means can win over the data (Theis
 * et al. 2016, arXiv 1511.01844).
 *
 * @param mean log-likelihood of an example, in nats of a density
 * @param standardError of that mean over the examples
 */
public record ParzenWindow(double mean, double standardError) {
  private static final int DEVIATIONS = 41;
  private static final double SMALLEST = 0.01;
  private static final double LARGEST = 1;

  /** Terms this much smaller than the largest, as exponents, change no digit of the sum. */
  private static final double NEGLIGIBLE = -40;

  /**
   * The deviation of {@value #DEVIATIONS} between {@value #SMALLEST} and 1, evenly spaced by their
   * logarithm, that explains validation examples best.
   *
   * @param toSamples from each validation example to each sample
   * @param width numbers in an example
   */
  public static double deviation(SquaredDistances toSamples, int width) {
    double[] deviations = new double[DEVIATIONS];
    Arrays.setAll(
        deviations, i -> SMALLEST * Math.pow(LARGEST / SMALLEST, (double) i / (DEVIATIONS - 1)));
    double[] sums = new double[DEVIATIONS];
    toSamples.forEachRow(
        (_, distances, from) -> {
          for (int i = 0; i < DEVIATIONS; i++) {
            sums[i] += log(distances, from, toSamples.columns(), deviations[i], width);
          }
        });
    int best = 0;
    for (int i = 1; i < DEVIATIONS; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    return deviations[best];
  }

  /**
   * The mean log-likelihood with a given deviation.
   *
   * @param toSamples from each test example to each sample
   * @param width numbers in an example
   */
  public static ParzenWindow of(SquaredDistances toSamples, int width, double deviation) {
    int count = toSamples.rows();
    double[] each = new double[count];
    toSamples.forEachRow(
        (row, distances, from) ->
            each[row] = log(distances, from, toSamples.columns(), deviation, width));
    double mean = Arrays.stream(each).average().orElse(Double.NaN);
    double squares = Arrays.stream(each).map(x -> (x - mean) * (x - mean)).sum();
    return new ParzenWindow(mean, Math.sqrt(squares / (count - 1.0) / count));
  }

  private static double log(float[] distances, int from, int samples, double deviation, int width) {
    float least = Float.POSITIVE_INFINITY;
    for (int j = from; j < from + samples; j++) {
      least = Math.min(least, distances[j]);
    }
    double scale = -1 / (2 * deviation * deviation);
    float furthest = (float) (least + NEGLIGIBLE / scale);
    double sum = 0;
    for (int j = from; j < from + samples; j++) {
      if (distances[j] <= furthest) {
        sum += Math.exp((distances[j] - least) * scale);
      }
    }
    double constant = Math.log(samples) + width * Math.log(2 * Math.PI * deviation * deviation) / 2;
    return least * scale + Math.log(sum) - constant;
  }
}
