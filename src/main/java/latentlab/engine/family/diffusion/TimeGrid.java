package latentlab.engine.family.diffusion;

import java.util.Arrays;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.NoiseSchedule;

/** The times that a sampler stops at: evenly spread from the last to the first, and 0. */
final class TimeGrid {
  private TimeGrid() {}

  /**
   * For T steps of diffusion the numbers 1 to T in strides; for a path from 1 to 0 equal parts.
   *
   * @param steps how many
   * @param start where it begins; later times are left out
   * @return falling from start to 0
   * @throws BadInput where there are fewer times than steps
   */
  static double[] falling(NoiseSchedule schedule, int steps, double start) {
    double last = schedule.last();
    if (steps < 1 || (schedule.discrete() && steps > last)) {
      throw new BadInput("error.denoise.steps", schedule.discrete() ? last : 1_000, steps);
    }
    double[] times = new double[steps + 1];
    for (int i = 0; i < steps; i++) {
      double place = schedule.discrete() ? strided(i, steps, last) : (double) (i + 1) / steps;
      times[steps - 1 - i] = place;
    }
    double[] after = Arrays.stream(times).filter(time -> time < start).toArray();
    double[] all = new double[after.length + 1];
    all[0] = start;
    System.arraycopy(after, 0, all, 1, after.length);
    return all;
  }

  /** 1, …, last; a single step is from the last. */
  private static double strided(int i, int steps, double last) {
    return steps == 1 ? last : Math.rint(1 + (last - 1) * i / (steps - 1));
  }

  /** The same times rising from 0 to the last. */
  static double[] rising(NoiseSchedule schedule, int steps) {
    double[] falling = falling(schedule, steps, schedule.last());
    double[] rising = new double[falling.length];
    Arrays.setAll(rising, i -> falling[falling.length - 1 - i]);
    return rising;
  }
}
