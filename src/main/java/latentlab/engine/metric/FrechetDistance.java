package latentlab.engine.metric;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The squared Fréchet distance of two Gaussians (Dowson and Landau 1982), with which Heusel et al.
 * (2017, arXiv 1706.08500) compare samples with data by the features of a classifier:
 *
 * <pre>|m₁ - m₂|² + tr(C₁ + C₂ - 2 (C₁^½ C₂ C₁^½)^½)</pre>
 *
 * <p>0 where mean and covariance are the same, whatever else differs; in squared units of the
 * features, so two numbers compare only where the features are the same. With few samples it comes
 * out too high, and more so for wide features: compare at one count. The product between the roots
 * is symmetric, so its eigenvalues are real; those that rounding leaves below 0 count as 0, and a
 * covariance without full rank needs no ridge.
 */
public final class FrechetDistance {
  private FrechetDistance() {}

  /** From 0 up; NaN where a feature is not finite. */
  public static double of(GaussianFit a, GaussianFit b) {
    double sum = 0;
    for (int i = 0; i < a.mean().length; i++) {
      double gap = a.mean()[i] - b.mean()[i];
      sum += gap * gap + a.covariance()[i][i] + b.covariance()[i][i];
    }
    if (!Double.isFinite(sum)) {
      return Double.NaN;
    }
    RealMatrix root = root(a.covariance());
    RealMatrix between = new Array2DRowRealMatrix(b.covariance(), false);
    double[][] product = root.multiply(between).multiply(root).getData();
    for (double eigenvalue : eigen(product).getRealEigenvalues()) {
      sum -= 2 * Math.sqrt(Math.max(0, eigenvalue));
    }
    return Math.max(0, sum);
  }

  private static RealMatrix root(double[][] covariance) {
    EigenDecomposition eigen = eigen(covariance);
    double[] values = eigen.getRealEigenvalues();
    RealMatrix scaled = eigen.getV().copy();
    for (int column = 0; column < values.length; column++) {
      double factor = Math.sqrt(Math.max(0, values[column]));
      for (int row = 0; row < values.length; row++) {
        scaled.multiplyEntry(row, column, factor);
      }
    }
    return scaled.multiply(eigen.getVT());
  }

  /** Of a symmetric matrix; what rounding did to its symmetry is undone first. */
  private static EigenDecomposition eigen(double[][] matrix) {
    int width = matrix.length;
    double[][] symmetric = new double[width][width];
    for (int i = 0; i < width; i++) {
      for (int j = 0; j < width; j++) {
        symmetric[i][j] = (matrix[i][j] + matrix[j][i]) / 2;
      }
    }
    return new EigenDecomposition(new Array2DRowRealMatrix(symmetric, false));
  }
}
