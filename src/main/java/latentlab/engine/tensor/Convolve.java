package latentlab.engine.tensor;

import java.util.List;
import latentlab.engine.tensor.NativeCall.Operand;

/**
 * Two-dimensional convolutions of maps [batch, channels, height, width] and their gradients, by
 * {@link Pointwise} and {@link Winograd} where they suit and by the native library (oneDNN)
 * elsewhere. Weights lie as [out, in, kernel, kernel]. Each core has its own part of the examples.
 */
public final class Convolve {
  /** Multiplications and additions from which on a convolution is cut into pieces. */
  private static final double LARGE = 1 << 21;

  private static final double[] NO_REALS = {};

  private Convolve() {}

  /** Height or width after a convolution. */
  public static int extent(int in, int kernel, int stride, int padding) {
    if (in + 2 * padding < kernel) {
      throw new IllegalArgumentException(
          "a kernel of %d does not fit into %d with padding %d".formatted(kernel, in, padding));
    }
    return (in + 2 * padding - kernel) / stride + 1;
  }

  /** Height or width after a transposed convolution. */
  public static int transposedExtent(int in, int kernel, int stride, int padding) {
    return (in - 1) * stride - 2 * padding + kernel;
  }

  /** The shape of the room that gradients of kernels need for the shares of the cores. */
  public static Shape shares(Shape weight) {
    return NativeCall.shares(weight);
  }

  /**
   * y = x * w.
   *
   * @param x [batch, in, height, width]
   * @param y [batch, out, height', width']
   */
  public static void forward(Tensor x, Tensor weight, int stride, int padding, Tensor y) {
    if (Pointwise.suits(x.shape(), weight.shape(), stride, padding)) {
      Pointwise.apply(x, weight, false, y);
      return;
    }
    if (Winograd.suits(x.shape(), y.shape(), weight.shape(), stride, padding)) {
      Winograd.forward(x, weight, y);
      return;
    }
    call(
        "conv2d",
        weight,
        stride,
        padding,
        y,
        List.of(Operand.cut(x), Operand.whole(weight)),
        List.of(Operand.cut(y)));
  }

  /**
   * Both gradients of {@link #forward} at once: the native library has them together.
   *
   * @param shares see {@link #shares}
   */
  public static void gradients(
      Tensor x,
      Tensor weight,
      Tensor dy,
      int stride,
      int padding,
      Tensor shares,
      Tensor dx,
      Tensor dWeight) {
    if (Pointwise.suits(x.shape(), weight.shape(), stride, padding)) {
      Pointwise.apply(dy, weight, true, dx);
      Pointwise.weightGradient(x, dy, shares, dWeight);
      return;
    }
    if (Winograd.suits(x.shape(), dy.shape(), weight.shape(), stride, padding)) {
      transposed(dy, weight, stride, padding, dx);
      Winograd.weightGradient(x, dy, dWeight);
      return;
    }
    call(
        "conv2d_bp",
        weight,
        stride,
        padding,
        dy,
        List.of(Operand.cut(x), Operand.whole(weight), Operand.cut(dy)),
        List.of(Operand.cut(dx), Operand.sum(dWeight, shares)));
  }

  /**
   * y = x painted with the kernels: what {@link #forward} with these weights would have for the
   * gradient of its input.
   *
   * @param x [batch, in, height, width]
   * @param weight [in, out, kernel, kernel]
   * @param y [batch, out, (height - 1) stride - 2 padding + kernel, …]
   */
  public static void transposed(Tensor x, Tensor weight, int stride, int padding, Tensor y) {
    if (Pointwise.suits(x.shape(), weight.shape(), stride, padding)) {
      Pointwise.apply(x, weight, true, y);
      return;
    }
    if (Winograd.suitsBack(y.shape(), x.shape(), weight.shape(), stride, padding)) {
      Winograd.backward(x, weight, y);
      return;
    }
    call(
        "deconv2d",
        weight,
        stride,
        padding,
        x,
        List.of(Operand.cut(x), Operand.whole(weight)),
        List.of(Operand.cut(y)));
  }

  /** Both gradients of {@link #transposed} at once; shapes as there and in {@link #gradients}. */
  public static void transposedGradients(
      Tensor x,
      Tensor weight,
      Tensor dy,
      int stride,
      int padding,
      Tensor shares,
      Tensor dx,
      Tensor dWeight) {
    if (Pointwise.suits(x.shape(), weight.shape(), stride, padding)) {
      Pointwise.apply(dy, weight, false, dx);
      Pointwise.weightGradient(dy, x, shares, dWeight);
      return;
    }
    if (Winograd.suits(dy.shape(), x.shape(), weight.shape(), stride, padding)) {
      Winograd.forward(dy, weight, dx);
      Winograd.weightGradient(dy, x, dWeight);
      return;
    }
    call(
        "deconv2d_bp",
        weight,
        stride,
        padding,
        x,
        List.of(Operand.cut(x), Operand.whole(weight), Operand.cut(dy)),
        List.of(Operand.cut(dx), Operand.sum(dWeight, shares)));
  }

  /**
   * @param small the maps whose places the kernels are laid on
   */
  private static void call(
      String name,
      Tensor weight,
      int stride,
      int padding,
      Tensor small,
      List<Operand> inputs,
      List<Operand> outputs) {
    int height = weight.shape().at(2);
    int width = weight.shape().at(3);
    // kernel, stride, padding, dilation, not padded by itself, channels before pixels, weights
    // as [out, in, kernel, kernel]
    long[] arguments = {height, width, stride, stride, padding, padding, 1, 1, 0, 0, 1};
    int batch = small.shape().at(0);
    int places = small.shape().at(2) * small.shape().at(3);
    boolean large = 2.0 * batch * places * weight.size() >= LARGE;
    int pieces = large ? Math.min(Parallel.CORES, batch) : 1;
    NativeCall.run(name, arguments, NO_REALS, pieces, inputs, outputs);
  }
}
