package latentlab.engine.nn;

import latentlab.engine.grad.Tape;
import latentlab.engine.grad.TransposedConvolution;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/** A transposed convolution with its activation: weight [in, out, k, k], bias [out]. */
public final class TransposedConvolutionLayer implements Layer {
  private final Parameter weight;
  private final Parameter bias;
  private final int stride;
  private final int padding;
  private final Activation activation;

  /**
   * @param name the layer's name; its parameters are name.weight and name.bias
   * @param kernel side of the square kernel
   */
  public TransposedConvolutionLayer(
      Parameters parameters,
      String name,
      int in,
      int out,
      int kernel,
      int stride,
      int padding,
      Activation activation) {
    // PyTorch counts the second extent as the inputs of a transposed kernel too.
    Initialiser initialiser = Initialiser.fanIn(out * kernel * kernel);
    this.weight = parameters.learnt(name + ".weight", initialiser, in, out, kernel, kernel);
    this.bias = parameters.learnt(name + ".bias", initialiser, out);
    this.stride = stride;
    this.padding = padding;
    this.activation = activation;
  }

  /**
   * @param input [batch, in, height, width]
   * @return [batch, out, (height - 1) stride + kernel - 2 padding, …]
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    return TransposedConvolution.apply(
        tape, input, weight.variable(), bias.variable(), stride, padding, activation);
  }
}
