package latentlab.bench.samediff;

import java.util.Arrays;
import java.util.List;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The gated autoregressive network (van den Oord et al. 2016, arXiv 1606.05328). */
final class PixelCnn {
  private static final int WIDTH = 32;
  private static final int LAYERS = 8;

  private PixelCnn() {}

  static Learning training(int batch) {
    SameDiff graph = SameDiff.create();
    Layers layers = new Layers(graph);
    SDVariable x = graph.placeHolder(TrainingSide.PICTURES, DataType.FLOAT, batch, 1, 28, 28);
    SDVariable first = graph.constant("mask.first", mask(7, 1, WIDTH, false));
    SDVariable later = graph.constant("mask.later", mask(3, WIDTH, 2 * WIDTH, true));
    SDVariable h = layers.masked("first", x, 1, WIDTH, 7, first);
    for (int i = 0; i < LAYERS; i++) {
      SDVariable both = layers.masked("gate" + i, h, WIDTH, 2 * WIDTH, 3, later);
      SDVariable a = both.get(SDIndex.all(), SDIndex.interval(0, WIDTH));
      SDVariable b = both.get(SDIndex.all(), SDIndex.interval(WIDTH, 2 * WIDTH));
      SDVariable gated = graph.math().tanh(a).mul(graph.nn().sigmoid(b));
      h = h.add(layers.convolution("out" + i, gated, WIDTH, WIDTH, 1, 1, 0));
    }
    h = layers.relu(layers.convolution("hidden", layers.relu(h), WIDTH, WIDTH, 1, 1, 0));
    SDVariable logits = layers.convolution("logits", h, WIDTH, 1, 1, 1, 0);
    SDVariable loss = new Losses(graph, batch).crossEntropy(logits, x);
    return new Learning(layers, loss, List.of(), 1e-3, 0.9);
  }

  /**
   * 1 for what is seen: the rows above, and of the middle row what lies before the centre.
   *
   * @param centre whether the centre itself is seen: a mask of type B
   * @return [kernel, kernel, inputs, outputs]
   */
  private static INDArray mask(int kernel, int inputs, int outputs, boolean centre) {
    int maps = inputs * outputs;
    int middle = kernel * kernel / 2;
    float[] seen = new float[kernel * kernel * maps];
    Arrays.fill(seen, 0, (centre ? middle + 1 : middle) * maps, 1);
    return Nd4j.create(seen, new long[] {kernel, kernel, inputs, outputs}, 'c');
  }
}
