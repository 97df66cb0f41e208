package latentlab.bench.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.List;
import latentlab.bench.work.Side;

/** libtorch's side of a decoding work: a latent point becomes a picture that Java can read. */
final class Decoding implements Side {
  private final PtNDManager memory;
  private final Net net;
  private final List<NDArray> latents;
  private final long parameters;
  private float[] picture = {};
  private int next;

  /**
   * @param memory everything of this side, closed with it
   * @param latents points [batch, latent], taken in turn
   */
  Decoding(Script script, PtNDManager memory, List<NDArray> latents) {
    this.memory = memory;
    this.latents = List.copyOf(latents);
    net = new Net(script, memory);
    try (NDArray count = net.call(net.method("start"))) {
      parameters = count.getLong();
    }
  }

  @Override
  public long parameters() {
    return parameters;
  }

  @Override
  public void step() {
    NDArray latent = latents.get(next);
    next = (next + 1) % latents.size();
    try (NDArray decoded = net.infer("decode", latent)) {
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
    net.close();
    memory.close();
  }
}
