package latentlab.engine.metric;

/**
 * A linear classifier that tells how much of the classes can be read off some features with no
 * further learning of features: multinomial logistic regression on standardised features (Alain and
 * Bengio 2016, arXiv 1610.01644). Its optimum is the only one, so the same examples give the same
 * probe.
 */
public final class LinearProbe {
  private static final double TOLERANCE = 3e-4;
  private static final int ITERATIONS = 200;

  private final Standardisation scale;
  private final float[][] weights;
  private final float[] biases;

  private LinearProbe(Standardisation scale, float[][] weights, float[] biases) {
    this.scale = scale;
    this.weights = weights;
    this.biases = biases;
  }

  /**
   * Learns from examples.
   *
   * @param features [count][features], at least one example
   * @param labels [count], 0 to classes - 1
   * @param penalty weight of half the squares of the weights, above 0, against the mean loss of an
   *     example
   * @param between called every millisecond or so, for whoever must not wait
   */
  public static LinearProbe fit(
      float[][] features, int[] labels, int classes, double penalty, Runnable between) {
    if (features.length == 0 || features.length != labels.length || !(penalty > 0)) {
      throw new IllegalArgumentException(
          "%d examples with %d labels, penalty %s: there must be as many of both, penalty above 0"
              .formatted(features.length, labels.length, penalty));
    }
    Standardisation scale = Standardisation.of(features);
    float[][] rows = scale.apply(features);
    LogisticLoss loss = new LogisticLoss(rows, labels, classes, penalty, between);
    double[] start = new double[classes * (features[0].length + 1)];
    double[] point = Lbfgs.minimise(loss, start, TOLERANCE, ITERATIONS);
    return new LinearProbe(
        scale, LogisticLoss.weights(point, classes), LogisticLoss.biases(point, classes));
  }

  /** The likeliest class of each example [count][features]. */
  public int[] classify(float[][] features) {
    ExampleBlocks blocks = new ExampleBlocks(scale.apply(features));
    float[] scores = new float[weights.length * ExampleBlocks.LENGTH];
    int[] classes = new int[features.length];
    for (int block = 0; block < blocks.blocks(); block++) {
      blocks.scores(block, weights, biases, scores);
      blocks.largest(block, scores, weights.length, classes, block * ExampleBlocks.LENGTH);
    }
    return classes;
  }
}
