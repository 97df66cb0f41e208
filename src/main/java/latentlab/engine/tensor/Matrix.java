package latentlab.engine.tensor;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemm;

import java.util.List;
import latentlab.engine.tensor.NativeCall.Operand;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Matrix products by the native libraries, straight on tensor memory. A tensor counts as the matrix
 * [first extent, all others multiplied].
 *
 * <p>Large ones are cut into rows or columns of the result, a piece for each core. oneDNN's product
 * is the faster one where the first matrix is not transposed (docs/performance.md), OpenBLAS has
 * the lower cost per call.
 */
public final class Matrix {
  /** Multiplications and additions from which on a product is large. */
  private static final double LARGE = 1 << 20;

  /**
   * From which on a product by a transposed matrix is cut into columns, where it is wider than
   * high: each core then packs its own part of that matrix, and not all of it (measured on two
   * cores: [128, 3136] by [256, 3136] transposed 1.25 ms instead of 1.6, [128, 400] by [784, 400]
   * 0.53 instead of 0.58; in smaller ones, and by matrices that are not transposed, rows are
   * faster).
   */
  private static final double WIDE = 1 << 25;

  private static final long[] PLAIN = {0, 0, 0};
  private static final long[] SECOND_TRANSPOSED = {0, 1, 0};
  private static final double[] OVERWRITE = {1, 0};
  private static final double[] ADD = {1, 1};

  private Matrix() {}

  /**
   * c = op(a) op(b), or c += op(a) op(b) where add is set; op transposes where its flag is set.
   *
   * @throws IllegalArgumentException where the shapes do not fit
   */
  public static void multiply(
      Tensor a, boolean transposeA, Tensor b, boolean transposeB, Tensor c, boolean add) {
    int rowsA = a.shape().at(0);
    int columnsA = a.shape().rowSize();
    int rowsB = b.shape().at(0);
    int columnsB = b.shape().rowSize();
    int m = transposeA ? columnsA : rowsA;
    int k = transposeA ? rowsA : columnsA;
    int n = transposeB ? rowsB : columnsB;
    if (k != (transposeB ? columnsB : rowsB) || c.shape().at(0) != m || c.shape().rowSize() != n) {
      throw new IllegalArgumentException(
          "cannot multiply %s%s by %s%s into %s"
              .formatted(
                  a.shape(), transposeA ? "ᵀ" : "", b.shape(), transposeB ? "ᵀ" : "", c.shape()));
    }
    if (m == 1 || 2.0 * m * n * k < LARGE) {
      multiply(a, 0, transposeA, b, 0, transposeB, c, 0, m, n, k, add);
    } else if (transposeA) {
      transposedByRows(a, b, transposeB, c, m, n, k, add);
    } else if (transposeB && n > m && 2.0 * m * n * k >= WIDE) {
      NativeCall.run(
          "matmul",
          SECOND_TRANSPOSED,
          add ? ADD : OVERWRITE,
          Math.min(Parallel.CORES, n),
          List.of(Operand.whole(a.matrix()), Operand.cut(b.matrix())),
          List.of(Operand.columns(c.matrix())));
    } else {
      NativeCall.run(
          "matmul",
          transposeB ? SECOND_TRANSPOSED : PLAIN,
          add ? ADD : OVERWRITE,
          Math.min(Parallel.CORES, m),
          List.of(Operand.cut(a.matrix()), Operand.whole(b.matrix())),
          List.of(Operand.cut(c.matrix())));
    }
  }

  private static void transposedByRows(
      Tensor a, Tensor b, boolean transposeB, Tensor c, int m, int n, int k, boolean add) {
    int pieces = Math.min(Parallel.CORES, m);
    Parallel.pieces(
        pieces,
        piece -> {
          int from = Parallel.border(m, pieces, piece);
          int rows = Parallel.border(m, pieces, piece + 1) - from;
          sgemm(a, from, true, m, b, 0, transposeB, c, from * n, rows, n, k, add);
        });
  }

  /**
   * One product for each pair of matrices in the last two axes, as many as the other axes hold.
   *
   * @throws IllegalArgumentException where the shapes do not fit
   */
  public static void multiplyEach(
      Tensor a, boolean transposeA, Tensor b, boolean transposeB, Tensor c, boolean add) {
    int m = c.shape().at(-2);
    int n = c.shape().at(-1);
    int k = a.shape().at(transposeA ? -2 : -1);
    int count = c.size() / (m * n);
    if (k != b.shape().at(transposeB ? -1 : -2)
        || a.size() != count * m * k
        || b.size() != count * k * n) {
      throw new IllegalArgumentException(
          "cannot multiply each of %s%s by %s%s into %s"
              .formatted(
                  a.shape(), transposeA ? "ᵀ" : "", b.shape(), transposeB ? "ᵀ" : "", c.shape()));
    }
    Parallel.rows(
        count,
        m * n,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            multiply(
                a, i * m * k, transposeA, b, i * k * n, transposeB, c, i * m * n, m, n, k, add);
          }
        });
  }

  /** A product of matrices that begin inside tensors, on the calling thread alone. */
  static void multiply(
      Tensor a,
      int offsetA,
      boolean transposeA,
      Tensor b,
      int offsetB,
      boolean transposeB,
      Tensor c,
      int offsetC,
      int m,
      int n,
      int k,
      boolean add) {
    if (m > 1) {
      int strideA = transposeA ? m : k;
      sgemm(a, offsetA, transposeA, strideA, b, offsetB, transposeB, c, offsetC, m, n, k, add);
    } else if (transposeB) {
      MatrixVector.rows(a, offsetA, b, offsetB, c, offsetC, n, k, add);
    } else {
      MatrixVector.columns(a, offsetA, b, offsetB, c, offsetC, n, k, add);
    }
  }

  private static void sgemm(
      Tensor a,
      int offsetA,
      boolean transposeA,
      int strideA,
      Tensor b,
      int offsetB,
      boolean transposeB,
      Tensor c,
      int offsetC,
      int m,
      int n,
      int k,
      boolean add) {
    cblas_sgemm(
        CblasRowMajor,
        transposeA ? CblasTrans : CblasNoTrans,
        transposeB ? CblasTrans : CblasNoTrans,
        m,
        n,
        k,
        1,
        at(a, offsetA),
        strideA,
        at(b, offsetB),
        transposeB ? k : n,
        add ? 1 : 0,
        at(c, offsetC),
        n);
  }

  private static FloatPointer at(Tensor tensor, int offset) {
    FloatPointer start = tensor.pointer();
    return offset == 0 ? start : new FloatPointer(start).position(start.position() + offset);
  }
}
