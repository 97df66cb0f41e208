package latentlab.engine.tensor;

/**
 * Convolutions by kernels of one pixel: at every pixel the same matrix goes from channels to
 * channels, so an example's maps are one product of matrices where they lie. Each core has its own
 * part of the examples.
 */
final class Pointwise {
  /** Pixels from which on a product is large enough to be worth its call. */
  private static final int LEAST_PIXELS = 16;

  private Pointwise() {}

  /** Whether a convolution is one, and its maps are large enough. */
  static boolean suits(Shape maps, Shape weight, int stride, int padding) {
    return weight.at(2) == 1
        && weight.at(3) == 1
        && stride == 1
        && padding == 0
        && weight.at(0) > 1
        && weight.at(1) > 1
        && pixels(maps) >= LEAST_PIXELS;
  }

  /**
   * y = w x, or wᵀ x where turned.
   *
   * @param x [batch, in, height, width]
   * @param weight [out, in, 1, 1], or where turned [in, out, 1, 1]
   * @param y [batch, out, height, width]
   */
  static void apply(Tensor x, Tensor weight, boolean turned, Tensor y) {
    int in = x.shape().at(1);
    int out = y.shape().at(1);
    int pixels = pixels(x.shape());
    Parallel.rows(
        x.shape().at(0),
        (in + out) * pixels,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            int a = n * in * pixels;
            int c = n * out * pixels;
            Matrix.multiply(weight, 0, turned, x, a, false, y, c, out, pixels, in, false);
          }
        });
  }

  /**
   * dw = Σ dy xᵀ over the examples.
   *
   * @param shares see {@link Convolve#shares}
   */
  static void weightGradient(Tensor x, Tensor dy, Tensor shares, Tensor dWeight) {
    int batch = x.shape().at(0);
    int in = x.shape().at(1);
    int out = dy.shape().at(1);
    int pixels = pixels(x.shape());
    int pieces = Math.min(batch, Parallel.pieces((long) batch * (in + out) * pixels));
    int width = Lanes.padded(dWeight.size());
    Parallel.pieces(
        pieces,
        piece -> {
          int first = Parallel.border(batch, pieces, piece);
          Tensor sum = piece == 0 ? dWeight : shares;
          int at = piece == 0 ? 0 : (piece - 1) * width;
          for (int n = first; n < Parallel.border(batch, pieces, piece + 1); n++) {
            int a = n * out * pixels;
            int b = n * in * pixels;
            Matrix.multiply(dy, a, false, x, b, true, sum, at, out, in, pixels, n > first);
          }
        });
    for (int piece = 1; piece < pieces; piece++) {
      Elementwise.add(dWeight, shares.slice((piece - 1) * width, dWeight.shape()), dWeight);
    }
  }

  private static int pixels(Shape maps) {
    return maps.at(2) * maps.at(3);
  }
}
