package latentlab.ui.panel.map;

/**
 * The two directions along which points spread most.
 *
 * <p>Idea: of all straight looks at a cloud, the one that shows most of it. Formula: the
 * eigenvectors of the covariance matrix with the largest eigenvalues, which are the variances along
 * them (Pearson 1901; Hotelling 1933). When not to use it: it sees only straight spread; clusters
 * that differ along the third direction lie on top of each other.
 *
 * @param mean the middle of the points
 * @param first unit vector of the largest variance
 * @param second unit vector of the next largest, at a right angle; zero where there is one
 *     dimension
 * @param firstShare of the whole variance, 0 to 1
 * @param secondShare of the whole variance, 0 to 1
 */
record PrincipalComponents(
    double[] mean, double[] first, double[] second, double firstShare, double secondShare) {

  /**
   * Finds them.
   *
   * @param points [count][dimensions], at least one
   */
  static PrincipalComponents of(float[][] points) {
    int dimensions = points[0].length;
    double[] mean = mean(points);
    SymmetricEigen eigen = SymmetricEigen.of(covariance(points, mean));
    double total = 0;
    for (double variance : eigen.values()) {
      total += variance;
    }
    double scale = total > 0 ? 1 / total : 0;
    boolean plane = dimensions > 1;
    return new PrincipalComponents(
        mean,
        eigen.vectors()[0],
        plane ? eigen.vectors()[1] : new double[dimensions],
        eigen.values()[0] * scale,
        plane ? eigen.values()[1] * scale : 0);
  }

  /**
   * The same axes, each in the direction nearer to an earlier axis: which end is positive is
   * arbitrary, and a view that follows training must not flip over between two looks.
   */
  PrincipalComponents facing(double[] earlierFirst, double[] earlierSecond) {
    return new PrincipalComponents(
        mean, turned(first, earlierFirst), turned(second, earlierSecond), firstShare, secondShare);
  }

  private static double[] turned(double[] axis, double[] earlier) {
    double along = 0;
    for (int i = 0; i < axis.length; i++) {
      along += axis[i] * earlier[i];
    }
    double[] turned = axis.clone();
    for (int i = 0; along < 0 && i < turned.length; i++) {
      turned[i] = -turned[i];
    }
    return turned;
  }

  static double[] mean(float[][] points) {
    double[] mean = new double[points[0].length];
    for (float[] point : points) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += point[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= points.length;
    }
    return mean;
  }

  private static double[][] covariance(float[][] points, double[] mean) {
    int dimensions = mean.length;
    double[][] covariance = new double[dimensions][dimensions];
    double[] centred = new double[dimensions];
    for (float[] point : points) {
      for (int i = 0; i < dimensions; i++) {
        centred[i] = point[i] - mean[i];
      }
      for (int i = 0; i < dimensions; i++) {
        double[] row = covariance[i];
        double factor = centred[i] / points.length;
        for (int j = 0; j <= i; j++) {
          row[j] += factor * centred[j];
        }
      }
    }
    for (int i = 0; i < dimensions; i++) {
      for (int j = 0; j < i; j++) {
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }
}
