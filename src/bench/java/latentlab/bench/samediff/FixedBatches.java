package latentlab.bench.samediff;

import latentlab.engine.data.Examples;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Eight batches of pictures that are ready in memory, one after the other and again. */
final class FixedBatches {
  private static final int COUNT = 8;

  private final INDArray[] batches = new INDArray[COUNT];
  private int next;

  /**
   * @param batch pictures in each
   * @param binary whether pixels are rounded to 0 or 1
   */
  FixedBatches(Examples pictures, int batch, boolean binary) {
    int size = pictures.size();
    for (int i = 0; i < COUNT; i++) {
      float[] pixels = new float[batch * size];
      for (int picture = 0; picture < batch; picture++) {
        pictures.copy((i * batch + picture) % pictures.count(), pixels, picture * size);
      }
      for (int pixel = 0; binary && pixel < pixels.length; pixel++) {
        pixels[pixel] = Math.round(pixels[pixel]);
      }
      batches[i] = Nd4j.create(pixels, new long[] {batch, 1, 28, 28}, 'c');
    }
  }

  /** The next batch, [batch, 1, 28, 28]. */
  INDArray next() {
    next = (next + 1) % COUNT;
    return batches[next];
  }
}
