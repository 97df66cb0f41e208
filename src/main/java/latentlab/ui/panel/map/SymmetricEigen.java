package latentlab.ui.panel.map;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and unit eigenvectors of a symmetric matrix, largest first.
 *
 * <p>Idea: turn the plane of two rows so that the number between them becomes zero, for all pairs,
 * until nothing stands off the diagonal (Jacobi 1846). It is exact also where eigenvalues nearly
 * agree, as those of a well-trained posterior do; power iteration is not.
 */
record SymmetricEigen(double[] values, double[][] vectors) {
  private static final int SWEEPS = 50;
  private static final double PRECISION = 1e-12;

  static SymmetricEigen of(double[][] matrix) {
    int size = matrix.length;
    double[][] work = new double[size][];
    double[][] rows = new double[size][size];
    double trace = 0;
    for (int i = 0; i < size; i++) {
      work[i] = matrix[i].clone();
      rows[i][i] = 1;
      trace += Math.abs(matrix[i][i]);
    }
    boolean turned = true;
    for (int sweep = 0; turned && sweep < SWEEPS; sweep++) {
      turned = false;
      for (int p = 0; p < size; p++) {
        for (int q = p + 1; q < size; q++) {
          if (Math.abs(work[p][q]) > PRECISION * trace) {
            rotate(work, rows, p, q);
            turned = true;
          }
        }
      }
    }
    return sorted(work, rows);
  }

  /** The rotation of rows and columns p and q that makes their common entry zero. */
  private static void rotate(double[][] work, double[][] rows, int p, int q) {
    double theta = (work[q][q] - work[p][p]) / (2 * work[p][q]);
    double tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    for (double[] row : work) {
      double atP = row[p];
      double atQ = row[q];
      row[p] = cosine * atP - sine * atQ;
      row[q] = sine * atP + cosine * atQ;
    }
    combine(work[p], work[q], cosine, sine);
    combine(rows[p], rows[q], cosine, sine);
  }

  private static void combine(double[] atP, double[] atQ, double cosine, double sine) {
    for (int i = 0; i < atP.length; i++) {
      double p = atP[i];
      double q = atQ[i];
      atP[i] = cosine * p - sine * q;
      atQ[i] = sine * p + cosine * q;
    }
  }

  private static SymmetricEigen sorted(double[][] work, double[][] rows) {
    int[] order =
        IntStream.range(0, work.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -work[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = IntStream.of(order).mapToDouble(i -> work[i][i]).toArray();
    double[][] vectors = IntStream.of(order).mapToObj(i -> rows[i]).toArray(double[][]::new);
    return new SymmetricEigen(values, vectors);
  }
}
