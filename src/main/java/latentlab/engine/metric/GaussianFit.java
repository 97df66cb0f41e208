package latentlab.engine.metric;

/**
 * Mean and covariance of some vectors, in double precision.
 *
 * @param mean [width]
 * @param covariance [width][width], divided by count - 1
 */
public record GaussianFit(double[] mean, double[][] covariance) {
  /**
   * @param rows [count][width]; at least two
   */
  public static GaussianFit of(float[][] rows) {
    if (rows.length < 2) {
      throw new IllegalArgumentException("a covariance needs two vectors, not " + rows.length);
    }
    int width = rows[0].length;
    double[] mean = new double[width];
    for (float[] row : rows) {
      for (int i = 0; i < width; i++) {
        mean[i] += row[i] / (double) rows.length;
      }
    }
    double[][] covariance = new double[width][width];
    double[] centred = new double[width];
    for (float[] row : rows) {
      for (int i = 0; i < width; i++) {
        centred[i] = row[i] - mean[i];
      }
      for (int i = 0; i < width; i++) {
        double[] into = covariance[i];
        double factor = centred[i];
        for (int j = 0; j < width; j++) {
          into[j] += factor * centred[j];
        }
      }
    }
    for (double[] row : covariance) {
      for (int j = 0; j < width; j++) {
        row[j] /= rows.length - 1;
      }
    }
    return new GaussianFit(mean, covariance);
  }
}
