package latentlab.engine.spec;

import java.util.Arrays;

/**
 * How much of a picture is left and how much noise was mixed in at every time of a forward process:
 * x_t = signal(t) x_0 + noise(t) ε with standard Gaussian ε, x in the inner scale of the model.
 *
 * @param discrete whether the times are whole numbers: diffusion in T steps; otherwise they are
 *     points of a continuous path from 0 to 1
 * @param times rising from 0 (the picture) to {@link #last()} (noise)
 * @param signals the share of the picture at each of them, falling from 1; √(alpha-bar)
 * @param noises the share of the noise, the standard deviation, rising from 0
 * @param betas the variance of the noise each step adds, betas[t] for the step from t - 1 to t,
 *     betas[0] = 0; empty for a continuous path
 */
public record NoiseSchedule(
    boolean discrete, double[] times, double[] signals, double[] noises, double[] betas) {

  /** The last time: T of diffusion, 1 of a continuous path. */
  public double last() {
    return times[times.length - 1];
  }

  /** Alpha-bar at each time: what is left of the picture's variance, the square of the signal. */
  public double[] alphaBars() {
    return Arrays.stream(signals).map(signal -> signal * signal).toArray();
  }

  /**
   * The logarithm of the signal-to-noise ratio signal² / noise² at each time, falling; infinite
   * where there is no noise, minus infinite where there is no signal.
   */
  public double[] logSnrs() {
    double[] logs = new double[times.length];
    Arrays.setAll(logs, i -> 2 * Math.log(signals[i] / noises[i]));
    return logs;
  }

  /** The signal at any time from 0 to last, on a straight line between the times of the table. */
  public double signal(double time) {
    return at(signals, time);
  }

  /** The noise at any time from 0 to last, on a straight line between the times of the table. */
  public double noise(double time) {
    return at(noises, time);
  }

  private double at(double[] values, double time) {
    double place = Math.clamp(time / last(), 0, 1) * (times.length - 1);
    int before = (int) place;
    double rest = place - before;
    return rest == 0 ? values[before] : values[before] * (1 - rest) + values[before + 1] * rest;
  }
}
