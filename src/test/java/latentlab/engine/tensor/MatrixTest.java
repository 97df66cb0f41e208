package latentlab.engine.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products by every route, against loops in double precision. */
class MatrixTest {
  private final Random random = new Random(5);

  private Tensor drawn(int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Tensor.of(values, rows, columns);
  }

  private static double at(Tensor matrix, boolean transposed, int row, int column) {
    int width = matrix.shape().at(1);
    return matrix.get(transposed ? column * width + row : row * width + column);
  }

  /**
   * By vectors, by one core, by rows, by columns (wide and by a transposed matrix: the fifth to the
   * seventh), with extents that no vector and no number of cores divides.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 37, 53",
    "7, 5, 3",
    "129, 70, 91",
    "300, 41, 257",
    "65, 401, 787",
    "3, 513, 12001",
    "127, 1031, 150",
    "420, 211, 230"
  })
  void aProductIsTheSumOfTheProductsOfRowsAndColumns(int m, int n, int k) {
    for (boolean transposeA : new boolean[] {false, true}) {
      for (boolean transposeB : new boolean[] {false, true}) {
        Tensor a = transposeA ? drawn(k, m) : drawn(m, k);
        Tensor b = transposeB ? drawn(n, k) : drawn(k, n);
        Tensor c = drawn(m, n);
        float[] before = c.toArray();
        Matrix.multiply(a, transposeA, b, transposeB, c, true);
        check(a, transposeA, b, transposeB, c, before, k);
        Matrix.multiply(a, transposeA, b, transposeB, c, false);
        check(a, transposeA, b, transposeB, c, new float[m * n], k);
        float[] first = c.toArray();
        Matrix.multiply(a, transposeA, b, transposeB, c, false);
        assertArrayEquals(first, c.toArray(), "bit for bit");
      }
    }
  }

  /** Fifty places of the result, the borders of its pieces among them. */
  private void check(
      Tensor a, boolean transposeA, Tensor b, boolean transposeB, Tensor c, float[] before, int k) {
    int m = c.shape().at(0);
    int n = c.shape().at(1);
    int column = Parallel.border(n, Math.min(Parallel.CORES, n), 1) % n;
    int row = Parallel.border(m, Math.min(Parallel.CORES, m), 1) % m;
    int[] ends = {
      0,
      c.size() - 1,
      column,
      (column + n - 1) % n,
      (m - 1) * n + column,
      row * n,
      (row + m - 1) % m * n + n - 1
    };
    for (int place = 0; place < 50; place++) {
      int at = place < ends.length ? ends[place] : random.nextInt(c.size());
      double sum = before[at];
      for (int i = 0; i < k; i++) {
        sum += at(a, transposeA, at / n, i) * at(b, transposeB, i, at % n);
      }
      assertEquals(sum, c.get(at), 2e-5 * Math.sqrt(k), a.shape() + " by " + b.shape());
    }
  }

  @Test
  void matricesThatDoNotFitAreRefused() {
    Tensor a = drawn(2, 3);
    assertThrows(
        IllegalArgumentException.class,
        () -> Matrix.multiply(a, false, a, false, drawn(2, 3), false));
    assertThrows(
        IllegalArgumentException.class,
        () -> Matrix.multiply(a, false, a, true, drawn(2, 3), false));
  }
}
