package latentlab.engine.family;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Gives a picture a point in latent space, or a posterior. */
public interface Encodes {
  /**
   * A diagonal Gaussian for each example, or a point.
   *
   * @param mean [count, latent]
   * @param logVariance [count, latent], the natural logarithm of the variance; null where the
   *     encoder gives points
   */
  record Posterior(Tensor mean, @Nullable Tensor logVariance) {}

  /** Numbers of a mean. */
  int encodedSize();

  /**
   * @param pictures [count, channels, height, width]
   */
  Posterior encode(Tape tape, Tensor pictures);
}
