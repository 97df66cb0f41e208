package latentlab.engine.family.aae;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.BernoulliLikelihood;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.Sequential;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Tensor;

/**
 * Tells draws of the prior from codes of the encoder: dense layers with leaky ReLU and one number
 * at the end, the logit of being a draw of the prior.
 */
final class CodeDiscriminator {
  private final Layer layers;

  /**
   * @param latent numbers in a code
   * @param widths of the hidden layers
   */
  CodeDiscriminator(Parameters parameters, int latent, List<Integer> widths) {
    List<Layer> made = new ArrayList<>();
    int last = latent;
    for (int width : widths) {
      String name = "discriminator." + made.size();
      made.add(new DenseLayer(parameters, name, last, width, Activation.LEAKY_RELU));
      last = width;
    }
    String name = "discriminator." + made.size();
    made.add(new DenseLayer(parameters, name, last, 1, Activation.NONE));
    layers = new Sequential(made);
  }

  /**
   * @param codes [count, latent]
   * @return [count, 1]
   */
  Variable logits(Tape tape, Variable codes) {
    return layers.forward(tape, codes);
  }

  /**
   * The cross-entropy of what is said with what is to be said, in nats.
   *
   * @param logits [count, 1]
   * @param target 1 for draws of the prior, 0 for codes; between them where labels are smoothed
   * @return [count]
   */
  static Variable surprise(Tape tape, Variable logits, double target) {
    Tensor targets = tape.take(logits.shape());
    targets.fill((float) target);
    return BernoulliLikelihood.apply(tape, logits, targets);
  }

  /**
   * The share of what is held for draws of the prior, or for codes, from 0 to 1.
   *
   * @param logits [count, 1]
   */
  static double share(Tensor logits, boolean prior) {
    int count = 0;
    for (int i = 0; i < logits.size(); i++) {
      count += logits.get(i) > 0 == prior ? 1 : 0;
    }
    return (double) count / logits.size();
  }
}
