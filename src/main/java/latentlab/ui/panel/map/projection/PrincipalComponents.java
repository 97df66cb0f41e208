package latentlab.ui.panel.map.projection;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The directions along which points spread most.
 *
 * <p>Idea: of all straight looks at a cloud, the one that shows most of it. Formula: the
 * eigenvectors of the covariance matrix with the largest eigenvalues, which are the variances along
 * them (Pearson 1901; Hotelling 1933). With many dimensions the few that are wanted are found by
 * subspace iteration instead (Halko et al. 2011, arXiv 0909.4061). When not to use it: it sees only
 * straight spread; clusters that differ along a further direction lie on top of each other.
 *
 * @param mean the middle of the points
 * @param axes unit vectors at right angles, the largest variance first; zero where there are not so
 *     many dimensions
 * @param shares of the whole variance, each 0 to 1
 */
public record PrincipalComponents(double[] mean, double[][] axes, double[] shares) {
  /** Up to so many dimensions the whole covariance matrix is taken apart. */
  private static final int SMALL = 96;

  /**
   * Finds the first {@code count}.
   *
   * @param points [number][dimensions], at least one, all finite
   */
  public static PrincipalComponents of(float[][] points, int count) {
    double[] mean = mean(points);
    double[] variances = variances(points, mean);
    int dimensions = mean.length;
    double[][] directions =
        dimensions <= SMALL
            ? whole(dimensions)
            : SubspaceIteration.leading(points, mean, Math.min(count, dimensions));
    double[][] along = new double[points.length][];
    Arrays.setAll(along, n -> coordinates(points[n], mean, directions));
    EigenDecomposition turned =
        new EigenDecomposition(new Array2DRowRealMatrix(covariance(along), false));
    double total = Arrays.stream(variances).sum();
    double[][] axes = new double[count][dimensions];
    double[] shares = new double[count];
    for (int k = 0; k < Math.min(count, dimensions); k++) {
      double[] mixture = turned.getEigenvector(k).toArray();
      for (int j = 0; j < mixture.length; j++) {
        add(axes[k], mixture[j], directions[j]);
      }
      shares[k] = total > 0 ? Math.max(0, turned.getRealEigenvalue(k)) / total : 0;
    }
    return new PrincipalComponents(mean, axes, shares);
  }

  /**
   * The same axes, each in the direction nearer to an earlier axis: which end is positive is
   * arbitrary, and a view that follows training must not flip over between two looks.
   */
  public PrincipalComponents facing(double[]... earlier) {
    double[][] turned = axes.clone();
    for (int k = 0; k < Math.min(turned.length, earlier.length); k++) {
      if (dot(axes[k], earlier[k]) < 0) {
        turned[k] = Arrays.stream(axes[k]).map(value -> -value).toArray();
      }
    }
    return new PrincipalComponents(mean, turned, shares);
  }

  /** The points seen along the axes, [number][count]. */
  public float[][] project(float[][] points) {
    float[][] projected = new float[points.length][axes.length];
    for (int n = 0; n < points.length; n++) {
      double[] along = coordinates(points[n], mean, axes);
      for (int k = 0; k < axes.length; k++) {
        projected[n][k] = (float) along[k];
      }
    }
    return projected;
  }

  /** The middle of points. */
  public static double[] mean(float[][] points) {
    double[] mean = new double[points[0].length];
    for (float[] point : points) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += point[i];
      }
    }
    return Arrays.stream(mean).map(sum -> sum / points.length).toArray();
  }

  /** How much points spread in every dimension about their middle. */
  public static double[] variances(float[][] points, double[] mean) {
    double[] variances = new double[mean.length];
    for (float[] point : points) {
      for (int i = 0; i < mean.length; i++) {
        double off = point[i] - mean[i];
        variances[i] += off * off / points.length;
      }
    }
    return variances;
  }

  static double[] coordinates(float[] point, double[] mean, double[][] directions) {
    double[] centred = new double[mean.length];
    for (int i = 0; i < mean.length; i++) {
      centred[i] = point[i] - mean[i];
    }
    double[] along = new double[directions.length];
    Arrays.setAll(along, k -> dot(directions[k], centred));
    return along;
  }

  static double dot(double[] a, double[] b) {
    double even = 0;
    double odd = 0;
    int last = a.length - 1;
    for (int i = 0; i < last; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return even + odd + (a.length % 2 == 1 ? a[last] * b[last] : 0);
  }

  static void add(double[] to, double factor, double[] values) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * values[i];
    }
  }

  private static double[][] whole(int dimensions) {
    double[][] unit = new double[dimensions][dimensions];
    for (int i = 0; i < dimensions; i++) {
      unit[i][i] = 1;
    }
    return unit;
  }

  private static double[][] covariance(double[][] centred) {
    int size = centred[0].length;
    double[][] covariance = new double[size][size];
    for (double[] row : centred) {
      for (int i = 0; i < size; i++) {
        double factor = row[i] / centred.length;
        for (int j = 0; j <= i; j++) {
          covariance[i][j] += factor * row[j];
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        covariance[j][i] = covariance[i][j];
      }
    }
    return covariance;
  }
}
