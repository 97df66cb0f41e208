package latentlab.bench;

import java.util.Map;
import java.util.Set;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Side;
import latentlab.bench.work.Work;

/**
 * Our side of a work without the peers: where its time goes and what memory it takes.
 *
 * @param products the share of its time in matrix products and convolutions, 0 to 1
 * @param limit 10^9 multiplications and additions per second of {@link ProductLimit}, at that time
 * @param nativeBytes what it holds outside the heap, its eight batches included
 * @param heapBytes the whole heap while it lives, the pictures of the data set included
 */
record Alone(double products, double limit, long nativeBytes, long heapBytes) {
  private static final String PRODUCTS = "products";
  private static final String TENSOR = "latentlab.engine.tensor.";
  private static final Set<String> PRODUCT_CLASSES =
      Set.of(
          TENSOR + "Matrix",
          TENSOR + "MatrixVector",
          TENSOR + "NativeCall",
          TENSOR + "FewChannels",
          TENSOR + "Pointwise",
          TENSOR + "Winograd");
  private static final double WARM_UP_SECONDS = 1;
  private static final double SECONDS = 3;

  static Alone of(Engine ours, Work work) throws InterruptedException {
    Memory before = Memory.now();
    try (Side side = ours.build(work, work.batch()).orElseThrow()) {
      step(side, WARM_UP_SECONDS);
      double share;
      try (StackShares shares = new StackShares(Map.of(PRODUCTS, Alone::isProduct))) {
        step(side, SECONDS);
        share = shares.of(PRODUCTS);
      }
      Memory after = Memory.now();
      return new Alone(
          share,
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

  private static boolean isProduct(StackTraceElement frame) {
    return PRODUCT_CLASSES.contains(frame.getClassName());
  }
}
