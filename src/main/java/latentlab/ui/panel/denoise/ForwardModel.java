package latentlab.ui.panel.denoise;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import org.jspecify.annotations.Nullable;

/** A picture, or all points, on the way to noise. */
final class ForwardModel {
  private final long seed;
  private Answer.@Nullable Schedule process;
  private @Nullable Pictures clean;
  private @Nullable Pictures noise;
  private Answer.@Nullable Noised mixed;
  private boolean stale;
  private double share = 0.4;

  ForwardModel(long seed) {
    this.seed = seed;
  }

  void learn(Answer.Schedule found) {
    process = found;
  }

  /** Chooses what is mixed with noise. */
  void take(Pictures examples) {
    clean = examples;
    mixed = null;
    if (noise != null && noise.values().length != examples.values().length) {
      noise = null;
    }
  }

  @Nullable Pictures clean() {
    return clean;
  }

  @Nullable Pictures noise() {
    return noise;
  }

  Answer.@Nullable Schedule process() {
    return process;
  }

  /**
   * The question for the noise, and for the state where only the model can mix it; null where all
   * is known, while nothing is chosen or the process is not known.
   */
  Query.@Nullable Noised question() {
    if (clean == null || process == null || (noise != null && !asksForState(process))) {
      return null;
    }
    double time = process.inLatents() ? time() : process.schedule().last();
    return new Query.Noised(clean, new double[] {time}, seed);
  }

  private boolean asksForState(Answer.Schedule known) {
    return known.inLatents() && (stale || mixed == null || mixed.times()[0] != time());
  }

  void learn(Answer.Noised answer) {
    noise = answer.noise();
    mixed = answer;
    stale = false;
  }

  /** The model has learnt on: of latents its autoencoder may draw another state now. */
  void modelChanged() {
    stale = true;
  }

  /** Goes to a share of the way from picture (0) to noise (1). */
  void goTo(double wanted) {
    share = Math.clamp(wanted, 0, 1);
  }

  double share() {
    return share;
  }

  /** The time that is looked at: a whole number where times are. */
  double time() {
    if (process == null) {
      return 0;
    }
    double time = share * process.schedule().last();
    return process.schedule().discrete() ? Math.rint(time) : time;
  }

  /**
   * The examples at that time, of latents at the last time that the model answered for; null before
   * all is known.
   */
  @Nullable Pictures state() {
    if (process == null || clean == null || noise == null) {
      return null;
    }
    if (process.inLatents()) {
      return mixed == null ? null : mixed.states().getFirst();
    }
    return Mixing.at(process, clean, noise, time());
  }

  /** The numbers of the state in the scale of the noise; none before all is known. */
  float[] inner() {
    Pictures state = state();
    if (process == null || state == null) {
      return new float[0];
    }
    return process.inLatents() && mixed != null
        ? mixed.inner().getFirst()
        : Mixing.inner(process, state);
  }
}
