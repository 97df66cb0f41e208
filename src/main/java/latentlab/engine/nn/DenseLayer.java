package latentlab.engine.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.Dense;
import latentlab.engine.grad.JointDense;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/** A fully connected layer: weight [out, in], bias [out]. */
public final class DenseLayer implements DualLayer {
  private final Weight weight;
  private final Parameter bias;
  private final Activation activation;

  /**
   * @param name the layer's name; its parameters are name.weight and name.bias
   */
  public DenseLayer(Parameters parameters, String name, int in, int out, Activation activation) {
    this(parameters, name, in, out, activation, false);
  }

  /**
   * @param name the layer's name; its parameters are name.weight and name.bias, with spectral
   *     normalisation name.weight_orig, name.weight_u and name.bias
   * @param spectral whether the weight is divided by its largest singular value, see {@link
   *     latentlab.engine.grad.SpectralNormalisation}
   */
  public DenseLayer(
      Parameters parameters,
      String name,
      int in,
      int out,
      Activation activation,
      boolean spectral) {
    this.weight = new Weight(parameters, name, spectral, Initialiser.fanIn(in), out, in);
    this.bias = parameters.learnt(name + ".bias", Initialiser.fanIn(in), out);
    this.activation = activation;
  }

  /**
   * @param input [batch, in]
   * @return [batch, out]
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    return Dense.apply(tape, input, weight.use(tape), bias.variable(), activation);
  }

  @Override
  public Dual forward(Tape tape, Dual input, Directions directions) {
    Dual used = weight.use(tape, directions);
    Optional<Variable> shift = directions.of(bias);
    Variable x = input.value();
    if (!input.moves() && !used.moves() && shift.isEmpty()) {
      return Dual.still(Dense.apply(tape, x, used.value(), bias.variable(), activation));
    }
    // (x Wᵀ + b)˙ = ẋ Wᵀ + x Ẇᵀ + ḃ
    List<JointDense.Term> terms = new ArrayList<>();
    if (input.moves()) {
      terms.add(new JointDense.Product(input.tangent(), used.value()));
    }
    if (used.moves()) {
      terms.add(new JointDense.Product(x, used.tangent()));
    }
    Variable tangent =
        JointDense.apply(
            tape,
            shift.orElseGet(() -> still(tape)),
            x.shape().at(0),
            terms.toArray(JointDense.Term[]::new));
    boolean fused = activation.inPlace();
    Variable made =
        Dense.apply(tape, x, used.value(), bias.variable(), fused ? activation : Activation.NONE);
    Variable after = fused ? made : Activate.apply(tape, made, activation);
    return Dual.follow(tape, activation, made, after, tangent);
  }

  private Variable still(Tape tape) {
    Variable zeros = tape.constant(tape.take(bias.shape()));
    zeros.value().fill(0);
    return zeros;
  }
}
