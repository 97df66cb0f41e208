package latentlab.engine.family.diffusion;

import java.util.List;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;

/**
 * What a model that denoises is made of.
 *
 * @param schedule how noise is mixed in
 * @param target what the network says of a noisy state
 * @param variance of the reverse steps; {@link Variance#SMALL} where there are none
 * @param variational whether the loss is the variational bound, each time weighted as in it
 * @param methods the samplers it can be used with, the usual one first
 * @throws BadInput where that weighting is asked for with a learnt variance, which it is not for
 */
record DiffusionConfig(
    NetworkConfig network,
    NoiseSchedule schedule,
    Target target,
    Variance variance,
    boolean variational,
    List<Sampler.Method> methods) {
  DiffusionConfig {
    methods = List.copyOf(methods);
    if (variational && variance == Variance.LEARNT) {
      throw new BadInput("error.denoise.learntBound");
    }
  }
}
