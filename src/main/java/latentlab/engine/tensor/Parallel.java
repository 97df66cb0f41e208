package latentlab.engine.tensor;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Splits large kernels over the cores. The borders of the pieces depend only on the size and the
 * number of cores, so results are the same to the last bit from run to run.
 */
final class Parallel {
  /** Work on part of a range. */
  @FunctionalInterface
  interface Range {
    void run(int from, int to);
  }

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Elements from which on a second thread is called; chosen by judgement, not tuned. */
  private static final int GRAIN = 1 << 16;

  private Parallel() {}

  /** Runs an element-wise kernel over [0, size), pieces beginning at whole paddings. */
  static void elements(int size, Range kernel) {
    split(Lanes.padded(size), Lanes.PADDING, Math.max(1, size / GRAIN), kernel);
  }

  /** Runs a kernel over rows of some width. */
  static void rows(int rows, int width, Range kernel) {
    split(rows, 1, (int) Math.max(1, (long) rows * width / GRAIN), kernel);
  }

  private static void split(int end, int unit, int mostPieces, Range kernel) {
    int pieces = Math.min(CORES, mostPieces);
    if (pieces <= 1) {
      kernel.run(0, end);
      return;
    }
    int units = (end + unit - 1) / unit;
    ForkJoinTask<?>[] others = new ForkJoinTask<?>[pieces - 1];
    for (int piece = 1; piece < pieces; piece++) {
      int from = (int) ((long) units * piece / pieces) * unit;
      int to = Math.min(end, (int) ((long) units * (piece + 1) / pieces) * unit);
      others[piece - 1] = ForkJoinPool.commonPool().submit(() -> kernel.run(from, to));
    }
    kernel.run(0, (int) ((long) units / pieces) * unit);
    for (ForkJoinTask<?> other : others) {
      other.join();
    }
  }
}
