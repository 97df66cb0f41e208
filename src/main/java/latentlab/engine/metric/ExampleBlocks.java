package latentlab.engine.metric;

import java.util.Arrays;

/**
 * Examples laid out for products with a few vectors: feature by feature over blocks of examples, so
 * that the inner loop runs along memory and the compiler turns it into vector instructions.
 */
final class ExampleBlocks {
  /** Examples in a block; the last may be padded. */
  static final int LENGTH = 128;

  private final int count;
  private final int features;

  /** [blocks][features * LENGTH] */
  private final float[][] blocks;

  /**
   * @param rows [count][features]
   */
  ExampleBlocks(float[][] rows) {
    count = rows.length;
    features = count == 0 ? 0 : rows[0].length;
    blocks = new float[(count + LENGTH - 1) / LENGTH][features * LENGTH];
    for (int row = 0; row < count; row++) {
      float[] block = blocks[row / LENGTH];
      for (int j = 0; j < features; j++) {
        block[j * LENGTH + row % LENGTH] = rows[row][j];
      }
    }
  }

  int blocks() {
    return blocks.length;
  }

  /** How many examples are in a block. */
  int length(int block) {
    return Math.min(LENGTH, count - block * LENGTH);
  }

  /**
   * The affine scores of a block: out[k LENGTH + i] = biases[k] + Σ weights[k][j] x[i][j].
   *
   * @param weights [outputs][features]
   * @param biases [outputs]
   * @param out room for outputs times LENGTH numbers
   */
  void scores(int block, float[][] weights, float[] biases, float[] out) {
    float[] x = blocks[block];
    float[] sum = new float[LENGTH];
    for (int k = 0; k < weights.length; k++) {
      Arrays.fill(sum, biases[k]);
      int j = 0;
      for (; j + 4 <= features; j += 4) {
        addFour(weights[k], j, x, sum);
      }
      for (; j < features; j++) {
        float weight = weights[k][j];
        for (int i = 0; i < LENGTH; i++) {
          sum[i] += weight * x[j * LENGTH + i];
        }
      }
      System.arraycopy(sum, 0, out, k * LENGTH, LENGTH);
    }
  }

  /** Four features at once: the sums are read and written a quarter as often. */
  private static void addFour(float[] weights, int j, float[] x, float[] sum) {
    float a = weights[j];
    float b = weights[j + 1];
    float c = weights[j + 2];
    float d = weights[j + 3];
    int start = j * LENGTH;
    for (int i = 0; i < LENGTH; i++) {
      sum[i] +=
          a * x[start + i]
              + b * x[start + LENGTH + i]
              + c * x[start + 2 * LENGTH + i]
              + d * x[start + 3 * LENGTH + i];
    }
  }

  /** out[i] = the first k whose score is the largest, for the examples of a block. */
  void largest(int block, float[] scores, int outputs, int[] out, int first) {
    for (int i = 0; i < length(block); i++) {
      int best = 0;
      for (int k = 1; k < outputs; k++) {
        best = scores[k * LENGTH + i] > scores[best * LENGTH + i] ? k : best;
      }
      out[first + i] = best;
    }
  }
}
