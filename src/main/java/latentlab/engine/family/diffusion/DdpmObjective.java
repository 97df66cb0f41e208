package latentlab.engine.family.diffusion;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.InterpolatedVariance;
import latentlab.engine.grad.Slice;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * The losses of diffusion. Simple: the squared error of what the network says, all times alike (Ho
 * et al. 2020, arXiv 2006.11239, equation 14). Variational: the same error weighted by time as in
 * the bound (equation 12 and what follows), of a fixed variance. Where the variance is learnt,
 * 0.001 of the bound is added to the simple loss, as a loss of the variance alone (Nichol and
 * Dhariwal 2021, arXiv 2102.09672, equation 16).
 */
final class DdpmObjective implements Objective {
  private static final double HYBRID = 0.001;

  private final DiffusionConfig config;
  private final VariationalBound bound;

  DdpmObjective(DiffusionConfig config, VariationalBound bound) {
    this.config = config;
    this.bound = bound;
  }

  @Override
  public Loss loss(Tape tape, Noisy noisy, Variable output) {
    Tensor wanted = noisy.wanted(tape, config.target());
    int channels = wanted.shape().at(1);
    boolean learnt = config.variance() == Variance.LEARNT;
    Variable said = learnt ? Slice.apply(tape, output, 1, 0, channels) : output;
    Variable errors = SquaredError.apply(tape, said, tape.constant(wanted));
    int size = wanted.shape().rowSize();
    double steps = config.schedule().last();
    // [rows], the terms of the bound as if each time stood for all of them, in nats per number.
    Variable terms;
    if (learnt) {
      Variable spread = Slice.apply(tape, output, 1, channels, 2 * channels);
      Tensor gaps = tape.take(wanted.shape());
      Elementwise.combine(wanted, said.value(), -1, gaps);
      terms = variances(tape, noisy, spread, gaps);
      terms = Arithmetic.scale(tape, terms, (float) (steps / size));
    } else {
      terms = Arithmetic.multiply(tape, errors, tape.constant(weights(tape, noisy)));
    }
    Variable total;
    if (config.variational()) {
      total = WeightedMeans.apply(tape, new Variable[] {terms}, new double[] {1});
    } else {
      total = sum(tape, errors, 1, terms, learnt ? HYBRID : 0);
    }
    SequencedMap<String, Double> parts = new LinkedHashMap<>();
    parts.put("loss", (double) total.value().get(0));
    parts.put("prediction", WeightedMeans.mean(errors.value()));
    parts.put("bound", WeightedMeans.mean(terms.value()) / Math.log(2));
    return new Loss(total, parts);
  }

  private static Variable sum(Tape tape, Variable a, double factor, Variable b, double other) {
    return other == 0
        ? WeightedMeans.apply(tape, new Variable[] {a}, new double[] {factor})
        : WeightedMeans.apply(tape, new Variable[] {a, b}, new double[] {factor, other});
  }

  /** [rows]: T times what a squared error of 1 adds to the bound at each time. */
  private Tensor weights(Tape tape, Noisy noisy) {
    Tensor weights = tape.take(noisy.times().length);
    for (int row = 0; row < noisy.times().length; row++) {
      int t = (int) noisy.times()[row];
      double gap = gapFactor(noisy, t);
      double variance = Math.exp(bound.logVariance(t, false));
      if (config.variance() == Variance.LARGE) {
        variance = Math.exp(bound.logVariance(t, true));
      }
      weights.set(row, (float) (config.schedule().last() * gap * gap / (2 * variance)));
    }
    return weights;
  }

  /** How much an error of the network moves the mean of the reverse step. */
  private double gapFactor(Noisy noisy, int t) {
    double ofOutput = config.target().clean(noisy.signal(t), noisy.share(t)).second();
    return Posterior.of(config.schedule(), t).ofClean() * ofOutput;
  }

  /** [rows], divergences of single steps in nats; errors become gaps in place. */
  private Variable variances(Tape tape, Noisy noisy, Variable spread, Tensor errors) {
    int rows = noisy.times().length;
    int width = errors.shape().rowSize();
    InterpolatedVariance.Row[] of = new InterpolatedVariance.Row[rows];
    for (int row = 0; row < rows; row++) {
      int t = (int) noisy.times()[row];
      of[row] =
          new InterpolatedVariance.Row(
              Posterior.of(config.schedule(), t).variance(),
              bound.logVariance(t, false),
              bound.logVariance(t, true));
      float factor = (float) gapFactor(noisy, t);
      for (int i = row * width; i < (row + 1) * width; i++) {
        errors.set(i, factor * errors.get(i));
      }
    }
    return InterpolatedVariance.apply(tape, spread, errors, of);
  }

  @Override
  public Scores.Score score(Tape tape, Tensor clean, int[] labels, RandomStream random) {
    return bound.score(tape, clean, labels, random);
  }
}
