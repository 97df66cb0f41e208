package latentlab.bench;

import latentlab.engine.tensor.Matrix;
import latentlab.engine.tensor.Tensor;

/**
 * How fast this machine is at best: one large product on all cores and nothing beside it. What the
 * products and convolutions of a step reach is held against this.
 */
final class ProductLimit {
  private static final int SIDE = 1024;
  private static final double FLOPS = 2.0 * SIDE * SIDE * SIDE;
  private static final int WARM_UP = 5;
  private static final int PRODUCTS = 40;

  private ProductLimit() {}

  /** 10^9 multiplications and additions per second, by the median of many products. */
  static double gigaflopsPerSecond() {
    Tensor a = Tensor.zeros(SIDE, SIDE);
    Tensor b = Tensor.zeros(SIDE, SIDE);
    Tensor c = Tensor.zeros(SIDE, SIDE);
    a.fill(0.5f);
    b.fill(0.25f);
    double[] seconds = new double[PRODUCTS];
    for (int i = -WARM_UP; i < PRODUCTS; i++) {
      long start = System.nanoTime();
      Matrix.multiply(a, false, b, false, c, false);
      if (i >= 0) {
        seconds[i] = (System.nanoTime() - start) / 1e9;
      }
    }
    return FLOPS / 1e9 / Quantiles.of(seconds, 0.5);
  }
}
