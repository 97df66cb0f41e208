package latentlab.engine.metric;

import java.util.Arrays;

/**
 * The loss of multinomial logistic regression: the mean over examples of -log softmax(W x + b) of
 * the true class, plus penalty / 2 times the squares of W.
 *
 * <p>A point is [classes][features + 1] in a row: the weights of a class and then its bias.
 */
final class LogisticLoss implements Lbfgs.Objective {
  private final float[][] rows;
  private final ExampleBlocks blocks;
  private final int[] labels;
  private final int classes;
  private final double penalty;
  private final Runnable between;

  /**
   * @param rows [count][features]
   * @param between called after every block of examples
   */
  LogisticLoss(float[][] rows, int[] labels, int classes, double penalty, Runnable between) {
    this.rows = rows;
    this.blocks = new ExampleBlocks(rows);
    this.labels = labels;
    this.classes = classes;
    this.penalty = penalty;
    this.between = between;
  }

  /** The weights of a point, [classes][features]. */
  static float[][] weights(double[] point, int classes) {
    int stride = point.length / classes;
    float[][] weights = new float[classes][stride - 1];
    for (int k = 0; k < classes; k++) {
      for (int j = 0; j < stride - 1; j++) {
        weights[k][j] = (float) point[k * stride + j];
      }
    }
    return weights;
  }

  /** The biases of a point, [classes]. */
  static float[] biases(double[] point, int classes) {
    int stride = point.length / classes;
    float[] biases = new float[classes];
    for (int k = 0; k < classes; k++) {
      biases[k] = (float) point[(k + 1) * stride - 1];
    }
    return biases;
  }

  @Override
  public double at(double[] point, double[] gradient) {
    int stride = point.length / classes;
    float[][] weights = weights(point, classes);
    float[] biases = biases(point, classes);
    float[] scores = new float[classes * ExampleBlocks.LENGTH];
    float[][] slopes = new float[classes][stride - 1];
    double loss = 0;
    Arrays.fill(gradient, 0);
    for (int block = 0; block < blocks.blocks(); block++) {
      blocks.scores(block, weights, biases, scores);
      loss += softmax(block, scores);
      for (int k = 0; k < classes; k++) {
        gradient[k * stride + stride - 1] += slope(block, scores, k, slopes[k]);
      }
      between.run();
    }
    for (int k = 0; k < classes; k++) {
      gradient[(k + 1) * stride - 1] /= rows.length;
      for (int j = 0; j < stride - 1; j++) {
        double weight = point[k * stride + j];
        gradient[k * stride + j] = slopes[k][j] / rows.length + penalty * weight;
        loss += penalty / 2 * weight * weight * rows.length;
      }
    }
    return loss / rows.length;
  }

  /** Turns the scores of a block into slopes: probability minus truth. Gives the sum of losses. */
  private double softmax(int block, float[] scores) {
    double loss = 0;
    for (int i = 0; i < blocks.length(block); i++) {
      int label = labels[block * ExampleBlocks.LENGTH + i];
      float most = Float.NEGATIVE_INFINITY;
      for (int k = 0; k < classes; k++) {
        most = Math.max(most, scores[k * ExampleBlocks.LENGTH + i]);
      }
      double sum = 0;
      for (int k = 0; k < classes; k++) {
        sum += Math.exp(scores[k * ExampleBlocks.LENGTH + i] - most);
      }
      double logSum = most + Math.log(sum);
      loss += logSum - scores[label * ExampleBlocks.LENGTH + i];
      for (int k = 0; k < classes; k++) {
        int at = k * ExampleBlocks.LENGTH + i;
        scores[at] = (float) (Math.exp(scores[at] - logSum) - (k == label ? 1 : 0));
      }
    }
    return loss;
  }

  /** Adds a class's share of a block to its slopes; gives that of its bias. */
  private double slope(int block, float[] shares, int k, float[] slopes) {
    int first = block * ExampleBlocks.LENGTH;
    int length = blocks.length(block);
    int at = k * ExampleBlocks.LENGTH;
    double bias = 0;
    for (int i = 0; i < length; i++) {
      bias += shares[at + i];
    }
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      addFour(shares, at + i, rows, first + i, slopes);
    }
    for (; i < length; i++) {
      float share = shares[at + i];
      float[] row = rows[first + i];
      for (int j = 0; j < slopes.length; j++) {
        slopes[j] += share * row[j];
      }
    }
    return bias;
  }

  private static void addFour(float[] shares, int at, float[][] rows, int row, float[] slopes) {
    float a = shares[at];
    float b = shares[at + 1];
    float c = shares[at + 2];
    float d = shares[at + 3];
    float[] x = rows[row];
    float[] y = rows[row + 1];
    float[] z = rows[row + 2];
    float[] w = rows[row + 3];
    for (int j = 0; j < slopes.length; j++) {
      slopes[j] += a * x[j] + b * y[j] + c * z[j] + d * w[j];
    }
  }
}
