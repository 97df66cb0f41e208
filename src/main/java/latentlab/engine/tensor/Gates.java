package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

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
            int a = 2 * n * half;
            int b = a + half;
            for (int i = 0; i < half; i += L) {
              FloatVector t = Exponentials.tanh(load(in, a + i, b));
              FloatVector s = Activations.sigmoid(load(in, b + i, b + half));
              store(t.mul(s), out, n * half + i, (n + 1) * half);
            }
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
            int a = 2 * n * half;
            int b = a + half;
            int end = b + half;
            for (int i = 0; i < half; i += L) {
              FloatVector t = Exponentials.tanh(load(in, a + i, b));
              FloatVector s = Activations.sigmoid(load(in, b + i, end));
              FloatVector scaled = load(g, n * half + i, (n + 1) * half).mul(s);
              FloatVector da = t.mul(t).neg().add(1f).mul(scaled);
              FloatVector db = s.neg().add(1f).mul(t).mul(scaled);
              store(add ? da.add(load(out, a + i, b)) : da, out, a + i, b);
              store(add ? db.add(load(out, b + i, end)) : db, out, b + i, end);
            }
          }
        });
  }
}
