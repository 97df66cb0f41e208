package latentlab.engine.optim;

import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.Updates;

/**
 * Adam (Kingma and Ba 2015, arXiv 1412.6980): steps of about the learning rate in every direction,
 * from running means of the gradient m and of its square v. With a weight decay above 0 it is AdamW
 * (Loshchilov and Hutter 2019, arXiv 1711.05101).
 */
public final class Adam implements Optimiser {
  /** How much of the mean of gradients is kept each step where nothing else is said. */
  public static final double BETA1 = 0.9;

  /** How much of the mean of squares is kept each step where nothing else is said. */
  public static final double BETA2 = 0.999;

  private static final double EPSILON = 1e-8;

  private final Parameters parameters;
  private final double beta1;
  private final double beta2;
  private final double weightDecay;
  private final Tensor first;
  private final Tensor second;
  private long steps;

  public Adam(Parameters parameters, double weightDecay) {
    this(parameters, BETA1, BETA2, weightDecay);
  }

  /**
   * @param beta1 how much of the mean of gradients is kept each step; 0.5 for adversarial training
   *     (Radford et al. 2016, arXiv 1511.06434)
   * @param beta2 how much of the mean of squares is kept
   */
  public Adam(Parameters parameters, double beta1, double beta2, double weightDecay) {
    this.parameters = parameters;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.weightDecay = weightDecay;
    this.first = Tensor.zeros(parameters.values().size());
    this.second = Tensor.zeros(parameters.values().size());
  }

  @Override
  public void step(double learningRate, double gradientScale) {
    steps++;
    Updates.adam(
        parameters.values(),
        parameters.gradients(),
        first,
        second,
        gradientScale,
        beta1,
        beta2,
        EPSILON,
        learningRate / (1 - Math.pow(beta1, steps)),
        Math.sqrt(1 - Math.pow(beta2, steps)),
        learningRate * weightDecay);
  }
}
