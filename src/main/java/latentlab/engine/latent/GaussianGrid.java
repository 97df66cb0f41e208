package latentlab.engine.latent;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A grid over two latent dimensions at evenly spaced quantiles of the standard Gaussian prior, so
 * that every cell stands for the same share of samples (Kingma and Welling 2013, figure 4).
 */
public final class GaussianGrid {
  private GaussianGrid() {}

  /**
   * @param horizontal the dimension that grows from left to right
   * @param vertical the dimension that grows from bottom to top
   * @param base every other dimension's value
   * @param side points along each axis
   * @return side * side points in reading order
   */
  public static float[][] over(int horizontal, int vertical, float[] base, int side) {
    float[] quantiles = quantiles(side);
    float[][] points = new float[side * side][];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        float[] point = base.clone();
        point[vertical] = quantiles[side - 1 - row];
        point[horizontal] = quantiles[column];
        points[row * side + column] = point;
      }
    }
    return points;
  }

  /** The middles of count equally likely intervals of a standard Gaussian, ascending. */
  public static float[] quantiles(int count) {
    NormalDistribution gaussian = new NormalDistribution(null, 0, 1);
    float[] quantiles = new float[count];
    for (int i = 0; i < count; i++) {
      quantiles[i] = (float) gaussian.inverseCumulativeProbability((i + 0.5) / count);
    }
    return quantiles;
  }
}
