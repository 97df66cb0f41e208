package latentlab.engine.nn;

import latentlab.engine.grad.GroupNormalisation;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/** Group normalisation: weight and bias, [channels] each. */
public final class GroupNormLayer implements Layer {
  private final Parameter weight;
  private final Parameter bias;
  private final int groups;
  private final Activation activation;

  /**
   * @param name the layer's name; its parameters are name.weight and name.bias
   * @param groups divides the channels
   */
  public GroupNormLayer(
      Parameters parameters, String name, int groups, int channels, Activation activation) {
    if (groups < 1 || channels % groups != 0) {
      throw new IllegalArgumentException(
          "groups must divide the channels, were " + groups + " for " + channels);
    }
    this.weight = parameters.learnt(name + ".weight", Initialiser.constant(1), channels);
    this.bias = parameters.learnt(name + ".bias", Initialiser.constant(0), channels);
    this.groups = groups;
    this.activation = activation;
  }

  /**
   * @param input [batch, channels, …]
   * @return the shape of input
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    return GroupNormalisation.apply(
        tape, input, weight.variable(), bias.variable(), groups, activation);
  }
}
