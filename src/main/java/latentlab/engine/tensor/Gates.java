package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;

/**
 * Kernels of tanh(a) sigmoid(b), a the first half of each example and b the second.
 *
 * <p>Each does tanh and sigmoid in two loops one after the other, a stretch at a time that stays in
 * the cache in between: a loop with both is more than the virtual machine compiles as a whole.
 */
public final class Gates {
  /** How many numbers one loop leaves to the next; a multiple of any vector length. */
  private static final int STRETCH = 1024;

  private Gates() {}

  /**
   * y = tanh(a) sigmoid(b).
   *
   * @param x [batch, 2 channels, …], a before b
   * @param y [batch, channels, …]
   */
  public static void forward(Tensor x, Tensor y) {
    int batch = y.shape().at(0);
    int half = y.size() / batch;
    MemorySegment in = x.memory();
    MemorySegment out = y.memory();
    Parallel.rows(
        batch,
        half,
        (from, to) -> {
          for (int at = from * half; at < to * half; at += half) {
            for (int i = 0; i < half; i += STRETCH) {
              int count = Math.min(STRETCH, half - i);
              GateLoops.tanh(in, 2 * at + i, out, at + i, count);
              GateLoops.timesSigmoid(in, 2 * at + half + i, out, at + i, count);
            }
          }
        });
  }

  /**
   * da = dy s (1 - t²) and db = dy t s (1 - s) with t = tanh(a), s = sigmoid(b).
   *
   * @param dy [batch, channels, …]
   * @param dx [batch, 2 channels, …], overwritten
   */
  public static void backward(Tensor x, Tensor dy, Tensor dx) {
    int batch = dy.shape().at(0);
    int half = dy.size() / batch;
    MemorySegment in = x.memory();
    MemorySegment g = dy.memory();
    MemorySegment out = dx.memory();
    Parallel.rows(
        batch,
        half,
        (from, to) -> {
          for (int at = from * half; at < to * half; at += half) {
            for (int i = 0; i < half; i += STRETCH) {
              int count = Math.min(STRETCH, half - i);
              int a = 2 * at + i;
              GateLoops.tanh(in, a, out, a, count);
              GateLoops.slopes(in, g, at + i, a, a + half, count, out);
            }
          }
        });
  }
}
