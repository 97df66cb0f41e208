package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;

/** Kernels of tanh(a) sigmoid(b), a the first half of each example and b the second. */
public final class Gates {
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
          for (int n = from; n < to; n++) {
            GateLoops.forward(in, 2 * n * half, half, out, n * half);
          }
        });
  }

  /**
   * da = dy s (1 - t²) and db = dy t s (1 - s) with t = tanh(a), s = sigmoid(b), or dx += them.
   *
   * @param dy [batch, channels, …]
   * @param dx [batch, 2 channels, …]
   */
  public static void backward(Tensor x, Tensor dy, Tensor dx, boolean add) {
    int batch = dy.shape().at(0);
    int half = dy.size() / batch;
    MemorySegment in = x.memory();
    MemorySegment g = dy.memory();
    MemorySegment out = dx.memory();
    Parallel.rows(
        batch,
        half,
        (from, to) -> {
          for (int n = from; n < to; n++) {
            GateLoops.backward(in, 2 * n * half, half, g, n * half, out, add);
          }
        });
  }
}
