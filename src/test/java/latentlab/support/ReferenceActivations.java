package latentlab.support;

import latentlab.engine.tensor.Activation;

/** The activation functions as their papers write them. */
public final class ReferenceActivations {
  private ReferenceActivations() {}

  public static Doubles apply(Activation activation, Doubles x) {
    return x.map(v -> apply(activation, v));
  }

  private static double apply(Activation activation, double x) {
    return switch (activation) {
      case NONE -> x;
      case RELU -> x > 0 ? x : 0;
      case LEAKY_RELU -> x > 0 ? x : 0.2 * x;
      case SILU -> x / (1 + Math.exp(-x));
      case GELU -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
      case TANH -> Math.tanh(x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case SOFTPLUS -> Math.log(1 + Math.exp(x));
    };
  }
}
