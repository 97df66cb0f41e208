package latentlab.engine.optim;

import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.Updates;

/**
 * RMSProp (Tieleman and Hinton 2012, lecture 6.5): gradients divided by the root of their running
 * mean square.
 */
public final class RmsProp implements Optimiser {
  private static final double SMOOTHING = 0.99;
  private static final double EPSILON = 1e-8;

  private final Parameters parameters;
  private final Tensor second;

  public RmsProp(Parameters parameters) {
    this.parameters = parameters;
    this.second = Tensor.zeros(parameters.values().size());
  }

  @Override
  public void step(double learningRate, double gradientScale) {
    Updates.rmsProp(
        parameters.values(),
        parameters.gradients(),
        second,
        gradientScale,
        SMOOTHING,
        EPSILON,
        learningRate);
  }
}
