package latentlab.engine.nn;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Distances;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * First places for codes among vectors: vectors drawn at random, moved to the middle of those they
 * are nearest to (k-means, Lloyd 1982).
 */
final class CodePlacement {
  private static final int ROUNDS = 5;

  private CodePlacement() {}

  /**
   * @param vectors [rows, width]; where there are fewer rows than codes, some are used twice
   * @param table [codes, width], overwritten
   */
  static void place(Tape tape, Tensor vectors, Tensor table, RandomStream random) {
    int rows = vectors.shape().at(0);
    int entries = table.shape().at(0);
    int[] order = random.permutation(rows);
    int[] chosen = new int[entries];
    for (int code = 0; code < entries; code++) {
      chosen[code] = order[code % rows];
    }
    Blocks.gather(vectors, chosen, table);
    Tensor products = tape.take(rows, entries);
    Tensor halves = tape.take(entries);
    Tensor sums = tape.take(table.shape());
    int[] nearest = new int[rows];
    for (int round = 0; round < ROUNDS; round++) {
      Distances.nearest(vectors, table, products, halves, nearest);
      sums.fill(0);
      Blocks.scatterAdd(vectors, nearest, sums);
      toMiddles(nearest, sums, table);
    }
  }

  /** Codes that are nobody's nearest stay where they are. */
  private static void toMiddles(int[] nearest, Tensor sums, Tensor table) {
    int[] counts = new int[table.shape().at(0)];
    for (int code : nearest) {
      counts[code]++;
    }
    int width = table.shape().rowSize();
    for (int i = 0; i < table.size(); i++) {
      int count = counts[i / width];
      if (count > 0) {
        table.set(i, sums.get(i) / count);
      }
    }
  }
}
