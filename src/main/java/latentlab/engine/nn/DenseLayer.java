package latentlab.engine.nn;

import latentlab.engine.grad.Dense;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/** A fully connected layer: weight [out, in], bias [out]. */
public final class DenseLayer implements Layer {
  private final Parameter weight;
  private final Parameter bias;
  private final Activation activation;

  /**
   * @param name the layer's name; its parameters are name.weight and name.bias
   */
  public DenseLayer(Parameters parameters, String name, int in, int out, Activation activation) {
    this.weight = parameters.learnt(name + ".weight", Initialiser.fanIn(in), out, in);
    this.bias = parameters.learnt(name + ".bias", Initialiser.fanIn(in), out);
    this.activation = activation;
  }

  /**
   * @param input [batch, in]
   * @return [batch, out]
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    return Dense.apply(tape, input, weight.variable(), bias.variable(), activation);
  }
}
