package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Convolve;
import latentlab.engine.tensor.FewChannels;
import latentlab.engine.tensor.MapBias;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * A transposed convolution with its activation, the usual way to larger maps (Zeiler et al. 2010):
 * each number of x paints the kernel, scaled by it, onto y. It is the gradient of a convolution
 * with the same weights with respect to that convolution's input, and is computed as such.
 */
public final class TransposedConvolution {
  private TransposedConvolution() {}

  /**
   * @param x [batch, in, height, width]
   * @param weight [in, out, kernel, kernel]
   * @param bias [out]
   * @param stride distance of the painted kernels, in both directions
   * @param padding how much is cut off, on all four sides
   * @return [batch, out, height', width'] with height' = (height - 1) stride - 2 padding + kernel
   */
  public static Variable apply(
      Tape tape,
      Variable x,
      Variable weight,
      Variable bias,
      int stride,
      int padding,
      Activation activation) {
    Tensor before = tape.take(shape(x.shape(), weight.shape(), stride, padding));
    if (FewChannels.in(weight.shape())) {
      Tensor room = tape.take(FewChannels.room(before.shape(), weight.shape(), stride, padding));
      FewChannels.transposed(x.value(), weight.value(), stride, padding, room, before);
    } else {
      Convolve.transposed(x.value(), weight.value(), stride, padding, before);
    }
    Tensor after = activation.inPlace() ? before : tape.take(before.shape());
    MapBias.forward(activation, before, bias.value(), after);
    return tape.record(
        after,
        dy -> {
          // The gradient of y is of no further use: it becomes that of the maps before f.
          Convolution.slope(tape, activation, before, after, dy, bias);
          gradients(tape, x, weight, dy, stride, padding);
        },
        x,
        weight,
        bias);
  }

  private static void gradients(
      Tape tape, Variable x, Variable weight, Tensor dy, int stride, int padding) {
    Tensor kernels = weight.value();
    if (weight.differentiable() && x.differentiable() && !FewChannels.in(kernels.shape())) {
      Tensor shares = Convolution.shares(tape, kernels);
      tape.overwrite(
          weight,
          dw ->
              tape.overwrite(
                  x,
                  dx ->
                      Convolve.transposedGradients(
                          x.value(), kernels, dy, stride, padding, shares, dx, dw)));
      return;
    }
    // Seen from the convolution that this transposes, dy is the input and x the gradient.
    if (weight.differentiable()) {
      Convolution.weightGradient(tape, dy, weight, x.value(), stride, padding);
    }
    tape.overwrite(x, dx -> Convolution.forward(tape, dy, kernels, stride, padding, dx));
  }

  private static Shape shape(Shape x, Shape weight, int stride, int padding) {
    if (x.rank() != 4 || weight.rank() != 4 || x.at(1) != weight.at(0)) {
      throw new IllegalArgumentException(
          "maps " + x + " do not fit a transposed convolution by " + weight);
    }
    return Shape.of(
        x.at(0),
        weight.at(1),
        Convolve.transposedExtent(x.at(2), weight.at(2), stride, padding),
        Convolve.transposedExtent(x.at(3), weight.at(3), stride, padding));
  }
}
