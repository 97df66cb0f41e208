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

  /** Nearer to a whole time than this is rounding. */
  private static final double NEAR = 1e-7;

  /** The least variance of the noise that one step may add. */
  public static final double LEAST_BETA = 1e-6;

  /** The largest; Nichol and Dhariwal 2021 (arXiv 2102.09672) cut theirs there too. */
  public static final double MOST_BETA = 0.999;

  /**
   * Diffusion in steps of given noise: alpha-bar is the product of 1 - beta (Ho et al. 2020, arXiv
   * 2006.11239, equation 4).
   *
   * @param betas of the steps 1 to T
   * @throws BadInput where one is not above 0 and below 1 by enough to count
   */
  public static NoiseSchedule ofBetas(double... betas) {
    int steps = betas.length;
    double[] times = new double[steps + 1];
    double[] signals = new double[steps + 1];
    double[] noises = new double[steps + 1];
    double[] all = new double[steps + 1];
    double alphaBar = 1;
    signals[0] = 1;
    for (int t = 1; t <= steps; t++) {
      double beta = betas[t - 1];
      // A hair's breadth for curves that are worked out from ratios.
      if (!(beta >= LEAST_BETA && beta <= MOST_BETA + 1e-9)) {
        throw new BadInput("error.schedule.beta", t, beta, LEAST_BETA, MOST_BETA);
      }
      alphaBar *= 1 - beta;
      times[t] = t;
      all[t] = beta;
      signals[t] = Math.sqrt(alphaBar);
      noises[t] = Math.sqrt(1 - alphaBar);
    }
    return new NoiseSchedule(true, times, signals, noises, all);
  }

  /**
   * The straight path of flow matching from the picture to the noise, signal 1 - t and noise t
   * (Lipman et al. 2023, arXiv 2210.02747, with their time turned round).
   *
   * @param points how many parts the table has
   */
  public static NoiseSchedule path(int points) {
    double[] times = new double[points + 1];
    Arrays.setAll(times, i -> (double) i / points);
    double[] signals = Arrays.stream(times).map(time -> 1 - time).toArray();
    return new NoiseSchedule(false, times, signals, times.clone(), new double[0]);
  }

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

  /**
   * The signal at any time from 0 to last. Between the times of the table a continuous path is
   * straight; of diffusion the variances are, so that signal² + noise² stays 1.
   */
  public double signal(double time) {
    return at(signals, time);
  }

  /** The noise at any time from 0 to last, between the times of the table as the signal. */
  public double noise(double time) {
    return at(noises, time);
  }

  private double at(double[] values, double time) {
    double place = Math.clamp(time / last(), 0, 1) * (times.length - 1);
    double whole = Math.rint(place);
    if (place == whole || (discrete && Math.abs(place - whole) < NEAR)) {
      return values[(int) whole];
    }
    int before = (int) place;
    return between(values[before], values[before + 1], place - before);
  }

  private double between(double a, double b, double share) {
    return discrete ? Math.sqrt(a * a * (1 - share) + b * b * share) : a * (1 - share) + b * share;
  }

  /** log signal² / noise² at any time from 0 to last; infinite at 0. */
  public double logSnr(double time) {
    return 2 * Math.log(signal(time) / noise(time));
  }

  /** The earliest time that a network learns at: there is nothing to find in an example itself. */
  public double first() {
    return discrete ? times[1] : times[0];
  }

  /**
   * The time at which the signal-to-noise ratio is this: where two schedules have the same ratio,
   * examples that they mixed noise into are alike but for a factor, which is 1 where signal² +
   * noise² is 1 for both. So a network that learnt with one can be asked along the other (Kingma et
   * al. 2021, arXiv 2107.00630, section 5.1).
   *
   * @param logSnr the logarithm of signal² / noise²; ratios that no time from {@link #first()} to
   *     {@link #last()} has are taken for the nearest that one has
   * @return also between the times of the table, where {@link #logSnr} gives the ratio back
   */
  public double timeAt(double logSnr) {
    if (logSnr >= logSnr(first())) {
      return first();
    }
    if (logSnr <= logSnr(last())) {
      return last();
    }
    int above = 0;
    int below = times.length - 1;
    while (below - above > 1) {
      int middle = (above + below) / 2;
      if (2 * Math.log(signals[middle] / noises[middle]) > logSnr) {
        above = middle;
      } else {
        below = middle;
      }
    }
    double time = times[above] + share(above, Math.exp(logSnr)) * (times[below] - times[above]);
    double whole = Math.rint(time);
    return discrete && Math.abs(time - whole) < NEAR ? whole : time;
  }

  /** How far from one time of the table to the next the ratio of the shares comes to be this. */
  private double share(int above, double ratio) {
    double power = discrete ? 2 : 1;
    double factor = discrete ? ratio : Math.sqrt(ratio);
    double signal = Math.pow(signals[above], power);
    double noise = Math.pow(noises[above], power);
    double lost = signal - Math.pow(signals[above + 1], power);
    double won = Math.pow(noises[above + 1], power) - noise;
    return (signal - factor * noise) / (lost + factor * won);
  }
}
