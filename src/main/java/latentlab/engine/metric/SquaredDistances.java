package latentlab.engine.metric;

/**
 * The squared Euclidean distances between the rows of two sets, computed some rows at a time: all
 * pairs of 10,000 would not fit in memory. {@link #between} is exact and plain; whoever has fast
 * matrix products brings an own one.
 */
public interface SquaredDistances {
  /** How many rows are asked for at once. */
  int BLOCK = 128;

  /** How many there are of the first set. */
  int rows();

  /** How many there are of the second set. */
  int columns();

  /**
   * Writes out[i columns() + j] = |a[first + i] - b[j]|².
   *
   * @param count how many rows, at most {@value #BLOCK}
   * @param out room for count times columns() numbers
   */
  void block(int first, int count, float[] out);

  /** What is done with one row of distances; they are overwritten afterwards. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param row of the first set
     * @param distances those to all rows of the second set begin at from
     */
    void visit(int row, float[] distances, int from);
  }

  /** Shows every row in its order. */
  default void forEachRow(Visitor visitor) {
    float[] distances = new float[Math.min(BLOCK, rows()) * columns()];
    for (int first = 0; first < rows(); first += BLOCK) {
      int count = Math.min(BLOCK, rows() - first);
      block(first, count, distances);
      for (int i = 0; i < count; i++) {
        visitor.visit(first + i, distances, i * columns());
      }
    }
  }

  /**
   * Distances computed from differences.
   *
   * @param a [rows][width]
   * @param b [columns][width]
   */
  static SquaredDistances between(float[][] a, float[][] b) {
    return new SquaredDistances() {
      @Override
      public int rows() {
        return a.length;
      }

      @Override
      public int columns() {
        return b.length;
      }

      @Override
      public void block(int first, int count, float[] out) {
        for (int i = 0; i < count; i++) {
          for (int j = 0; j < b.length; j++) {
            out[i * b.length + j] = squared(a[first + i], b[j]);
          }
        }
      }
    };
  }

  private static float squared(float[] x, float[] y) {
    // Several sums at once, since a single one would wait for itself.
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int c = 0;
    for (; c <= x.length - 4; c += 4) {
      float gap0 = x[c] - y[c];
      float gap1 = x[c + 1] - y[c + 1];
      float gap2 = x[c + 2] - y[c + 2];
      float gap3 = x[c + 3] - y[c + 3];
      sum0 += gap0 * gap0;
      sum1 += gap1 * gap1;
      sum2 += gap2 * gap2;
      sum3 += gap3 * gap3;
    }
    for (; c < x.length; c++) {
      sum0 += (x[c] - y[c]) * (x[c] - y[c]);
    }
    return sum0 + sum1 + sum2 + sum3;
  }
}
