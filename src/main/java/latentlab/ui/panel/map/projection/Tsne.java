package latentlab.ui.panel.map.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Lays points out in the plane so that who is alike there is who is alike here.
 *
 * <p>Idea: similarities p between points become probabilities, so do those q of the picture, with
 * heavy tails that leave room for what does not fit; the picture follows the slope of KL(p|q) down.
 * Formula: the slope for y_i is 4 sum_j (p_ij - q_ij) w_ij (y_i - y_j), w = 1 / (1 + |y_i - y_j|^2)
 * and q = w / sum w (van der Maaten and Hinton 2008, JMLR 9). Far points push as one (van der
 * Maaten 2014, arXiv 1301.3342); it begins at the principal components, so that the large picture
 * means something and is the same each time (Kobak and Berens 2019); the step size grows with the
 * number of points (Belkina et al. 2019). When not to use it: sizes of clusters and distances
 * between them mean nothing.
 */
final class Tsne {
  private static final double PERPLEXITY = 30;
  private static final double THETA = 0.5;
  private static final int STEPS = 750;

  /** At first p is enlarged: clusters form while there is still room to pass each other. */
  private static final int EXAGGERATED_STEPS = 250;

  private static final double EXAGGERATION = 12;
  private static final double SLOWEST = 50;
  private static final double FIRST_SPREAD = 1e-4;
  private static final double LEAST_GAIN = 0.01;
  private static final double SIMILARITIES_SHARE = 0.1;

  private final float[][] points;
  private final int count;
  private final double[][] y;
  private final double[][] velocity;
  private final double[][] gain;
  private final double[][] slope;

  /**
   * @param points [count][dimensions]
   */
  Tsne(float[][] points) {
    this.points = points;
    count = points.length;
    y = new double[2][count];
    velocity = new double[2][count];
    gain = new double[2][count];
    slope = new double[2][count];
  }

  /** The layout, [count][2]; takes {@link #STEPS} steps. */
  float[][] embed(Progress progress) {
    float[][] seen = PrincipalComponents.of(points, 2).project(points);
    // Two points are alike to nobody else: there is nothing to arrange.
    if (count < 3) {
      return seen;
    }
    begin(seen);
    double perplexity = Math.min(PERPLEXITY, (count - 1) / 3.0);
    Similarities p = Similarities.of(points, perplexity, progress.part(0, SIMILARITIES_SHARE));
    Progress walking = progress.part(SIMILARITIES_SHARE, 1);
    for (int step = 0; step < STEPS; step++) {
      walking.at((double) step / STEPS);
      boolean early = step < EXAGGERATED_STEPS;
      findSlope(p, early ? EXAGGERATION : 1);
      move(early ? 0.5 : 0.8, Math.max(SLOWEST, count / EXAGGERATION / 4));
    }
    float[][] plane = new float[count][2];
    for (int i = 0; i < count; i++) {
      plane[i][0] = (float) y[0][i];
      plane[i][1] = (float) y[1][i];
    }
    return plane;
  }

  private void begin(float[][] seen) {
    double square = 0;
    for (float[] point : seen) {
      square += (double) point[0] * point[0] / count;
    }
    double scale = square > 0 ? FIRST_SPREAD / Math.sqrt(square) : 0;
    for (int axis = 0; axis < 2; axis++) {
      Arrays.fill(gain[axis], 1);
      for (int i = 0; i < count; i++) {
        y[axis][i] = scale * seen[i][axis];
      }
    }
  }

  private void findSlope(Similarities p, double exaggeration) {
    QuadTree tree = new QuadTree(y[0], y[1]);
    double[][] push = new double[count][3];
    double[][] pull = new double[count][2];
    // Each point for itself, so that the sums do not depend on who was first.
    IntStream.range(0, count)
        .parallel()
        .forEach(
            i -> {
              tree.repulsion(i, THETA, push[i]);
              pull(p, i, pull[i]);
            });
    double normaliser = 0;
    for (double[] each : push) {
      normaliser += each[2];
    }
    for (int axis = 0; axis < 2; axis++) {
      for (int i = 0; i < count; i++) {
        slope[axis][i] = 4 * (exaggeration * pull[i][axis] - push[i][axis] / normaliser);
      }
    }
  }

  private void pull(Similarities p, int i, double[] sums) {
    double x = y[0][i];
    double z = y[1][i];
    for (int entry = p.rows()[i]; entry < p.rows()[i + 1]; entry++) {
      int j = p.columns()[entry];
      double offX = x - y[0][j];
      double offY = z - y[1][j];
      double force = p.values()[entry] / (1 + offX * offX + offY * offY);
      sums[0] += force * offX;
      sums[1] += force * offY;
    }
  }

  // Delta-bar-delta: a coordinate that keeps its direction speeds up (Jacobs 1988).
  private void move(double momentum, double rate) {
    for (int axis = 0; axis < 2; axis++) {
      double middle = 0;
      for (int i = 0; i < count; i++) {
        boolean onwards = slope[axis][i] * velocity[axis][i] < 0;
        gain[axis][i] = Math.max(LEAST_GAIN, onwards ? gain[axis][i] + 0.2 : gain[axis][i] * 0.8);
        velocity[axis][i] = momentum * velocity[axis][i] - rate * gain[axis][i] * slope[axis][i];
        y[axis][i] += velocity[axis][i];
        middle += y[axis][i] / count;
      }
      for (int i = 0; i < count; i++) {
        y[axis][i] -= middle;
      }
    }
  }
}
