package latentlab.bench.torch;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import java.util.function.UnaryOperator;
import latentlab.bench.work.Side;

/** libtorch's side of a decoding work: a latent point becomes a picture that Java can read. */
final class Decoding implements Side {
  private final PtNDManager memory;
  private final long parameters;
  private final UnaryOperator<PtNDArray> decoder;
  private final List<PtNDArray> latents;
  private float[] picture = {};
  private int next;

  /**
   * @param memory everything of this side, closed with it
   * @param latents points [batch, latent], taken in turn
   */
  Decoding(
      PtNDManager memory,
      long parameters,
      UnaryOperator<PtNDArray> decoder,
      List<PtNDArray> latents) {
    this.memory = memory;
    this.parameters = parameters;
    this.decoder = decoder;
    this.latents = List.copyOf(latents);
  }

  @Override
  public long parameters() {
    return parameters;
  }

  @Override
  public void step() {
    PtNDArray latent = latents.get(next);
    next = (next + 1) % latents.size();
    try (PtNDArray decoded = decoder.apply(latent)) {
      picture = decoded.toFloatArray();
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
    memory.close();
  }
}
