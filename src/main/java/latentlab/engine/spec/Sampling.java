package latentlab.engine.spec;

/**
 * How a denoiser draws its samples.
 *
 * @param guidance the scale of classifier-free guidance, as in {@link Reverse}
 */
public record Sampling(Sampler sampler, double guidance) {}
