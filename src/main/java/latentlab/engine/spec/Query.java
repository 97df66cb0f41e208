package latentlab.engine.spec;

import java.util.Arrays;

/**
 * A question to the present model, answered by the preview evaluator on its own copy of the weights
 * while training goes on.
 */
public sealed interface Query {
  /** The ability a model needs to answer; questions about data need none and give null. */
  default @org.jspecify.annotations.Nullable Ability needs() {
    return switch (this) {
      case Decode _, Manifold _ -> Ability.DECODES;
      case Sample _ -> Ability.SAMPLES;
      case Reconstruct _, ReconstructHeldOut _, EncodeHeldOut _ -> Ability.ENCODES;
      case Evaluate _ -> Ability.SCORES;
      case ShowData _ -> null;
    };
  }

  /** Decode these latent points, [count][latentSize]; answered by {@link Answer.Decoded}. */
  record Decode(float[][] latents) implements Query {}

  /**
   * Decode a side x side grid over two latent dimensions at the quantiles of a standard Gaussian,
   * the first dimension left to right, the second top (high) to bottom (low), all others as in
   * base; answered by {@link Answer.Decoded} in reading order (Kingma & Welling 2013, figure 4).
   */
  record Manifold(int horizontal, int vertical, float[] base, int side) implements Query {
    /** The latent point of one cell, in reading order: the middles of equally likely strips. */
    public float[] latent(int cell) {
      float[] latent = base.clone();
      latent[horizontal] = (float) Gaussian.quantile((cell % side + 0.5) / side);
      latent[vertical] = (float) -Gaussian.quantile((cell / side + 0.5) / side);
      return latent;
    }

    /** The latent points of all cells in reading order. */
    public float[][] latents() {
      float[][] all = new float[side * side][];
      Arrays.setAll(all, this::latent);
      return all;
    }
  }

  /** Draw new pictures; the same seed gives the same noise. Answered by {@link Answer.Decoded}. */
  record Sample(int count, long seed) implements Query {}

  /** Encode and decode these pictures; answered by {@link Answer.Reconstructed}. */
  record Reconstruct(Pictures inputs) implements Query {}

  /** The same for held-out pictures first … first + count - 1 of the test split. */
  record ReconstructHeldOut(int first, int count) implements Query {}

  /** The posteriors of the first count test pictures; answered by {@link Answer.Encoded}. */
  record EncodeHeldOut(int count) implements Query {}

  /** Training examples first … first + count - 1; answered by {@link Answer.Shown}. */
  record ShowData(int first, int count) implements Query {}

  /**
   * The figures of the whole test split; answered by {@link Answer.Scored}.
   *
   * @param importanceSamples for the log-likelihood (Burda et al. 2015); 0 leaves it out
   */
  record Evaluate(int importanceSamples) implements Query {}
}
