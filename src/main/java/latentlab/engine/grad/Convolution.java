package latentlab.engine.grad;

import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Convolve;
import latentlab.engine.tensor.FewChannels;
import latentlab.engine.tensor.MapBias;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * A convolutional layer with its activation: y = f(x * w + b), where * is the cross-correlation
 * that deep learning calls convolution (LeCun et al. 1989).
 */
public final class Convolution {
  private Convolution() {}

  /**
   * @param x [batch, in, height, width]
   * @param weight [out, in, kernel, kernel]
   * @param bias [out]
   * @param stride step between places, in both directions
   * @param padding zeros around each map, on all four sides
   * @return [batch, out, height', width'] with height' = (height + 2 padding - kernel) / stride +
   *     1, rounded down
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
    forward(tape, x.value(), weight.value(), stride, padding, before);
    Tensor after = activation.inPlace() ? before : tape.take(before.shape());
    MapBias.forward(activation, before, bias.value(), after);
    return tape.record(
        after,
        dy -> {
          // The gradient of y is of no further use: it becomes that of x * w + b.
          slope(tape, activation, before, after, dy, bias);
          gradients(tape, x, weight, dy, stride, padding);
        },
        x,
        weight,
        bias);
  }

  /**
   * The convolution alone, without bias and activation: y = x * w.
   *
   * @param x [batch, in, height, width]
   * @param weight [out, in, kernel, kernel]
   * @return as {@link #apply}
   */
  public static Variable linear(Tape tape, Variable x, Variable weight, int stride, int padding) {
    Tensor y = tape.take(shape(x.shape(), weight.shape(), stride, padding));
    forward(tape, x.value(), weight.value(), stride, padding, y);
    return tape.record(y, dy -> gradients(tape, x, weight, dy, stride, padding), x, weight);
  }

  /** The convolution alone, by the faster of two ways. */
  static void forward(Tape tape, Tensor x, Tensor weight, int stride, int padding, Tensor y) {
    if (FewChannels.forwardToo(weight.shape())) {
      Tensor room = tape.take(FewChannels.room(x.shape(), weight.shape(), stride, padding));
      FewChannels.forward(x, weight, stride, padding, room, y);
    } else {
      Convolve.forward(x, weight, stride, padding, y);
    }
  }

  /** Turns the gradient of a layer's output into that of its maps before bias and activation. */
  static void slope(
      Tape tape, Activation activation, Tensor before, Tensor after, Tensor dy, Variable bias) {
    if (bias.differentiable()) {
      Tensor room = tape.take(MapBias.room(dy.shape()));
      tape.into(
          bias,
          (target, add) -> MapBias.backward(activation, before, after, dy, room, target, add));
    } else {
      Activations.backward(activation, before, after, dy, dy, false);
    }
  }

  private static Shape shape(Shape x, Shape weight, int stride, int padding) {
    if (x.rank() != 4 || weight.rank() != 4 || x.at(1) != weight.at(1)) {
      throw new IllegalArgumentException("maps " + x + " do not fit a convolution by " + weight);
    }
    return Shape.of(
        x.at(0),
        weight.at(0),
        Convolve.extent(x.at(2), weight.at(2), stride, padding),
        Convolve.extent(x.at(3), weight.at(3), stride, padding));
  }

  /** Of x and the weights: both, or only what is asked for. */
  private static void gradients(
      Tape tape, Variable x, Variable weight, Tensor dy, int stride, int padding) {
    Tensor maps = x.value();
    Tensor kernels = weight.value();
    if (!weight.differentiable()) {
      inputGradient(tape, x, kernels, dy, stride, padding);
    } else if (x.differentiable() && FewChannels.in(kernels.shape())) {
      weightGradient(tape, maps, weight, dy, stride, padding);
      inputGradient(tape, x, kernels, dy, stride, padding);
    } else if (x.differentiable()) {
      tape.overwrite(
          weight,
          dw ->
              tape.overwrite(
                  x,
                  dx ->
                      Convolve.gradients(
                          maps, kernels, dy, stride, padding, shares(tape, kernels), dx, dw)));
    } else {
      // The first layer of a network: nobody asks for the gradient of the pictures.
      weightGradient(tape, maps, weight, dy, stride, padding);
    }
  }

  /** Of x alone: a network that is judged by another one, whose weights stay as they are. */
  private static void inputGradient(
      Tape tape, Variable x, Tensor kernels, Tensor dy, int stride, int padding) {
    if (FewChannels.in(kernels.shape())) {
      Tensor room = tape.take(FewChannels.room(x.shape(), kernels.shape(), stride, padding));
      tape.overwrite(x, dx -> FewChannels.transposed(dy, kernels, stride, padding, room, dx));
    } else if (comesBack(x.shape(), dy.shape(), kernels.shape(), stride, padding)) {
      tape.overwrite(x, dx -> Convolve.transposed(dy, kernels, stride, padding, dx));
    } else {
      // The last rows or columns of x were never looked at, so transposing does not yield them.
      Tensor unused = tape.take(kernels.shape());
      tape.overwrite(
          x,
          dx ->
              Convolve.gradients(
                  x.value(), kernels, dy, stride, padding, shares(tape, kernels), dx, unused));
    }
  }

  private static boolean comesBack(Shape x, Shape y, Shape kernels, int stride, int padding) {
    return Convolve.transposedExtent(y.at(2), kernels.at(2), stride, padding) == x.at(2)
        && Convolve.transposedExtent(y.at(3), kernels.at(3), stride, padding) == x.at(3);
  }

  /** Of the weights alone, by the faster of two ways. */
  static void weightGradient(
      Tape tape, Tensor x, Variable weight, Tensor dy, int stride, int padding) {
    Tensor shares = shares(tape, weight.value());
    if (FewChannels.in(weight.shape())) {
      Tensor room = tape.take(FewChannels.room(x.shape(), weight.shape(), stride, padding));
      tape.into(
          weight,
          (target, add) ->
              FewChannels.weightGradient(x, dy, stride, padding, room, shares, target, add));
    } else {
      Tensor unused = tape.take(x.shape());
      tape.overwrite(
          weight,
          dw -> Convolve.gradients(x, weight.value(), dy, stride, padding, shares, unused, dw));
    }
  }

  /** Room for what each core finds of the gradient of the kernels. */
  static Tensor shares(Tape tape, Tensor kernels) {
    return tape.take(Convolve.shares(kernels.shape()));
  }
}
