package latentlab.engine.family.diffusion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Gaussian;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The variational bound of diffusion on the negative log-likelihood, L_T + Σ L_t-1 + L_0 (Ho et al.
 * 2020, arXiv 2006.11239, equation 5). L_T is worked out and L_0 asked about for every example; the
 * sum over all other times is estimated without bias from a few times for each. The decoder of L_0
 * is discretised for pictures of 256 values (equation 13), and a density for points.
 */
final class VariationalBound {
  /** Times asked about for each example, besides the first. */
  private static final int TIMES = 2;

  private static final double BINS = 255;

  private final DiffusionConfig config;
  private final NoiseSchedule schedule;
  private final DenoisingNetwork network;
  private final boolean pictures;
  private final double limit;
  private final double scale;

  /**
   * @param limit clean numbers lie between minus this and this
   * @param scale how much of the data's scale is 1 inside
   */
  VariationalBound(
      DiffusionConfig config, DenoisingNetwork network, DataInfo data, double limit, double scale) {
    this.config = config;
    this.schedule = config.schedule();
    this.network = network;
    this.pictures = data.kind() == DataInfo.Kind.PICTURES;
    this.limit = limit;
    this.scale = scale;
  }

  /**
   * The logarithm of the variance of the reverse step at time t, small or large. The small one
   * would be 0 at time 1 and is that of time 2 there (Nichol and Dhariwal 2021, in their code).
   */
  double logVariance(int t, boolean large) {
    Posterior posterior = Posterior.of(schedule, t);
    if (large || schedule.last() == 1) {
      return Math.log(posterior.largeVariance());
    }
    return Math.log(Posterior.of(schedule, Math.max(2, t)).variance());
  }

  /**
   * @param tape cleared after every term, so that one at a time is in memory
   * @param clean not on that tape
   */
  Scores.Score score(Tape tape, Tensor clean, int[] labels, RandomStream random) {
    int rows = clean.shape().at(0);
    int size = clean.shape().rowSize();
    int last = (int) schedule.last();
    double[] first = new double[rows];
    Arrays.fill(first, 1);
    Terms decoder = terms(tape, clean, labels, first, random);
    double nats = prior(clean) + decoder.nats;
    double errors = decoder.error;
    int asked = 1;
    if (last > 1) {
      double sum = 0;
      for (int i = 0; i < TIMES; i++) {
        Terms terms = terms(tape, clean, labels, Strata.whole(rows, 2, last, random), random);
        sum += terms.nats;
        errors = i == 0 ? terms.error : errors + terms.error;
      }
      asked = TIMES;
      nats += (last - 1) * sum / TIMES;
    }
    if (!pictures) {
      // A density of points in the scale they have outside.
      nats += rows * size * Math.log(scale);
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("elbo", -nats / rows);
    if (pictures) {
      figures.put("bitsPerDimension", nats / rows / size / Math.log(2));
    }
    figures.put("predictionError", errors / asked);
    return new Scores.Score(figures, new double[0]);
  }

  /** L_T of all examples, in nats. */
  private double prior(Tensor clean) {
    double signal = schedule.signal(schedule.last());
    double share = schedule.noise(schedule.last());
    double sum = 0;
    for (int i = 0; i < clean.size(); i++) {
      double mean = signal * clean.get(i);
      sum += (share * share + mean * mean - 1) / 2 - Math.log(share);
    }
    return sum;
  }

  /** Nats of all examples at their times, and the mean squared error of what the network says. */
  private record Terms(double nats, double error) {}

  /** Clears the tape. */
  private Terms terms(Tape tape, Tensor clean, int[] labels, double[] times, RandomStream random) {
    Noisy noisy = Noisy.of(tape, schedule, clean, times, random);
    Tensor all = network.forward(tape, tape.constant(noisy.states()), noisy.told(), labels).value();
    int size = clean.shape().rowSize();
    Tensor output = half(tape, all, clean, 0);
    Tensor spread = config.variance() == Variance.LEARNT ? half(tape, all, clean, size) : null;
    Tensor guess = noisy.guessedClean(tape, config.target(), output);
    double nats = 0;
    for (int row = 0; row < times.length; row++) {
      nats += row(noisy, guess, spread, row, size);
    }
    Tensor wanted = noisy.wanted(tape, config.target());
    double error =
        WeightedMeans.mean(
            SquaredError.apply(tape, tape.constant(output), tape.constant(wanted)).value());
    tape.clear();
    return new Terms(nats, error);
  }

  private double row(Noisy noisy, Tensor guess, @Nullable Tensor spread, int row, int size) {
    int t = (int) noisy.times()[row];
    Posterior posterior = Posterior.of(schedule, t);
    double small = logVariance(t, false);
    double large = logVariance(t, true);
    double fixed = config.variance() == Variance.LARGE ? large : small;
    double sum = 0;
    for (int i = row * size; i < (row + 1) * size; i++) {
      double logVariance =
          spread == null ? fixed : small + (spread.get(i) + 1) / 2 * (large - small);
      double clean = noisy.clean().get(i);
      double gap = clean - Math.clamp(guess.get(i), -limit, limit);
      if (t == 1) {
        sum += pictures ? bin(clean, gap, logVariance) : density(gap, logVariance);
      } else {
        double meanGap = posterior.ofClean() * gap;
        double known = posterior.variance();
        sum +=
            (logVariance
                    - Math.log(known)
                    + (known + meanGap * meanGap) * Math.exp(-logVariance)
                    - 1)
                / 2;
      }
    }
    return sum;
  }

  private static double density(double gap, double logVariance) {
    return (Math.log(2 * Math.PI) + logVariance + gap * gap * Math.exp(-logVariance)) / 2;
  }

  /** -log of the probability of the bin of width 2 / 255 that a clean number lies in. */
  private static double bin(double clean, double gap, double logVariance) {
    double deviation = Math.exp(logVariance / 2);
    double above = clean > 1 - 1 / BINS ? 1 : below((gap + 1 / BINS) / deviation);
    double under = clean < -1 + 1 / BINS ? 0 : below((gap - 1 / BINS) / deviation);
    // Far out in the tail the difference is lost in rounding; 1e-12 is what Ho's code gives it.
    return -Math.log(Math.max(1e-12, above - under));
  }

  private static double below(double x) {
    // The series of the cumulative needs many terms far out, where it says nothing new.
    return x > 8 ? 1 : x < -8 ? 0 : Gaussian.cumulative(x);
  }

  /** The first or second half of the channels of an output. */
  static Tensor half(Tape tape, Tensor all, Tensor like, int start) {
    if (all.size() == like.size()) {
      return all;
    }
    Tensor half = tape.take(like.shape());
    Blocks.copy(all, start, half, 0, like.shape().at(0), like.shape().rowSize(), false);
    return half;
  }
}
