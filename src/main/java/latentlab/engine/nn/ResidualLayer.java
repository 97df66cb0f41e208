package latentlab.engine.nn;

import latentlab.engine.grad.Activate;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/**
 * A residual block of a VQ-VAE (van den Oord et al. 2017, arXiv 1711.00937, section 4.1): x +
 * conv1x1(relu(conv3x3(relu(x)))). Maps keep their size. conv1.weight [inner, width, 3, 3],
 * conv2.weight [width, inner, 1, 1], with a bias each.
 */
public final class ResidualLayer implements DualLayer {
  private final DualLayer wide;
  private final DualLayer narrow;

  /**
   * @param name the layer's name, before the names of its parameters
   * @param width maps that come in and go out
   * @param inner maps between the two convolutions
   */
  public ResidualLayer(Parameters parameters, String name, int width, int inner) {
    wide =
        new ConvolutionLayer(parameters, name + ".conv1", width, inner, 3, 1, 1, Activation.RELU);
    narrow =
        new ConvolutionLayer(parameters, name + ".conv2", inner, width, 1, 1, 0, Activation.NONE);
  }

  /**
   * @param input [batch, width, height, width of a map]
   * @return the same shape
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    Variable rectified = Activate.apply(tape, input, Activation.RELU);
    return Arithmetic.add(tape, input, narrow.forward(tape, wide.forward(tape, rectified)));
  }

  @Override
  public Dual forward(Tape tape, Dual input, Directions directions) {
    Dual rectified = input.activate(tape, Activation.RELU);
    Dual inner = wide.forward(tape, rectified, directions);
    return input.plus(tape, narrow.forward(tape, inner, directions));
  }
}
