package latentlab.engine.spec;

import org.jspecify.annotations.Nullable;

/**
 * How noise is to be turned back into examples, and how much of the way is to be shown.
 *
 * @param sampler how
 * @param seed the same seed gives the same noise, whatever the sampler
 * @param label the class wished for; -1 draws each example's class at random where the model knows
 *     classes
 * @param guidance the scale w of classifier-free guidance (Ho and Salimans 2022, arXiv 2207.12598)
 *     in unconditional + w (conditional - unconditional), 0 to 20: 0 forgets the class, 1 is the
 *     conditional model, more exaggerates. Models without classes take 0 and 1, which are alike
 * @param frames how many states of the way are shown at most, evenly spread, the last step always
 *     among them; 0 shows none
 * @param along another schedule whose noise levels the sampler visits, matched by their
 *     signal-to-noise ratios ({@link NoiseSchedule#timeAt}); null for those of the model
 */
public record Reverse(
    Sampler sampler,
    long seed,
    int label,
    double guidance,
    int frames,
    @Nullable NoiseSchedule along) {
  /** The largest guidance that makes sense. */
  public static final double MOST_GUIDANCE = 20;

  /** Along the model's own schedule. */
  public Reverse(Sampler sampler, long seed, int label, double guidance, int frames) {
    this(sampler, seed, label, guidance, frames, null);
  }

  /** So many examples can be made in one answer. */
  public static final int MOST_AT_ONCE = 1_024;

  /** Of any class, as the model learnt it. */
  public Reverse(Sampler sampler, long seed, int frames) {
    this(sampler, seed, -1, 1, frames);
  }
}
