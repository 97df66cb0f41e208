package latentlab.engine.session;

import latentlab.engine.family.Encodes;
import org.jspecify.annotations.Nullable;

/** Posteriors copied out chunk by chunk, log-variances as standard deviations. */
final class LatentPoints {
  private final float[][] means;
  private final float[][] deviations;

  LatentPoints(int count) {
    means = new float[count][0];
    deviations = new float[count][0];
  }

  /** Copies a chunk out; points have deviation 0. */
  void keep(Encodes.Posterior posterior, int first) {
    int rows = posterior.mean().shape().at(0);
    int latent = posterior.mean().shape().rowSize();
    float[] mean = posterior.mean().toArray();
    var spread = posterior.logVariance();
    float @Nullable [] logVariance = spread == null ? null : spread.toArray();
    for (int row = 0; row < rows; row++) {
      means[first + row] = new float[latent];
      deviations[first + row] = new float[latent];
      for (int d = 0; d < latent; d++) {
        means[first + row][d] = mean[row * latent + d];
        if (logVariance != null) {
          deviations[first + row][d] = (float) Math.exp(logVariance[row * latent + d] / 2);
        }
      }
    }
  }

  float[][] means() {
    return means;
  }

  float[][] deviations() {
    return deviations;
  }
}
