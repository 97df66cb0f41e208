package latentlab.engine.family.diffusion;

import java.util.Arrays;
import latentlab.engine.family.Denoises;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;

/**
 * The times that a sampler stops at, from the last to the first, and 0. Evenly spread; of DDIM with
 * the square of the step, which is finer near the picture (Song et al. 2021, arXiv 2010.02502,
 * appendix D.2); of DPM-Solver++ evenly in the logarithm of the signal-to-noise ratio, in which its
 * steps are those of a method of second order (Lu et al. 2022, arXiv 2206.00927).
 */
final class TimeGrid {
  /** Of a path, which can be cut into any number. */
  private static final int MOST_ON_PATH = 1_000;

  /**
   * Below it there is no picture left to work on, but many equal parts: where the authors of
   * DPM-Solver begin on the cosine schedule, at 0.9946 of its length.
   */
  private static final double FAINTEST = 2 * Math.log(Math.cos(0.9946 * Math.PI / 2));

  private TimeGrid() {}

  /**
   * The times of a wish.
   *
   * @param schedule of the model
   * @param start where it begins
   * @return falling to 0
   * @throws BadInput where there are fewer times than steps, or what is to be gone along is no
   *     schedule
   */
  static double[] of(Denoises.Wish wish, NoiseSchedule schedule, double start) {
    Sampler sampler = wish.sampler();
    NoiseSchedule other = wish.along();
    return other == null
        ? falling(schedule, sampler.method(), sampler.steps(), start)
        : along(other, schedule, sampler, start);
  }

  /**
   * The times at which the model's noise levels are those that a sampler stops at on another
   * schedule. Levels that the model never learnt are taken for its first or last, once. Where the
   * start is the model's last time, the way begins with the first level of the other schedule.
   */
  private static double[] along(
      NoiseSchedule other, NoiseSchedule schedule, Sampler sampler, double start) {
    double[] theirs = falling(other, sampler.method(), sampler.steps(), other.last());
    check(other);
    double[] times = new double[theirs.length + 1];
    int count = 0;
    if (start < schedule.last()) {
      times[count++] = start;
    }
    for (int i = 0; i < theirs.length - 1; i++) {
      double time = schedule.timeAt(other.logSnr(theirs[i]));
      if (count == 0 || time < times[count - 1]) {
        times[count++] = time;
      }
    }
    // The last stays 0.
    return Arrays.copyOf(times, count + 1);
  }

  private static void check(NoiseSchedule other) {
    double before = Double.POSITIVE_INFINITY;
    for (int i = 1; i < other.times().length; i++) {
      double ratio = other.logSnr(other.times()[i]);
      if (!(ratio < before) || (Double.isInfinite(ratio) && other.discrete())) {
        throw new BadInput("error.denoise.along", other.times()[i]);
      }
      before = ratio;
    }
  }

  /**
   * For T steps of diffusion the numbers 1 to T in strides; for a path from 1 to 0 equal parts.
   *
   * @param method of the sampler
   * @param steps how many
   * @param start where it begins; later times are left out
   * @return falling from start to 0
   * @throws BadInput where there are fewer times than steps
   */
  static double[] falling(NoiseSchedule schedule, Sampler.Method method, int steps, double start) {
    double last = schedule.last();
    double most = schedule.discrete() ? last : MOST_ON_PATH;
    if (steps < 1 || steps > most) {
      String key = schedule.discrete() ? "error.denoise.steps" : "error.denoise.pathSteps";
      throw new BadInput(key, most, steps);
    }
    double[] times = new double[steps + 1];
    double before = 0;
    for (int i = 0; i < steps; i++) {
      if (schedule.discrete()) {
        // Whole numbers, each at least one more than the last, with room for those to come.
        double place = i == steps - 1 ? last : stride(schedule, method, (double) i / (steps - 1));
        before = Math.clamp(place, before + 1, last - (steps - 1 - i));
      } else {
        before = (double) (i + 1) / steps;
      }
      times[steps - 1 - i] = before;
    }
    double[] after = Arrays.stream(times).filter(time -> time < start).toArray();
    double[] all = new double[after.length + 1];
    all[0] = start;
    System.arraycopy(after, 0, all, 1, after.length);
    return all;
  }

  /**
   * A time of diffusion.
   *
   * @param share how far it is from the first to the last, 0 to 1
   */
  private static double stride(NoiseSchedule schedule, Sampler.Method method, double share) {
    double length = schedule.last() - 1;
    return Math.rint(
        switch (method) {
          case DDIM -> 1 + length * share * share;
          case DPM_SOLVER -> {
            double most = schedule.logSnr(1);
            double least = Math.max(schedule.logSnr(schedule.last()), FAINTEST);
            yield schedule.timeAt(most + (least - most) * share);
          }
          default -> 1 + length * share;
        });
  }

  /** The times of the sampler without noise rising from 0 to the last. */
  static double[] rising(NoiseSchedule schedule, int steps) {
    double[] falling = falling(schedule, Sampler.Method.DDIM, steps, schedule.last());
    double[] rising = new double[falling.length];
    Arrays.setAll(rising, i -> falling[falling.length - 1 - i]);
    return rising;
  }
}
