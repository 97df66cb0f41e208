package latentlab.bench.samediff;

import java.util.List;
import java.util.Map;
import latentlab.bench.work.Side;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** SameDiff's side of a decoding: a latent point in, a picture that Java can read out. */
final class DecodingSide implements Side {
  private static final int POINTS = 8;
  private static final String LATENT = "latent";

  private final INDArray[] points = new INDArray[POINTS];
  private final String decoded;
  private final long parameters;
  private final Run run;
  private int next;
  private float[] picture = new float[1];

  /** A decoder: latents [batch, latent] to pictures [batch, ...] from 0 to 1. */
  @FunctionalInterface
  interface Decoder {
    SDVariable decode(Layers layers, SDVariable latents, int batch);
  }

  DecodingSide(int latent, int batch, Decoder decoder) {
    SameDiff graph = SameDiff.create();
    Layers layers = new Layers(graph);
    SDVariable latents = graph.placeHolder(LATENT, DataType.FLOAT, batch, latent);
    decoded = decoder.decode(layers, latents, batch).name();
    parameters = layers.weights().values().stream().mapToLong(INDArray::length).sum();
    run = new Run(graph, List.of(decoded));
    for (int i = 0; i < POINTS; i++) {
      points[i] = Nd4j.randn(DataType.FLOAT, batch, latent);
    }
  }

  /** Those of the decoder, which is all that works here. */
  @Override
  public long parameters() {
    return parameters;
  }

  @Override
  public void step() {
    next = (next + 1) % POINTS;
    Map<String, INDArray> results = run.once(Map.of(LATENT, points[next]));
    INDArray pixels = results.get(decoded);
    if (pixels != null) {
      picture = pixels.data().asFloat();
      run.giveBack(pixels);
    }
  }

  @Override
  public double loss() {
    double sum = 0;
    for (float pixel : picture) {
      sum += pixel;
    }
    return sum / picture.length;
  }

  @Override
  public void close() {
    run.close();
  }
}
