package latentlab.engine.nn;

import java.util.Optional;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Convolution;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/** A convolution with its activation: weight [out, in, k, k], bias [out]. */
public final class ConvolutionLayer implements DualLayer {
  private final Weight weight;
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
    this(parameters, name, in, out, kernel, stride, padding, activation, false);
  }

  /**
   * @param name the layer's name; its parameters are name.weight and name.bias, with spectral
   *     normalisation name.weight_orig, name.weight_u and name.bias
   * @param kernel side of the square kernel
   * @param spectral whether the weight, as the matrix [out, in k k], is divided by its largest
   *     singular value, see {@link latentlab.engine.grad.SpectralNormalisation}
   */
  public ConvolutionLayer(
      Parameters parameters,
      String name,
      int in,
      int out,
      int kernel,
      int stride,
      int padding,
      Activation activation,
      boolean spectral) {
    Initialiser initialiser = Initialiser.fanIn(in * kernel * kernel);
    this.weight = new Weight(parameters, name, spectral, initialiser, out, in, kernel, kernel);
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
    return apply(tape, input, weight.use(tape), activation);
  }

  private Variable apply(Tape tape, Variable input, Variable used, Activation function) {
    return Convolution.apply(tape, input, used, bias.variable(), stride, padding, function);
  }

  @Override
  public Dual forward(Tape tape, Dual input, Directions directions) {
    Dual used = weight.use(tape, directions);
    Variable x = input.value();
    Optional<Variable> shift = directions.of(bias);
    if (!input.moves() && !used.moves() && shift.isEmpty()) {
      return Dual.still(apply(tape, x, used.value(), activation));
    }
    boolean fused = activation.inPlace();
    Variable made = apply(tape, x, used.value(), fused ? activation : Activation.NONE);
    Variable after = fused ? made : Activate.apply(tape, made, activation);
    Variable tangent = tangent(tape, input, used, shift, made);
    return Dual.follow(tape, activation, made, after, tangent);
  }

  /** (x * w + b)˙ = ẋ * w + x * ẇ + ḃ. */
  private Variable tangent(
      Tape tape, Dual input, Dual used, Optional<Variable> shift, Variable made) {
    Optional<Variable> sum = Optional.empty();
    if (input.moves()) {
      sum = Optional.of(linear(tape, input.tangent(), used.value()));
    }
    if (used.moves()) {
      Variable byWeight = linear(tape, input.value(), used.tangent());
      sum = Optional.of(sum.map(s -> Arithmetic.add(tape, s, byWeight)).orElse(byWeight));
    }
    Variable tangent = sum.orElseGet(() -> zeros(tape, made));
    return shift.map(s -> Arithmetic.addPerMap(tape, tangent, s)).orElse(tangent);
  }

  private Variable linear(Tape tape, Variable maps, Variable kernels) {
    return Convolution.linear(tape, maps, kernels, stride, padding);
  }

  private static Variable zeros(Tape tape, Variable like) {
    Variable zeros = tape.constant(tape.take(like.shape()));
    zeros.value().fill(0);
    return zeros;
  }
}
