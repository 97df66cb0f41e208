package latentlab.ui.panel.map;

import java.util.Arrays;
import latentlab.ui.panel.map.projection.PrincipalComponents;

/**
 * A straight look at latent space: what is right and what is up.
 *
 * @param origin the latent point in the middle
 * @param right unit vector of the horizontal axis
 * @param up unit vector of the vertical axis
 * @param rightShare the part of the points' variance along the horizontal axis, 0 to 1
 * @param upShare the same of the vertical axis
 */
record Projection(double[] origin, double[] right, double[] up, double rightShare, double upShare) {

  /** Along two of the latent dimensions. */
  static Projection ofDimensions(float[][] points, int horizontal, int vertical) {
    double[] variance = variances(points);
    double total = Arrays.stream(variance).sum();
    double scale = total > 0 ? 1 / total : 0;
    return new Projection(
        new double[variance.length],
        unit(variance.length, horizontal),
        unit(variance.length, vertical),
        variance[horizontal] * scale,
        variance[vertical] * scale);
  }

  /** Of one dimension, from left to right. */
  static Projection ofLine() {
    return new Projection(new double[1], new double[] {1}, new double[1], 1, 0);
  }

  /** Along given principal axes. */
  static Projection of(PrincipalComponents axes) {
    return new Projection(
        axes.mean(), axes.axes()[0], axes.axes()[1], axes.shares()[0], axes.shares()[1]);
  }

  /** How much points spread in every latent dimension. */
  static double[] variances(float[][] points) {
    return PrincipalComponents.variances(points, PrincipalComponents.mean(points));
  }

  private static double[] unit(int size, int at) {
    double[] unit = new double[size];
    unit[at] = 1;
    return unit;
  }

  /** The points on this plane, [count][2]. */
  float[][] plane(float[][] points) {
    float[][] plane = new float[points.length][2];
    for (int n = 0; n < points.length; n++) {
      double x = 0;
      double y = 0;
      for (int i = 0; i < origin.length; i++) {
        double off = points[n][i] - origin[i];
        x += right[i] * off;
        y += up[i] * off;
      }
      plane[n][0] = (float) x;
      plane[n][1] = (float) y;
    }
    return plane;
  }

  /** The shadow that a posterior with these standard deviations throws on the plane. */
  Ellipse ellipse(float[] deviations, double times) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < deviations.length; i++) {
      double variance = (double) deviations[i] * deviations[i];
      xx += right[i] * right[i] * variance;
      xy += right[i] * up[i] * variance;
      yy += up[i] * up[i] * variance;
    }
    return Ellipse.of(xx, xy, yy, times);
  }
}
