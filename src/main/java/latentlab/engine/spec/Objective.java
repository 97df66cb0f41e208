package latentlab.engine.spec;

import java.util.Locale;

/**
 * What two adversaries play for. The judge gives every thing a score f; of probabilities it is
 * their logit, D = sigmoid(f).
 */
public enum Objective {
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

  /** The one that an option of the setting {@code objective} names. */
  public static Objective of(String option) {
    return valueOf(option.toUpperCase(Locale.ROOT));
  }

  /** Whether sigmoid(f) is the probability of being real. */
  public boolean probabilities() {
    return this == MINIMAX || this == NONSATURATING;
  }
}
