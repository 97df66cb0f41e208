package latentlab.engine.metric;

/**
 * The Inception score (Salimans et al. 2016, arXiv 1606.03498) with any classifier: exp of the mean
 * over samples of KL(p(y | x) || p(y)). High where the classifier is sure of every sample (sharp)
 * and finds all classes equally often (varied); from 1 to the number of classes. It never looks at
 * data, so one perfect picture of each class, drawn again and again, has the best score there is.
 */
public final class ClassifierScore {
  private ClassifierScore() {}

  /**
   * @param probabilities [samples][classes], rows sum to 1
   */
  public static double of(float[][] probabilities) {
    if (probabilities.length == 0) {
      throw new IllegalArgumentException("no samples to score");
    }
    double[] mean = new double[probabilities[0].length];
    for (float[] row : probabilities) {
      for (int c = 0; c < mean.length; c++) {
        mean[c] += row[c] / (double) probabilities.length;
      }
    }
    double divergence = 0;
    for (float[] row : probabilities) {
      for (int c = 0; c < mean.length; c++) {
        if (row[c] > 0) {
          divergence += row[c] * Math.log(row[c] / mean[c]);
        }
      }
    }
    return Math.exp(divergence / probabilities.length);
  }
}
