package latentlab.engine.nn;

import latentlab.engine.grad.BatchNormalisation;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/** Batch normalisation: weight, bias, running_mean and running_var, [channels] each. */
public final class BatchNormLayer implements Layer {
  private final Parameter weight;
  private final Parameter bias;
  private final Parameter runningMean;
  private final Parameter runningVariance;
  private final Activation activation;

  /**
   * @param name the layer's name, before the names of its parameters
   */
  public BatchNormLayer(Parameters parameters, String name, int channels, Activation activation) {
    this.weight = parameters.learnt(name + ".weight", Initialiser.constant(1), channels);
    this.bias = parameters.learnt(name + ".bias", Initialiser.constant(0), channels);
    this.runningMean = parameters.kept(name + ".running_mean", 0, channels);
    this.runningVariance = parameters.kept(name + ".running_var", 1, channels);
    this.activation = activation;
  }

  /**
   * @param input [batch, channels, …]
   * @return the shape of input
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    return BatchNormalisation.apply(
        tape,
        input,
        weight.variable(),
        bias.variable(),
        runningMean.value(),
        runningVariance.value(),
        activation);
  }
}
