package latentlab.engine.nn;

import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Convolution;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;

/**
 * A convolution that sees only the pixels before its own, row by row from the top left (van den
 * Oord et al. 2016, arXiv 1601.06759, section 3.4): a mask multiplies the kernel, weight [out, in,
 * k, k], bias [out]. Maps keep their height and width. All channels of a pixel count as one pixel,
 * so it is for pictures of one colour.
 */
public final class MaskedConvolutionLayer implements Layer {
  /** What a place may know of the pixel at the same place. */
  public enum Mask {
    /** Nothing: the first layer, which sees the pixels themselves. */
    A,
    /** Everything: layers behind it, whose maps do not know their own pixel. */
    B
  }

  private final Parameter weight;
  private final Parameter bias;
  private final Tensor mask;
  private final int padding;
  private final Activation activation;

  /**
   * @param name the layer's name; its parameters are name.weight and name.bias
   * @param kernel side of the square kernel, odd
   */
  public MaskedConvolutionLayer(
      Parameters parameters,
      String name,
      Mask type,
      int in,
      int out,
      int kernel,
      Activation activation) {
    if (kernel % 2 == 0) {
      throw new IllegalArgumentException("a masked kernel must be odd, was " + kernel);
    }
    this.mask = mask(type, in, out, kernel);
    // As PyTorch would begin the convolution without a mask.
    Initialiser unmasked = Initialiser.fanIn(in * kernel * kernel);
    Initialiser masked =
        (values, random) -> {
          unmasked.fill(values, random);
          Elementwise.multiply(values, mask, values, false);
        };
    this.weight = parameters.learnt(name + ".weight", masked, out, in, kernel, kernel);
    this.bias = parameters.learnt(name + ".bias", unmasked, out);
    this.padding = kernel / 2;
    this.activation = activation;
  }

  private static Tensor mask(Mask type, int in, int out, int kernel) {
    Tensor mask = Tensor.zeros(out, in, kernel, kernel);
    int places = kernel * kernel;
    int seen = places / 2 + (type == Mask.B ? 1 : 0);
    for (int i = 0; i < mask.size(); i++) {
      mask.set(i, i % places < seen ? 1 : 0);
    }
    return mask;
  }

  /**
   * @param input [batch, in, height, width]
   * @return [batch, out, height, width]
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    Variable kernel = Arithmetic.multiply(tape, weight.variable(), tape.constant(mask));
    return Convolution.apply(tape, input, kernel, bias.variable(), 1, padding, activation);
  }
}
