package latentlab.bench.samediff;

import java.util.List;
import java.util.Map;
import java.util.Random;
import latentlab.bench.work.Side;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The training of a diffusion model (Ho et al. 2020, arXiv 2006.11239): a picture is mixed with
 * noise and the network says what the noise was. Times are drawn and embedded in Java, a few
 * kilobytes; the rest is the graph's.
 */
final class DdpmSide implements Side {
  private static final int TIMES = 1000;
  private static final double FIRST_BETA = 1e-4;
  private static final double LAST_BETA = 0.02;
  private static final String TIME = "time";
  private static final String SIGNAL = "signal";
  private static final String NOISE = "noise";

  private final int batch;
  private final FixedBatches batches;
  private final Learning learning;
  private final Random random = new Random(7);
  private final float[] signal = new float[TIMES];
  private final float[] noise = new float[TIMES];
  private double loss;

  DdpmSide(int batch, FixedBatches batches) {
    this.batch = batch;
    this.batches = batches;
    SameDiff graph = SameDiff.create();
    Layers layers = new Layers(graph);
    Losses losses = new Losses(graph, batch);
    SDVariable x = graph.placeHolder(TrainingSide.PICTURES, DataType.FLOAT, batch, 1, 28, 28);
    SDVariable time = graph.placeHolder(TIME, DataType.FLOAT, batch, UNet.TIME);
    SDVariable kept = graph.placeHolder(SIGNAL, DataType.FLOAT, batch, 1, 1, 1);
    SDVariable mixed = graph.placeHolder(NOISE, DataType.FLOAT, batch, 1, 1, 1);
    SDVariable eps = losses.normal(batch, 1, 28, 28);
    SDVariable noisy = x.mul(2).sub(1).mul(kept).add(eps.mul(mixed));
    SDVariable predicted = new UNet(layers, batch, time).noise(noisy);
    learning = new Learning(layers, losses.squaredError(predicted, eps), List.of(), 1e-3, 0.9);
    double left = 1;
    for (int t = 0; t < TIMES; t++) {
      left *= 1 - (FIRST_BETA + (LAST_BETA - FIRST_BETA) * t / (TIMES - 1));
      signal[t] = (float) Math.sqrt(left);
      noise[t] = (float) Math.sqrt(1 - left);
    }
  }

  @Override
  public long parameters() {
    return learning.parameters();
  }

  @Override
  public void step() {
    float[] kept = new float[batch];
    float[] mixed = new float[batch];
    float[] embedded = new float[batch * UNet.TIME];
    for (int i = 0; i < batch; i++) {
      int t = random.nextInt(TIMES);
      kept[i] = signal[t];
      mixed[i] = noise[t];
      embed(t, embedded, i * UNet.TIME);
    }
    loss =
        learning
            .step(
                Map.of(
                    TrainingSide.PICTURES,
                    batches.next(),
                    TIME,
                    Nd4j.create(embedded, new long[] {batch, UNet.TIME}, 'c'),
                    SIGNAL,
                    perPicture(kept),
                    NOISE,
                    perPicture(mixed)))
            .loss();
  }

  private static INDArray perPicture(float[] values) {
    return Nd4j.create(values, new long[] {values.length, 1, 1, 1}, 'c');
  }

  /** Sines and cosines of falling frequency (Vaswani et al. 2017, arXiv 1706.03762). */
  private static void embed(int t, float[] values, int from) {
    int half = UNet.TIME / 2;
    for (int i = 0; i < half; i++) {
      double angle = t * Math.exp(-Math.log(10_000) * i / half);
      values[from + i] = (float) Math.sin(angle);
      values[from + half + i] = (float) Math.cos(angle);
    }
  }

  @Override
  public double loss() {
    return loss;
  }

  @Override
  public void close() {
    learning.close();
  }
}
