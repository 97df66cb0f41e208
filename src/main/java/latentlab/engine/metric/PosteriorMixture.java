package latentlab.engine.metric;

import java.util.Arrays;

/**
 * The density of one latent dimension over all examples, q(z) = 1/N Σ q(z | xᵢ), and what z says
 * about a label v: I(z; v) = Σ p(v) ∫ q(z | v) log (q(z | v) / q(z)) dz.
 *
 * <p>The integral is a sum over evenly spaced points. With two points to a standard deviation that
 * is exact to many digits for Gaussians. There are at most {@value #MOST_POINTS}; deviations that
 * are too small for them are widened to one step.
 */
final class PosteriorMixture {
  private static final int MOST_POINTS = 4_000;

  /** So many deviations from its mean a Gaussian is taken to end: 6e-7 of it lies beyond. */
  private static final double REACH = 5;

  private final double[] means;
  private final double[] deviations;
  private final double low;
  private final double step;
  private final int points;

  /**
   * @param means of the Gaussians
   * @param deviations of the same
   */
  PosteriorMixture(double[] means, double[] deviations) {
    this.means = means;
    this.deviations = deviations;
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    double narrowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < means.length; i++) {
      from = Math.min(from, means[i] - REACH * deviations[i]);
      to = Math.max(to, means[i] + REACH * deviations[i]);
      narrowest = Math.min(narrowest, deviations[i]);
    }
    low = from;
    step = Math.max(narrowest / 2, (to - from) / MOST_POINTS);
    points = 2 + (int) ((to - from) / step);
  }

  /**
   * I(z; v) in nats with each of several labels; not a number where a mean or deviation is none.
   *
   * @param labels [label][example], each from 0
   */
  double[] information(int[][] labels) {
    double[] information = new double[labels.length];
    if (!Double.isFinite(step)) {
      Arrays.fill(information, Double.NaN);
      return information;
    }
    double[][][] shares = new double[labels.length][][];
    for (int k = 0; k < labels.length; k++) {
      shares[k] = new double[1 + Arrays.stream(labels[k]).max().orElse(0)][points];
    }
    for (int i = 0; i < means.length; i++) {
      spread(i, labels, shares);
    }
    Arrays.setAll(information, k -> information(shares[k]));
    return information;
  }

  /** Adds one example's Gaussian, of mass 1, to the densities of its labels. */
  private void spread(int example, int[][] labels, double[][][] shares) {
    double deviation = Math.max(deviations[example], step);
    double middle = (means[example] - low) / step;
    double reach = REACH * deviation / step;
    int first = Math.max(0, (int) Math.ceil(middle - reach));
    int last = Math.min(points - 1, (int) (middle + reach));
    double[] density = new double[last - first + 1];
    double mass = 0;
    for (int g = first; g <= last; g++) {
      double away = (g - middle) * step / deviation;
      density[g - first] = Math.exp(-away * away / 2);
      mass += density[g - first];
    }
    for (int k = 0; k < labels.length; k++) {
      double[] share = shares[k][labels[k][example]];
      for (int g = first; g <= last; g++) {
        share[g] += density[g - first] / mass;
      }
    }
  }

  /**
   * @param shares [value][point], the mass that the examples with that value have there
   */
  private double information(double[][] shares) {
    double[] whole = new double[points];
    double[] masses = new double[shares.length];
    for (int v = 0; v < shares.length; v++) {
      for (int g = 0; g < points; g++) {
        whole[g] += shares[v][g];
        masses[v] += shares[v][g];
      }
    }
    double sum = 0;
    for (int v = 0; v < shares.length; v++) {
      for (int g = 0; g < points; g++) {
        if (shares[v][g] > 0) {
          sum += shares[v][g] * Math.log(shares[v][g] / masses[v] * means.length / whole[g]);
        }
      }
    }
    return sum / means.length;
  }
}
