package latentlab.engine.family;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.tensor.Tensor;

/** Gives a latent point a picture. */
public interface Decodes {
  /** Dimensions of the latent space. */
  int latentSize();

  /** Those of the dimensions that have names, in their order. */
  default List<LatentCode> codes() {
    return List.of();
  }

  /**
   * @param latents [count, latent]
   * @return [count, channels, height, width], means of the pixels, pictures from 0 to 1
   */
  Tensor decode(Tape tape, Tensor latents);
}
