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
    return switch (name) {
      case "adam" -> new Adam(parameters, 0);
      case "adamw" -> new Adam(parameters, 0.01);
      case "rmsprop" -> new RmsProp(parameters);
      case "sgd" -> new Momentum(parameters, 0.9);
      default -> throw new IllegalArgumentException("no optimiser is called " + name);
    };
  }
}
