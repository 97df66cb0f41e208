package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * How large latents are: diffusion wants them as large as its noise, but nothing tells an
 * autoencoder so. Once it stands still, the mean and the deviation of each map of the grid are
 * measured over the training examples and kept with the weights (Rombach et al. 2022, arXiv
 * 2112.10752, appendix G, who take one deviation for all maps, from one batch).
 */
final class LatentScale {
  /** A map that never changes has a deviation of 0. */
  private static final double LEAST = 1e-4;

  private final Parameter mean;
  private final Parameter deviation;
  private final Parameter examples;

  /**
   * @param parameters of the whole model
   * @param maps of the grid
   */
  LatentScale(Parameters parameters, int maps) {
    mean = parameters.exact("latent.mean", 0, maps);
    deviation = parameters.exact("latent.deviation", 1, maps);
    examples = parameters.exact("latent.examples", 0, 1);
  }

  /** Whether it has been measured; until then latents are left as they are. */
  boolean measured() {
    return examples.value().get(0) > 0;
  }

  /** Gathers latents in double precision. */
  final class Measuring {
    private final double[] sums = new double[mean.shape().size()];
    private final double[] squares = new double[sums.length];
    private long cells;
    private long rows;

    /**
     * @param latents [count, maps, height, width]
     */
    void add(Tensor latents) {
      int count = latents.shape().at(0);
      int size = latents.shape().at(2) * latents.shape().at(3);
      for (int i = 0; i < latents.size(); i++) {
        int map = i / size % sums.length;
        double value = latents.get(i);
        sums[map] += value;
        squares[map] += value * value;
      }
      rows += count;
      cells += (long) count * size;
    }

    /** Writes down what was measured. */
    void keep() {
      for (int map = 0; map < sums.length; map++) {
        double middle = sums[map] / cells;
        double variance = squares[map] / cells - middle * middle;
        mean.value().set(map, (float) middle);
        deviation.value().set(map, (float) Math.max(LEAST, Math.sqrt(Math.max(0, variance))));
      }
      examples.value().set(0, rows);
    }
  }

  /** Latents [count, maps, height, width] in deviations from their means. */
  Tensor standardised(Tape tape, Tensor latents) {
    float[] factors = deviation.value().toArray();
    float[] shifts = mean.value().toArray();
    for (int map = 0; map < factors.length; map++) {
      factors[map] = 1 / factors[map];
      shifts[map] *= -factors[map];
    }
    return mapwise(tape, latents, factors, shifts);
  }

  /** The latents of such numbers. */
  Tensor raw(Tape tape, Tensor standardised) {
    return mapwise(tape, standardised, deviation.value().toArray(), mean.value().toArray());
  }

  private static Tensor mapwise(Tape tape, Tensor from, float[] factors, float[] shifts) {
    Shape shape = from.shape();
    Tensor to = tape.take(shape);
    int size = shape.at(2) * shape.at(3);
    float[] values = from.toArray();
    for (int start = 0; start < values.length; start += size) {
      int map = start / size % factors.length;
      for (int i = start; i < start + size; i++) {
        values[i] = factors[map] * values[i] + shifts[map];
      }
    }
    to.set(values);
    return to;
  }
}
