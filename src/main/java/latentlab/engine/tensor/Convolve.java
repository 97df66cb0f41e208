package latentlab.engine.tensor;

import java.util.List;

/**
 * Two-dimensional convolutions of maps [batch, channels, height, width] by the native library
 * (oneDNN), and their two gradients. Weights lie as [out, in, kernel, kernel].
 */
public final class Convolve {
  /** Up to so many channels matrix products beat the native operations. */
  private static final int FEW_CHANNELS = 4;

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

  /**
   * y = x * w + b.
   *
   * @param x [batch, in, height, width]
   * @param bias [out]
   * @param y [batch, out, height', width']
   */
  public static void forward(
      Tensor x, Tensor weight, Tensor bias, int stride, int padding, Tensor y) {
    NativeCall.run(
        "conv2d", arguments(weight, stride, padding), List.of(x, weight, bias), List.of(y));
  }

  /** y = x * w. */
  public static void forward(Tensor x, Tensor weight, int stride, int padding, Tensor y) {
    NativeCall.run("conv2d", arguments(weight, stride, padding), List.of(x, weight), List.of(y));
  }

  /**
   * y = x painted with the kernels: what {@link #forward} with these weights would have for the
   * gradient of its input, plus b.
   *
   * @param x [batch, in, height, width]
   * @param weight [in, out, kernel, kernel]
   * @param y [batch, out, (height - 1) stride - 2 padding + kernel, …]
   */
  public static void transposed(
      Tensor x, Tensor weight, Tensor bias, int stride, int padding, Tensor y) {
    NativeCall.run(
        "deconv2d", arguments(weight, stride, padding), List.of(x, weight, bias), List.of(y));
  }

  /**
   * The same by a matrix product per example, for {@link #fewChannels}.
   *
   * @param patches room for [batch, out kernel², height width] numbers in that shape
   */
  public static void transposed(
      Tensor x, Tensor weight, Tensor bias, int stride, int padding, Tensor patches, Tensor y) {
    int in = weight.shape().at(0);
    int rows = weight.shape().rowSize();
    int places = x.shape().at(2) * x.shape().at(3);
    for (int n = 0; n < x.shape().at(0); n++) {
      int example = n * in * places;
      int at = n * rows * places;
      Matrix.multiply(weight, 0, true, x, example, false, patches, at, rows, places, in, false);
    }
    Patches.scatter(patches, weight.shape().at(2), stride, padding, y);
    Channels.add(y, bias);
  }

  /** y = x painted with the kernels. */
  public static void transposed(Tensor x, Tensor weight, int stride, int padding, Tensor y) {
    NativeCall.run("deconv2d", arguments(weight, stride, padding), List.of(x, weight), List.of(y));
  }

  /** Both gradients at once, which costs less than one after the other. */
  public static void gradients(
      Tensor x, Tensor weight, Tensor dy, int stride, int padding, Tensor dx, Tensor dWeight) {
    NativeCall.run(
        "conv2d_bp",
        arguments(weight, stride, padding),
        List.of(x, weight, dy),
        List.of(dx, dWeight));
  }

  /** Whether matrix products beat the native operations: at maps of one or a few channels. */
  public static boolean fewChannels(Tensor weight) {
    return weight.shape().at(1) <= FEW_CHANNELS;
  }

  /**
   * dw from x and dy, or dw += it, by a matrix product per example.
   *
   * @param patches room for [batch, in kernel², height' width'] numbers in that shape
   */
  public static void weightGradient(
      Tensor x, Tensor dy, int stride, int padding, Tensor patches, Tensor dWeight, boolean add) {
    Patches.gather(x, dWeight.shape().at(-1), stride, padding, patches);
    int batch = x.shape().at(0);
    int out = dWeight.shape().at(0);
    int rows = patches.shape().at(1);
    int places = patches.shape().at(2);
    for (int n = 0; n < batch; n++) {
      Matrix.multiply(
          dy,
          n * out * places,
          false,
          patches,
          n * rows * places,
          true,
          dWeight,
          0,
          out,
          rows,
          places,
          add || n > 0);
    }
  }

  private static long[] arguments(Tensor weight, int stride, int padding) {
    int height = weight.shape().at(2);
    int width = weight.shape().at(3);
    // kernel, stride, padding, dilation, not padded by itself, channels before pixels, weights
    // as [out, in, kernel, kernel]
    return new long[] {height, width, stride, stride, padding, padding, 1, 1, 0, 0, 1};
  }
}
