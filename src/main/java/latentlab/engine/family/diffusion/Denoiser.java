package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** Says what a noisy state consists of. */
@FunctionalInterface
interface Denoiser {
  /**
   * A state taken apart: state = signal clean + noise share noise.
   *
   * @param clean the example behind it
   * @param noise the noise in it
   * @param spread where the variance of the reverse step is learnt: from 0 (the small one) to 1
   *     (the large one), per number; null where it is fixed
   */
  record Estimate(Tensor clean, Tensor noise, @Nullable Tensor spread) {}

  /**
   * @param state [count, …], inside; all of the same time
   * @param time above 0
   */
  Estimate at(Tape tape, Tensor state, double time);
}
