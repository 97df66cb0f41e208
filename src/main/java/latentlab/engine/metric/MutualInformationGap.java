package latentlab.engine.metric;

import java.util.Arrays;

/**
 * How far every known cause of the data has a latent dimension to itself: the mutual information
 * gap (Chen et al. 2018, arXiv 1802.04942).
 *
 * <p>Formula: for a factor v, the dimension that knows most about it and the next one, as a share
 * of all there is to know: (I(z₁; v) - I(z₂; v)) / H(v), averaged over the factors. 1 means that
 * every factor moves one slider and no other; 0 that at least two sliders share each factor, or
 * that none knows it. It does not punish one dimension for holding several factors.
 *
 * <p>Not for comparing data sets: a factor that cannot be seen, such as the rotation of a round
 * thing, keeps it down.
 *
 * @param information [latent][factor] I(z; v) in nats, 0 where they have nothing to do with each
 *     other
 * @param entropies [factor] H(v) in nats
 */
public record MutualInformationGap(double[][] information, double[] entropies) {
  /** Bins of the estimate from means: those of Locatello et al. 2019, arXiv 1811.12359. */
  public static final int BINS = 20;

  /**
   * From the posteriors themselves, as in the paper: z is drawn from q(z | x), so a dimension that
   * stays noise knows nothing. Where the paper draws, the densities are integrated instead ({@link
   * PosteriorMixture}), and the figure has no noise of its own.
   *
   * @param means [count][latent]
   * @param deviations [count][latent], above 0
   * @param factors [count][factor], each from 0
   */
  public static MutualInformationGap ofPosteriors(
      float[][] means, float[][] deviations, int[][] factors) {
    return of(
        means[0].length,
        factors,
        (latent, labels) ->
            new PosteriorMixture(column(means, latent), column(deviations, latent))
                .information(labels));
  }

  /**
   * From the means alone, each dimension cut into bins of equal width (Locatello et al. 2019, arXiv
   * 1811.12359): for encoders that give points, and for comparison with published figures. A
   * dimension that is nearly noise counts in full here.
   *
   * @param means [count][latent]
   * @param factors [count][factor], each from 0
   */
  public static MutualInformationGap ofBinnedMeans(float[][] means, int[][] factors) {
    return of(
        means[0].length,
        factors,
        (latent, labels) -> {
          int[] bins = bins(column(means, latent));
          double[] all = new double[labels.length];
          Arrays.setAll(all, k -> information(bins, labels[k]));
          return all;
        });
  }

  /** I(z; v) of one dimension with every factor. */
  private interface Estimate {
    /**
     * @param labels [factor][count]
     */
    double[] of(int latent, int[][] labels);
  }

  private static MutualInformationGap of(int latentSize, int[][] factors, Estimate estimate) {
    int[][] labels = new int[factors[0].length][factors.length];
    for (int i = 0; i < factors.length; i++) {
      for (int k = 0; k < labels.length; k++) {
        labels[k][i] = factors[i][k];
      }
    }
    double[][] information = new double[latentSize][];
    Arrays.setAll(information, latent -> estimate.of(latent, labels));
    // What a variable knows about itself is its entropy.
    double[] entropies = new double[labels.length];
    Arrays.setAll(entropies, k -> information(labels[k], labels[k]));
    return new MutualInformationGap(information, entropies);
  }

  private static double[] column(float[][] rows, int at) {
    double[] column = new double[rows.length];
    Arrays.setAll(column, i -> rows[i][at]);
    return column;
  }

  private static int[] bins(double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    double width = (high - low) / BINS;
    int[] bins = new int[values.length];
    Arrays.setAll(bins, i -> width > 0 ? Math.min(BINS - 1, (int) ((values[i] - low) / width)) : 0);
    return bins;
  }

  /** I(a; b) in nats of two variables that were counted together. */
  private static double information(int[] a, int[] b) {
    int[][] joint = new int[1 + Arrays.stream(a).max().orElse(0)][];
    Arrays.setAll(joint, _ -> new int[1 + Arrays.stream(b).max().orElse(0)]);
    int[] ofA = new int[joint.length];
    int[] ofB = new int[joint[0].length];
    for (int i = 0; i < a.length; i++) {
      joint[a[i]][b[i]]++;
      ofA[a[i]]++;
      ofB[b[i]]++;
    }
    double count = a.length;
    double sum = 0;
    for (int i = 0; i < ofA.length; i++) {
      for (int j = 0; j < ofB.length; j++) {
        if (joint[i][j] > 0) {
          sum += joint[i][j] / count * Math.log(joint[i][j] * count / ofA[i] / ofB[j]);
        }
      }
    }
    return sum;
  }

  /** One gap for each factor, from 0 to 1; 0 for a factor that does not vary. */
  public double[] gaps() {
    double[] gaps = new double[entropies.length];
    Arrays.setAll(gaps, this::gap);
    return gaps;
  }

  private double gap(int factor) {
    double most = 0;
    double next = 0;
    for (double[] latent : information) {
      next = Math.max(next, Math.min(most, latent[factor]));
      most = Math.max(most, latent[factor]);
    }
    return entropies[factor] > 0 ? (most - next) / entropies[factor] : 0;
  }

  /** The mean of all gaps. */
  public double mean() {
    return Arrays.stream(gaps()).average().orElse(0);
  }
}
