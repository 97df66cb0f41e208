package latentlab.engine.data;

import java.util.Arrays;
import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.Pictures;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/** Damages pictures, for models that learn or are asked to mend them. */
public final class Damage {
  private Damage() {}

  /** Damaged pictures; the same where nothing is done to them. */
  public static Pictures of(Pictures pictures, Corruption corruption) {
    if (corruption.kind() == Corruption.Kind.NONE || pictures.count() == 0) {
      return pictures;
    }
    Tensor whole = Tensor.of(pictures.values(), pictures.count(), pictures.size());
    Tensor damaged = Tensor.zeros(pictures.count(), pictures.size());
    RandomStream random = new RandomStream(corruption.seed(), "damage");
    apply(whole, corruption.kind(), corruption.amount(), random, damaged);
    return new Pictures(
        pictures.count(),
        pictures.channels(),
        pictures.height(),
        pictures.width(),
        damaged.toArray());
  }

  /**
   * Writes damaged pictures, on all cores; what is damaged depends on the stream alone.
   *
   * @param pictures [count, …]
   * @param amount as in {@link Corruption#amount()}
   * @param random moves on
   * @param out the same shape, other memory
   */
  public static void apply(
      Tensor pictures, Corruption.Kind kind, double amount, RandomStream random, Tensor out) {
    switch (kind) {
      case NONE -> out.set(pictures);
      case GAUSSIAN -> {
        random.fillNormal(out);
        Elementwise.combine(pictures, out, (float) amount, out);
      }
      case MASKING -> drop(pictures, amount, 1, random, out);
      case DROPOUT -> drop(pictures, amount, amount < 1 ? 1 / (1 - amount) : 0, random, out);
    }
  }

  /** Keeps each number with the probability 1 - share, times a factor; the others become 0. */
  private static void drop(
      Tensor pictures, double share, double factor, RandomStream random, Tensor out) {
    int width = pictures.shape().rowSize();
    int draws = RandomStream.drawsToBinarise(width);
    long start = random.position();
    Rows.fill(
        out,
        (row, numbers) -> {
          Arrays.fill(numbers, (float) (1 - share));
          random.binarise(start + (long) draws * row, numbers);
          for (int i = 0; i < width; i++) {
            numbers[i] *= (float) factor * pictures.get(row * width + i);
          }
        });
    random.seek(start + (long) draws * pictures.shape().at(0));
  }
}
