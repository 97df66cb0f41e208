package latentlab.ui.panel.denoise;

import latentlab.engine.spec.NoiseSchedule;
import org.jspecify.annotations.Nullable;

/** How times are written: whole steps of diffusion, or parts of a path from 0 to 1. */
final class Times {
  private final Parts parts;
  private @Nullable NoiseSchedule schedule;

  Times(Parts parts) {
    this.parts = parts;
  }

  void learn(NoiseSchedule found) {
    schedule = found;
  }

  boolean areWhole() {
    return schedule == null || schedule.discrete();
  }

  String words(double time) {
    return parts.words(areWhole() ? "time" : "time.part", time);
  }

  /** A time above 0 that the model knows: what noise there is at time 0 has no direction. */
  double positive(double time, double leastShare) {
    if (schedule == null) {
      return Math.max(1, time);
    }
    double least = leastShare * schedule.last();
    return schedule.discrete() ? Math.max(1, Math.rint(time)) : Math.max(least, time);
  }
}
