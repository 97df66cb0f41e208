package latentlab.engine.spec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A question to the present model, answered by the preview evaluator on its own copy of the weights
 * while training goes on.
 */
public sealed interface Query {
  /** The ability a model needs to answer; questions about data need none and give null. */
  default @Nullable Ability needs() {
    return switch (this) {
      case Decode _, Manifold _ -> Ability.DECODES;
      case Sample _, SampleJudged _ -> Ability.SAMPLES;
      case Reconstruct _, ReconstructHeldOut _, Anomalies _ -> Ability.RECONSTRUCTS;
      case EncodeHeldOut _, Probe _ -> Ability.ENCODES;
      case Codebook _, EncodeCodes _, EncodeCodesHeldOut _, DecodeCodes _ -> Ability.HAS_CODEBOOK;
      // Figures of samples need no scores, and scores no samples.
      case Evaluate _ -> null;
      case Board _ -> Ability.PLAYS_ON_PLANE;
      case Verdicts _ -> Ability.PLAYS;
      case Quality _ -> Ability.SAMPLES;
      case SamplerQuality _,
          ScheduleOf _,
          Noised _,
          Denoise _,
          DenoiseFrom _,
          FromSketch _,
          Inpaint _,
          Invert _,
          ScoreField _,
          LossByTime _ ->
          Ability.DENOISES;
      case Closest _ -> null;
      case Patient patient -> patient.of.needs();
      case Network _ -> null;
      case ShowData _, ShowHeldOut _ -> null;
    };
  }

  /** What is asked, whether it is urgent or not. */
  default Query plain() {
    return this instanceof Patient patient ? patient.of : this;
  }

  /**
   * A question that nobody waits for: all others go before it and between its steps, and it has a
   * copy of the weights of its own. Answered as the question itself.
   *
   * @param of one that is not patient itself
   */
  record Patient(Query of) implements Query {
    public Patient {
      if (of instanceof Patient) {
        throw new IllegalArgumentException("patience within patience");
      }
    }
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

  /**
   * Draw new pictures; the same seed gives the same noise. Answered by {@link Answer.Decoded}.
   *
   * @param label the class wished for, for models that {@link Ability#CONDITIONS}; -1 for any
   */
  record Sample(int count, long seed, int label) implements Query {
    public Sample(int count, long seed) {
      this(count, seed, -1);
    }
  }

  /**
   * Draw pictures until so many are found that the data set's own classifier is sure of, or ten
   * times as many were drawn; answered by {@link Answer.Judged}.
   *
   * @param label the class wished for; -1 for any
   * @param confidence the least probability of the likeliest class, from 0 to 1
   */
  record SampleJudged(int count, long seed, int label, double confidence) implements Query {}

  /** Encode and decode these pictures; answered by {@link Answer.Reconstructed}. */
  record Reconstruct(Pictures inputs, Corruption corruption) implements Query {
    public Reconstruct(Pictures inputs) {
      this(inputs, Corruption.NONE);
    }
  }

  /** The same for held-out pictures first … first + count - 1 of the test split. */
  record ReconstructHeldOut(int first, int count, Corruption corruption) implements Query {
    public ReconstructHeldOut(int first, int count) {
      this(first, count, Corruption.NONE);
    }
  }

  /** The posteriors of the first count test pictures; answered by {@link Answer.Encoded}. */
  record EncodeHeldOut(int count) implements Query {}

  /**
   * What an encoder is for: a linear classifier and k-means on the latent means, learnt from so
   * many training pictures and judged on as many test pictures; answered by {@link Answer.Probed}.
   */
  record Probe(int count) implements Query {}

  /**
   * How badly the first count test pictures are given back, and how well that tells one class from
   * the others; answered by {@link Answer.Anomalies}.
   *
   * @param anomalous the class that counts as an anomaly
   */
  record Anomalies(int count, int anomalous) implements Query {}

  /** All codebooks as they are; answered by {@link Answer.Codebook}. */
  record Codebook() implements Query {}

  /** Codes of these pictures, and what they are decoded to; answered by {@link Answer.Coded}. */
  record EncodeCodes(Pictures inputs) implements Query {}

  /** The same for held-out pictures first … first + count - 1 of the test split. */
  record EncodeCodesHeldOut(int first, int count) implements Query {}

  /**
   * Decode these grids of codes; answered by {@link Answer.Decoded}.
   *
   * @param codes [count][cells of the first level, then those of the second]
   */
  record DecodeCodes(int[][] codes) implements Query {}

  /**
   * The game of two players on the plane; answered by {@link Answer.Board}.
   *
   * @param side cells of the surface in each direction
   * @param extent the surface reaches from -extent to extent in both directions
   * @param points real and made points that are shown, as many of each
   * @param seed the same seed gives the same noise
   */
  record Board(int side, double extent, int points, long seed) implements Query {}

  /**
   * What one player says of so many training examples and of as many that the other made; answered
   * by {@link Answer.Verdicts}.
   */
  record Verdicts(int count, long seed) implements Query {}

  /**
   * How good samples are: figures of distributions, by a judge's features for pictures and by
   * coordinates for points; answered by {@link Answer.Scored}.
   *
   * @param samples how many are drawn, and how many test examples they are compared with
   */
  record Quality(int samples) implements Query {}

