package latentlab.engine.optim;

import latentlab.engine.nn.Parameters;

/** Steps the parameters it was made for against their gradients. */
public interface Optimiser {
  /**
   * One step.
   *
   * @param learningRate the step's size
   * @param gradientScale what gradients are multiplied by first; below 1 where they are clipped
   */
  void step(double learningRate, double gradientScale);

  /**
   * An optimiser by its setting's name, with PyTorch's constants.
   *
   * @param name {@code adam}, {@code adamw}, {@code rmsprop} or {@code sgd}
   */
  static Optimiser of(String name, Parameters parameters) {
    return of(name, Adam.BETA1, Adam.BETA2, parameters);
  }

  /**
   * The same with constants of Adam's own; the others take no notice of them.
   *
   * @param beta1 how much of the mean of gradients is kept each step
   * @param beta2 how much of the mean of squares is kept
   */
  static Optimiser of(String name, double beta1, double beta2, Parameters parameters) {
    return switch (name) {
      case "adam" -> new Adam(parameters, beta1, beta2, 0);
      case "adamw" -> new Adam(parameters, beta1, beta2, 0.01);
      case "rmsprop" -> new RmsProp(parameters);
      case "sgd" -> new Momentum(parameters, 0.9);
      default -> throw new IllegalArgumentException("no optimiser is called " + name);
    };
  }
}
