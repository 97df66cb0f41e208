package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;

/** Gives a picture back as well as it can. */
public interface Reconstructs {
  /**
   * Some pictures, given back.
   *
   * @param pictures [count, channels, height, width], means of the pixels
   * @param errors [count], how far each is from what it should be, in nats: the reconstruction part
   *     of the loss
   */
  record Reconstruction(Tensor pictures, Tensor errors) {}

  /**
   * @param inputs [count, channels, height, width], what the encoder sees
   * @param originals the same size, what should come out
   */
  Reconstruction reconstruct(Tape tape, Tensor inputs, Tensor originals);
}
