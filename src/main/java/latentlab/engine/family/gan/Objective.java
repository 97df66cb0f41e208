package latentlab.engine.family.gan;

import java.util.Locale;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.BernoulliLikelihood;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.tensor.Tensor;

/**
 * What the two players play for. The discriminator gives every thing a score f; of probabilities it
 * is their logit, D = sigmoid(f).
 */
enum Objective {
  /**
   * Both play for the same sum: E[log D(x)] + E[log(1 - D(G(z)))], which the one makes large and
   * the other small (Goodfellow et al. 2014, arXiv 1406.2661, equation 1). While D is sure of its
   * case, the generator's part is flat.
   */
  MINIMAX,
  /** The generator makes E[log D(G(z))] large instead, steep where it fails (section 3). */
  NONSATURATING,
  /** Squared distances to 1 for real and 0 for made (Mao et al. 2017, arXiv 1611.04076, eq. 9). */
  LEASTSQUARES,
  /** E[f(x)] - E[f(G(z))], of a critic that is not steep (Arjovsky et al. 2017, 1701.07875). */
  WASSERSTEIN;

  static Objective of(String option) {
    return valueOf(option.toUpperCase(Locale.ROOT));
  }

  /** Whether sigmoid(f) is the probability of being real. */
  boolean probabilities() {
    return this == MINIMAX || this == NONSATURATING;
  }

  /**
   * What the discriminator makes small.
   *
   * @param real [batch, 1], scores of real things
   * @param fake [batch, 1], scores of made ones
   * @param smoothing real things count as real by 1 - smoothing only (Salimans et al. 2016, arXiv
   *     1606.03498, section 3.4); a critic of distances takes no notice of it
   * @return [1]
   */
  Variable discriminator(Tape tape, Variable real, Variable fake, double smoothing) {
    double wanted = 1 - smoothing;
    return switch (this) {
      case MINIMAX, NONSATURATING ->
          sum(tape, 1, surprise(tape, real, wanted), surprise(tape, fake, 0));
      case LEASTSQUARES -> sum(tape, 0.5, distance(tape, real, wanted), distance(tape, fake, 0));
      case WASSERSTEIN -> sum(tape, 1, Arithmetic.scale(tape, real, -1), fake);
    };
  }

  /**
   * What the generator makes small, for each thing that it made.
   *
   * @param fake [batch, 1], scores
   * @return [batch]
   */
  Variable generator(Tape tape, Variable fake) {
    return switch (this) {
      case MINIMAX -> Arithmetic.scale(tape, surprise(tape, fake, 0), -1);
      case NONSATURATING -> surprise(tape, fake, 1);
      case LEASTSQUARES -> Arithmetic.scale(tape, distance(tape, fake, 1), 0.5f);
      case WASSERSTEIN ->
          Reshape.apply(tape, Arithmetic.scale(tape, fake, -1), fake.value().size());
    };
  }

  /** -log of the probability of what is wanted: 1 for real, 0 for made, between for unsure. */
  private static Variable surprise(Tape tape, Variable scores, double wanted) {
    return BernoulliLikelihood.apply(tape, scores, all(tape, scores, wanted));
  }

  private static Variable distance(Tape tape, Variable scores, double wanted) {
    return SquaredError.apply(tape, scores, tape.constant(all(tape, scores, wanted)));
  }

  private static Tensor all(Tape tape, Variable scores, double value) {
    Tensor tensor = tape.take(scores.shape());
    tensor.fill((float) value);
    return tensor;
  }

  private static Variable sum(Tape tape, double weight, Variable a, Variable b) {
    return WeightedMeans.apply(tape, new Variable[] {a, b}, new double[] {weight, weight});
  }
}
