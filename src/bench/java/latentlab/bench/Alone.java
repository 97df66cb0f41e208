package latentlab.bench;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Side;
import latentlab.bench.work.Work;

/**
 * Our side of a work without the peers: where its time goes and what memory it takes.
 *
 * @param products the share of its time in matrix products and convolutions, 0 to 1
 * @param multiplying the part of that in which numbers are multiplied; the rest of it brings them
 *     into the order this needs, and back
 * @param optimiser the share of its time in the optimiser
 * @param limit 10^9 multiplications and additions per second of {@link ProductLimit}, at that time
 * @param nativeBytes what it holds outside the heap, its eight batches included
 * @param heapBytes the whole heap while it lives, the pictures of the data set included
 */
record Alone(
    double products,
    double multiplying,
    double optimiser,
    double limit,
    long nativeBytes,
    long heapBytes) {
  private static final String PRODUCTS = "products";
  private static final String MULTIPLYING = "multiplying";
  private static final String OPTIMISER = "optimiser";
  private static final String TENSOR = "latentlab.engine.tensor.";
  private static final Set<String> MULTIPLIES =
      Set.of(TENSOR + "Matrix", TENSOR + "MatrixVector", TENSOR + "NativeCall");
  private static final Set<String> CONVOLVES =
      Set.of(TENSOR + "FewChannels", TENSOR + "Pointwise", TENSOR + "Winograd");
  private static final Map<String, Predicate<StackTraceElement>> KINDS =
      Map.of(
          PRODUCTS,
          frame -> isOf(MULTIPLIES, frame) || isOf(CONVOLVES, frame),
          MULTIPLYING,
          frame -> isOf(MULTIPLIES, frame),
          OPTIMISER,
          frame -> isOf(Set.of(TENSOR + "Updates"), frame));
  private static final double WARM_UP_SECONDS = 1;
  private static final double SECONDS = 3;

  static Alone of(Engine ours, Work work) throws InterruptedException {
    Memory before = Memory.now();
    try (Side side = ours.build(work, work.batch()).orElseThrow()) {
      step(side, WARM_UP_SECONDS);
      StackShares shares = new StackShares(KINDS);
      try (shares) {
        step(side, SECONDS);
      }
      Memory after = Memory.now();
      return new Alone(
          shares.of(PRODUCTS),
          shares.of(MULTIPLYING),
          shares.of(OPTIMISER),
          ProductLimit.gigaflopsPerSecond(),
          after.nativeBytes() - before.nativeBytes(),
          after.heapBytes());
    }
  }

  private static void step(Side side, double seconds) {
    long start = System.nanoTime();
    while ((System.nanoTime() - start) / 1e9 < seconds) {
      side.step();
    }
  }

  private static boolean isOf(Set<String> classes, StackTraceElement frame) {
    return classes.contains(frame.getClassName());
  }
}
