package latentlab.engine.grad;

import latentlab.engine.tensor.Categorical;
import latentlab.engine.tensor.Tensor;

/**
 * How unlikely labels are under classes given by their logits: -log softmax(logits)[label], in nats
 * per row. Softmax and logarithm in one, so that certainty costs no precision.
 */
public final class SoftmaxCrossEntropy {
  private SoftmaxCrossEntropy() {}

  /**
   * @param logits [rows, classes]
   * @param labels one for each row, 0 to classes - 1; read again on the way back
   * @return [rows]
   */
  public static Variable apply(Tape tape, Variable logits, int[] labels) {
    check(logits, labels);
    Tensor probabilities = tape.take(logits.shape());
    Tensor loss = tape.take(labels.length);
    Categorical.crossEntropy(logits.value(), labels, probabilities, loss);
    return tape.record(
        loss,
        weights ->
            tape.into(
                logits,
                (target, add) ->
                    Categorical.crossEntropySlope(probabilities, labels, weights, target, add)),
        logits);
  }

  private static void check(Variable logits, int[] labels) {
    int classes = logits.shape().at(-1);
    if (labels.length * classes != logits.value().size()) {
      throw new IllegalArgumentException(labels.length + " labels for logits " + logits.shape());
    }
    for (int label : labels) {
      if (label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            "labels must be 0 to " + (classes - 1) + ", one was " + label);
      }
    }
  }
}
