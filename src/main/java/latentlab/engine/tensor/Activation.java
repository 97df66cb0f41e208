package latentlab.engine.tensor;

/** The functions that stand between layers. */
public enum Activation {
  NONE(true),
  /** max(0, x) (Nair and Hinton 2010). */
  RELU(true),
  /** x for x > 0, else 0.2 x (Maas et al. 2013; the slope of Radford et al. 2016). */
  LEAKY_RELU(true),
  /** x sigmoid(x) (Elfwing et al. 2017, arXiv 1702.03118). */
  SILU(false),
  /** x Φ(x) in its tanh form (Hendrycks and Gimpel 2016, arXiv 1606.08415). */
  GELU(false),
  TANH(true),
  /** 1 / (1 + exp(-x)). */
  SIGMOID(true),
  /** log(1 + exp(x)). */
  SOFTPLUS(false);

  private final boolean inPlace;

  Activation(boolean inPlace) {
    this.inPlace = inPlace;
  }

  /** Whether the derivative is known from the output alone, so that it may overwrite its input. */
  public boolean inPlace() {
    return inPlace;
  }
}
