package latentlab.engine.train;

import java.util.function.IntUnaryOperator;
import latentlab.engine.data.Examples;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Rows;
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
  private final int draws;

  /**
   * @param random the stream of this split's pixels
   */
  Preparation(Examples examples, String binarise, RandomStream random) {
    this.examples = examples;
    this.binarise = binarise;
    this.random = random;
    this.draws = RandomStream.drawsToBinarise(examples.size());
  }

  Examples examples() {
    return examples;
  }

  /** Writes the examples order[from], order[from + 1] … to the rows of a tensor. */
  void fill(Tensor rows, int[] order, int from) {
    fill(rows, row -> order[from + row]);
  }

  /** Writes the examples first, first + 1 … to the rows of a tensor. */
  void fill(Tensor rows, int first) {
    fill(rows, row -> first + row);
  }

  private void fill(Tensor rows, IntUnaryOperator example) {
    long start = random.position();
    Rows.fill(rows, (row, pixels) -> write(start, row, example.applyAsInt(row), pixels));
    random.seek(start + (long) draws * rows.shape().at(0));
  }

  private void write(long start, int row, int index, float[] pixels) {
    examples.copy(index, pixels, 0);
    switch (binarise) {
      case "dynamic" -> random.binarise(start + (long) draws * row, pixels);
      case "static" -> random.binarise((long) draws * index, pixels);
      case "threshold" -> {
        for (int i = 0; i < pixels.length; i++) {
          pixels[i] = pixels[i] < 0.5f ? 0 : 1;
        }
      }
      case "none" -> {
        // Pixels stay the grey values they are.
      }
      default -> throw new IllegalArgumentException("no binarisation is called " + binarise);
    }
  }
}
