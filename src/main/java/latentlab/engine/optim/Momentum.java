package latentlab.engine.optim;

import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.Updates;

/** Stochastic gradient descent with momentum (Polyak 1964); with momentum 0 plain descent. */
public final class Momentum implements Optimiser {
  private final Parameters parameters;
  private final double momentum;
  private final Tensor velocity;

  public Momentum(Parameters parameters, double momentum) {
    this.parameters = parameters;
    this.momentum = momentum;
    this.velocity = Tensor.zeros(parameters.values().size());
  }

  @Override
  public void step(double learningRate, double gradientScale) {
    Updates.momentum(
        parameters.values(),
        parameters.gradients(),
        velocity,
        gradientScale,
        momentum,
        learningRate);
  }
}
