package latentlab.engine.family;

import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.BernoulliLikelihood;
import latentlab.engine.grad.GaussianLikelihood;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Tensor;

/**
 * How a decoder's output is compared with what it should be, where no probability is claimed: the
 * cross-entropy of the pixels in nats, or the squared difference Σ (x - m)², the nats of a Gaussian
 * of variance 1/2 but for a constant.
 *
 * @param crossEntropy whether the output is logits of pixels; else it is means
 * @param data what is decoded to
 */
public record Likeness(boolean crossEntropy, DataInfo data) {
  /** Of which the negative log-likelihood is the squared difference and a constant. */
  private static final double DEVIATION = Math.sqrt(0.5);

  /** What the decoder's last layer goes through. */
  public Activation last() {
    boolean bounded = !crossEntropy && data.kind() == DataInfo.Kind.PICTURES;
    return bounded ? Activation.SIGMOID : Activation.NONE;
  }

  /**
   * How far each output is from its target.
   *
   * @param output [rows, …], of the decoder
   * @param targets [rows / k, …]; row r of the output has the target r mod (rows / k)
   * @return [rows]
   */
  public Variable errors(Tape tape, Variable output, Tensor targets) {
    if (crossEntropy) {
      return BernoulliLikelihood.apply(tape, output, targets);
    }
    Variable nats = GaussianLikelihood.apply(tape, output, targets, DEVIATION);
    return Arithmetic.addScalar(tape, nats, (float) (-data.size() * Math.log(Math.PI) / 2));
  }

  /**
   * The pictures that a decoder's outputs stand for.
   *
   * @return [rows, channels, height, width]
   */
  public Tensor means(Tape tape, Tensor output) {
    Tensor means = tape.take(output.shape());
    if (crossEntropy) {
      Activations.forward(Activation.SIGMOID, output, means);
    } else {
      means.set(output);
    }
    return means.reshape(means.size() / data.size(), data.channels(), data.height(), data.width());
  }
}
