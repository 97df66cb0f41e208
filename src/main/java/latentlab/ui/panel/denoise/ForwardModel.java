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

  /** The question for the noise; null while nothing is chosen or the process is not known. */
  Query.@Nullable Noised question() {
    return clean == null || process == null
        ? null
        : new Query.Noised(clean, new double[] {process.schedule().last()}, seed);
  }

  void learn(Answer.Noised answer) {
    noise = answer.noise();
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

  /** The examples at that time; null before all is known. */
  @Nullable Pictures state() {
    return process == null || clean == null || noise == null
        ? null
        : Mixing.at(process, clean, noise, time());
  }
}
