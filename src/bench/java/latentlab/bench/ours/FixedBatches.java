package latentlab.bench.ours;

import latentlab.engine.data.Examples;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Eight batches of pictures that are ready in memory, one after the other and again. */
final class FixedBatches {
  private static final int COUNT = 8;

  private final Tensor[] batches = new Tensor[COUNT];
  private int next;

  /**
   * @param batch pictures in each
   * @param binary whether pixels become 0 or 1 with the probability of their grey value
   */
  FixedBatches(Examples examples, int batch, boolean binary) {
    int size = examples.size();
    RandomStream pixels = new RandomStream(Ours.SEED, "pixels");
    float[] values = new float[batch * size];
    for (int i = 0; i < COUNT; i++) {
      for (int picture = 0; picture < batch; picture++) {
        examples.copy((i * batch + picture) % examples.count(), values, picture * size);
      }
      if (binary) {
        pixels.binarise((long) i * values.length, values);
      }
      batches[i] = Tensor.of(values, batch, 1, 28, 28);
    }
  }

  /** The next batch, [batch, 1, 28, 28], pixels from 0 to 1. */
  Tensor next() {
    next = (next + 1) % COUNT;
    return batches[next];
  }
}
