package latentlab.engine.session;

import latentlab.engine.metric.SquaredDistances;
import latentlab.engine.tensor.Matrix;
import latentlab.engine.tensor.Tensor;

/**
 * Squared distances of many long vectors: |a - b|² = |a|² - 2 a b + |b|², so that a matrix product
 * does most of the work. What that loses in precision, a few units in the last place of |a|², is
 * noise to all who use it; vectors of a few numbers are compared number by number.
 */
final class ProductDistances implements SquaredDistances {
  /** Numbers in a vector from which on the product is faster. */
  private static final int LONG = 8;

  private final float[][] a;
  private final float[][] b;
  private final SquaredDistances plain;
  private final Runnable between;
  private final Tensor some;
  private final Tensor others;
  private final Tensor products;
  private final float[] squares;

  /**
   * @param a [rows][width]
   * @param b [columns][width]
   * @param between called after each block, for whoever must not wait
   */
  ProductDistances(float[][] a, float[][] b, Runnable between) {
    this.a = a;
    this.b = b;
    this.plain = SquaredDistances.between(a, b);
    this.between = between;
    int width = b[0].length;
    boolean used = width >= LONG;
    this.some = Tensor.zeros(used ? BLOCK : 1, width);
    this.others = Tensor.zeros(used ? b.length : 1, width);
    this.products = Tensor.zeros(used ? BLOCK : 1, b.length);
    this.squares = new float[b.length];
    for (int j = 0; used && j < b.length; j++) {
      others.set(b[j], 0, j * width, width);
      squares[j] = square(b[j]);
    }
  }

  private static float square(float[] vector) {
    float sum = 0;
    for (float value : vector) {
      sum += value * value;
    }
    return sum;
  }

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
    int width = b[0].length;
    if (width < LONG) {
      plain.block(first, count, out);
    } else {
      for (int i = 0; i < count; i++) {
        some.set(a[first + i], 0, i * width, width);
      }
      Matrix.multiply(some, false, others, true, products, false);
      float[] product = products.toArray();
      for (int i = 0; i < count; i++) {
        combine(square(a[first + i]), product, out, i * b.length);
      }
    }
    between.run();
  }

  private void combine(float squareOfA, float[] product, float[] out, int start) {
    for (int j = 0; j < squares.length; j++) {
      out[start + j] = Math.max(0, squareOfA + squares[j] - 2 * product[start + j]);
    }
  }
}
