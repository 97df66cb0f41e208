package latentlab.bench.torch;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;

/**
 * The decoder of {@link VaeMlp} for one point: 20-400-784. DJL's bridge has its four operations,
 * and to call them one by one takes less time than to call a script.
 */
final class DenseDecoder {
  private final PtNDManager memory;
  private final PtNDArray hiddenWeight;
  private final PtNDArray hiddenBias;
  private final PtNDArray logitsWeight;
  private final PtNDArray logitsBias;

  DenseDecoder(PtNDManager memory) {
    this.memory = memory;
    hiddenWeight = uniform(20, 400, 20);
    hiddenBias = uniform(20, 400);
    logitsWeight = uniform(400, 784, 400);
    logitsBias = uniform(400, 784);
  }

  /** PyTorch's initial values: up to 1 / sqrt(inputs) to both sides of zero. */
  private PtNDArray uniform(int inputs, long... shape) {
    float bound = (float) (1 / Math.sqrt(inputs));
    return (PtNDArray) memory.randomUniform(-bound, bound, new Shape(shape));
  }

  long parameters() {
    return hiddenWeight.size() + hiddenBias.size() + logitsWeight.size() + logitsBias.size();
  }

  /** From [1, 20] to [1, 784]; the caller closes the result. */
  PtNDArray decode(PtNDArray latent) {
    try (PtNDArray before = JniUtils.linear(latent, hiddenWeight, hiddenBias);
        PtNDArray hidden = JniUtils.relu(before);
        PtNDArray logits = JniUtils.linear(hidden, logitsWeight, logitsBias)) {
      return JniUtils.sigmoid(logits);
    }
  }
}
