package latentlab.engine.train;

import latentlab.engine.data.Examples;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Turns examples into the tensor a model sees: grey values become black or white where the run says
 * so.
 *
 * <p>{@code dynamic}: white with the probability of the grey value, drawn anew each time (dynamic
 * binarisation, as in Burda et al. 2015). {@code static}: the same, drawn once for each example and
 * kept. {@code threshold}: white from one half on. {@code none}: as they are.
 */
final class Preparation {
  private final Examples examples;
  private final String binarise;
  private final RandomStream random;
  private final float[] scratch;

  /**
   * @param random the stream of this split's pixels
   */
  Preparation(Examples examples, String binarise, RandomStream random) {
    this.examples = examples;
    this.binarise = binarise;
    this.random = random;
    this.scratch = new float[examples.size()];
  }

  Examples examples() {
    return examples;
  }

  /** Writes the examples order[from], order[from + 1] … to the rows of a tensor. */
  void fill(Tensor rows, int[] order, int from) {
    for (int row = 0; row < rows.shape().at(0); row++) {
      fill(rows, row, order[from + row]);
    }
  }

  /** Writes the examples first, first + 1 … to the rows of a tensor. */
  void fill(Tensor rows, int first) {
    for (int row = 0; row < rows.shape().at(0); row++) {
      fill(rows, row, first + row);
    }
  }

  private void fill(Tensor rows, int row, int index) {
    int size = scratch.length;
    examples.copy(index, scratch, 0);
    switch (binarise) {
      case "dynamic" -> random.binarise(scratch, 0, size);
      case "static" -> {
        random.seek((long) index * size);
        random.binarise(scratch, 0, size);
      }
      case "threshold" -> {
        for (int i = 0; i < size; i++) {
          scratch[i] = scratch[i] < 0.5f ? 0 : 1;
        }
      }
      case "none" -> {
        // Pixels stay the grey values they are.
      }
      default -> throw new IllegalArgumentException("no binarisation is called " + binarise);
    }
    rows.set(scratch, 0, row * size, size);
  }
}
