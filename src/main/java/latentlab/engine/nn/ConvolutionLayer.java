package latentlab.engine.nn;

import latentlab.engine.grad.Convolution;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/** A convolution with its activation: weight [out, in, k, k], bias [out]. */
public final class ConvolutionLayer implements Layer {
  private final Parameter weight;
  private final Parameter bias;
  private final int stride;
  private final int padding;
  private final Activation activation;

  /**
   * @param name the layer's name; its parameters are name.weight and name.bias
   * @param kernel side of the square kernel
   */
  public ConvolutionLayer(
      Parameters parameters,
      String name,
      int in,
      int out,
      int kernel,
      int stride,
      int padding,
      Activation activation) {
    Initialiser initialiser = Initialiser.fanIn(in * kernel * kernel);
    this.weight = parameters.learnt(name + ".weight", initialiser, out, in, kernel, kernel);
    this.bias = parameters.learnt(name + ".bias", initialiser, out);
    this.stride = stride;
    this.padding = padding;
    this.activation = activation;
  }

  /**
   * @param input [batch, in, height, width]
   * @return [batch, out, (height + 2 padding - kernel) / stride + 1, …]
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    return Convolution.apply(
        tape, input, weight.variable(), bias.variable(), stride, padding, activation);
  }
}