  /**
   * The same figures for samples of a denoiser drawn in another way than its settings say, and how
   * long that took; answered by {@link Answer.SamplerQuality}. Whatever the sampler, the noise that
   * is begun with is the same. Long, as all questions about denoising.
   *
   * @param count how many are drawn, and how many test examples they are compared with, from 10: a
   *     Fréchet distance of few samples is too high, so figures compare at the same count only
   */
  record SamplerQuality(Sampling sampling, int count) implements Query {}

  /** The training example closest to each of these pictures; answered by {@link Answer.Closest}. */
  record Closest(Pictures pictures) implements Query {}

  /**
   * What stands in every box of the network diagram for one training example: a training step that
   * changes nothing. Answered by {@link Answer.Traced}.
   */
  record Network(int example) implements Query {}

  /** Training examples first … first + count - 1; answered by {@link Answer.Shown}. */
  record ShowData(int first, int count) implements Query {}

  /** Test examples first … first + count - 1; answered by {@link Answer.Shown}. */
  record ShowHeldOut(int first, int count) implements Query {}

  /**
   * The figures of the whole test split, and of samples beside as many test examples where the
   * model draws any; answered by {@link Answer.Scored}.
   *
   * @param importanceSamples for the log-likelihood (Burda et al. 2015); 0 leaves it out
   * @param samples how many are drawn and compared, at most as many as there are test examples; 0
   *     leaves that out
   * @param parzen how many samples a Parzen window is put around (Goodfellow et al. 2014); 0 leaves
   *     it out
   * @param onlySamples leaves out all that is not about samples
   * @param sampling how a denoiser draws them; null for the way its settings say
   */
  record Evaluate(
      int importanceSamples,
      int samples,
      int parzen,
      boolean onlySamples,
      @Nullable Sampling sampling)
      implements Query {
    /** Everything, drawn as the settings say. */
    public Evaluate(int importanceSamples, int samples, int parzen) {
      this(importanceSamples, samples, parzen, false, null);
    }

    /** With a thousand samples and no Parzen window. */
    public Evaluate(int importanceSamples) {
      this(importanceSamples, 1_000, 0);
    }
  }

  /**
   * How the model mixes noise in, and how it can be sampled; answered by {@link Answer.Schedule}.
   */
  record ScheduleOf() implements Query {}

  /**
   * The forward process: these pictures with noise mixed in; answered by {@link Answer.Noised}.
   *
   * @param times each from 0 to {@link NoiseSchedule#last()}, whole numbers where those of the
   *     model are; the same noise at all of them
   */
  record Noised(Pictures inputs, double[] times, long seed) implements Query {}

  /**
   * Turn fresh noise into so many examples; answered by {@link Answer.Denoised}. Long: it tells how
   * far it is ({@link latentlab.engine.event.Event.Answering}) and can be cancelled, as all
   * questions about denoising.
   */
  record Denoise(Reverse reverse, int count) implements Query {}

  /**
   * Turn this noise into examples; answered by {@link Answer.Denoised}.
   *
   * @param latents [count][numbers of an example], standard Gaussian numbers as of {@link
   *     Answer.Inverted} or made by hand
   */
  record DenoiseFrom(Reverse reverse, float[][] latents) implements Query {}

  /**
   * Picture to picture (Meng et al. 2022, arXiv 2108.01073): mix noise into these as at a time, and
   * take it out again from there; answered by {@link Answer.Denoised}.
   *
   * @param time above 0, to {@link NoiseSchedule#last()}: the later, the freer
   */
  record FromSketch(Reverse reverse, Pictures sketches, double time) implements Query {}

  /**
   * Draw what is missing: at each step the known part is put in anew with the noise of that time
   * (RePaint, Lugmayr et al. 2022, arXiv 2201.09865); answered by {@link Answer.Denoised}.
   *
   * @param known one picture or point, completed count times
   * @param mask [height * width] of a picture, [2] of a point: true where it is known
   * @param repeats how often each step is taken, from 1 to 20: between two of them noise is put
   *     back, so that both parts come to fit
   */
  record Inpaint(Reverse reverse, Pictures known, boolean[] mask, int count, int repeats)
      implements Query {}

  /**
   * DDIM inversion: the noise from which the deterministic sampler makes these pictures (Song et
   * al. 2021, arXiv 2010.02502, section 4.3); answered by {@link Answer.Inverted}. For flow
   * matching the velocity is followed backwards.
   *
   * @param steps how many
   * @param label the class they are said to be of; -1 for none
   */
  record Invert(Pictures inputs, int steps, int label) implements Query {}

  /**
   * The score ∇ log p_t(x) on a grid of the plane at one time; answered by {@link
   * Answer.ScoreField}. For data of points only.
   *
   * @param side arrows in each direction, in reading order from the top left, at the middles of
   *     equal squares
   * @param extent the grid reaches from -extent to extent in both directions
   * @param time above 0, to {@link NoiseSchedule#last()}
   * @param label the class, -1 for all
   */
  record ScoreField(int side, double extent, double time, int label) implements Query {}

  /**
   * How wrong the network is at which noise: test examples with noise of random times of each
   * bucket; answered by {@link Answer.LossByTime}.
   *
   * @param buckets equal parts of all times, 1 to 100, where times are whole numbers at most as
   *     many as those
   * @param examples how many test examples each bucket is measured with
   */
  record LossByTime(int buckets, int examples) implements Query {}
}
