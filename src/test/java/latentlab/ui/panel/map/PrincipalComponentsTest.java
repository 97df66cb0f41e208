package latentlab.ui.panel.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
  private static final double ROOT = Math.sqrt(0.5);

  @Test
  void findsTheAxesOfACrossWorkedOutByHand() {
    // Arms of length 2 along (1, 1) and 1 along (1, -1), around (3, 5): each arm ends twice, so
    // the variances are 2 * 4 / 4 = 2 and 2 * 1 / 4 = 1/2, shares 4/5 and 1/5.
    float[][] points = {
      point(3 + 2 * ROOT, 5 + 2 * ROOT),
      point(3 - 2 * ROOT, 5 - 2 * ROOT),
      point(3 + ROOT, 5 - ROOT),
      point(3 - ROOT, 5 + ROOT)
    };
    PrincipalComponents axes =
        PrincipalComponents.of(points).facing(new double[] {1, 0}, new double[] {1, 0});
    assertArrayEquals(new double[] {3, 5}, axes.mean(), 1e-6);
    assertArrayEquals(new double[] {ROOT, ROOT}, axes.first(), 1e-6);
    assertArrayEquals(new double[] {ROOT, -ROOT}, axes.second(), 1e-6);
    assertEquals(0.8, axes.firstShare(), 1e-6);
    assertEquals(0.2, axes.secondShare(), 1e-6);
  }

  @Test
  void eigenvectorsSolveTheirEquationAlsoWhereEigenvaluesAgree() {
    // 4 on the diagonal and 1 elsewhere: eigenvalues 4 + (n - 1) = 8 once and 3 four times.
    int size = 5;
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix[i][j] = i == j ? 4 : 1;
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    assertArrayEquals(new double[] {8, 3, 3, 3, 3}, eigen.values(), 1e-9);
    assertEigen(matrix, eigen);
  }

  @Test
  void eigenvectorsSolveTheirEquationForAnyCovariance() {
    Random random = new Random(3);
    int size = 20;
    double[][] factor = new double[size][size];
    for (double[] row : factor) {
      for (int j = 0; j < size; j++) {
        row[j] = random.nextGaussian();
      }
    }
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix[i][j] = dot(factor[i], factor[j]);
      }
    }
    assertEigen(matrix, SymmetricEigen.of(matrix));
  }

  @Test
  void oneDimensionHasAFlatSecondAxis() {
    PrincipalComponents axes = PrincipalComponents.of(new float[][] {{1}, {3}});
    assertEquals(1, axes.firstShare(), 1e-12);
    assertArrayEquals(new double[] {0}, axes.second());
    assertEquals(0, axes.secondShare());
  }

  @Test
  void pointsThatAreAllTheSameHaveNoShares() {
    PrincipalComponents axes = PrincipalComponents.of(new float[][] {{1, 2}, {1, 2}});
    assertEquals(0, axes.firstShare());
  }

  private static void assertEigen(double[][] matrix, SymmetricEigen eigen) {
    for (int k = 0; k < matrix.length; k++) {
      double[] vector = eigen.vectors()[k];
      assertEquals(1, dot(vector, vector), 1e-9);
      for (int i = 0; i < matrix.length; i++) {
        assertEquals(eigen.values()[k] * vector[i], dot(matrix[i], vector), 1e-8);
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static float[] point(double x, double y) {
    return new float[] {(float) x, (float) y};
  }
}
