package latentlab.engine.family.diffusion;

import latentlab.engine.tensor.RandomStream;

/**
 * Random times for the examples of a batch, spread so that every part of all times has its share:
 * each alone is uniform, so means over them are unbiased, with less chance in them.
 */
final class Strata {
  /** A continuous time as near to the data as is asked about. */
  private static final double LEAST = 1e-4;

  private Strata() {}

  /** Uniform in a little above 0 to 1. */
  static double[] continuous(int rows, RandomStream random) {
    int[] order = random.permutation(rows);
    double[] times = new double[rows];
    for (int row = 0; row < rows; row++) {
      times[row] = Math.max(LEAST, (order[row] + random.nextDouble()) / rows);
    }
    return times;
  }

  /** Uniform in the whole numbers from first to last. */
  static double[] whole(int rows, int first, int last, RandomStream random) {
    int[] order = random.permutation(rows);
    double[] times = new double[rows];
    for (int row = 0; row < rows; row++) {
      double place = (order[row] + random.nextDouble()) / rows;
      times[row] = Math.min(last, first + Math.floor(place * (last - first + 1)));
    }
    return times;
  }
}
