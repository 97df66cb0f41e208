package latentlab.engine.nn;

import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Fills a parameter before the first step. */
@FunctionalInterface
public interface Initialiser {
  void fill(Tensor values, RandomStream random);

  /** Every number the same: 0 for biases, 1 for scales. */
  static Initialiser constant(float value) {
    return (values, _) -> values.fill(value);
  }

  /**
   * Uniform in ±1/sqrt(inputs): what PyTorch gives dense and convolution layers (LeCun et al.
   * 1998), so that runs here and there begin alike.
   */
  static Initialiser fanIn(int inputs) {
    double bound = 1 / Math.sqrt(inputs);
    return (values, random) -> random.fillUniform(values, -bound, bound);
  }

  /** Uniform in ±sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010): attention's projections. */
  static Initialiser glorot(int inputs, int outputs) {
    double bound = Math.sqrt(6.0 / (inputs + outputs));
    return (values, random) -> random.fillUniform(values, -bound, bound);
  }

  /** Gaussian of mean 0: embeddings (deviation 1), DCGAN's weights (0.02). */
  static Initialiser normal(double deviation) {
    return (values, random) -> {
      random.fillNormal(values);
      for (int i = 0; i < values.size(); i++) {
        values.set(i, (float) (values.get(i) * deviation));
      }
    };
  }
}
