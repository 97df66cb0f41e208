package latentlab.engine.family.gan;

import java.util.List;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Slice;
import latentlab.engine.grad.SoftmaxCrossEntropy;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.BatchNormLayer;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.Sequential;
import latentlab.engine.tensor.Activation;

/**
 * InfoGAN's Q: says from the discriminator's features which codes a thing was made from (Chen et
 * al. 2016, arXiv 1606.03657). The better it can, the more the codes mean: E[log Q(c | x)] + H(c)
 * is a lower bound of the mutual information of codes and things (equation 5).
 */
final class CodeReader {
  private static final int HIDDEN = 128;

  private final GanConfig config;
  private final LatentCodes codes;
  private final Sequential hidden;
  private final DenseLayer output;

  /**
   * @param own the discriminator's parameters: both look through the same layers
   * @param width of its features
   */
  CodeReader(Parameters own, GanConfig config, LatentCodes codes, int width) {
    this.config = config;
    this.codes = codes;
    this.hidden = new Sequential(hidden(own, config.discriminatorNorm(), width));
    int outputs = config.categories() + config.continuous();
    this.output =
        new DenseLayer(own, "discriminator.codes.output", HIDDEN, outputs, Activation.NONE);
  }

  /** Normalised where the discriminator is. */
  private static List<Layer> hidden(Parameters own, boolean normalised, int width) {
    String name = "discriminator.codes.hidden";
    if (!normalised) {
      return List.of(new DenseLayer(own, name, width, HIDDEN, Activation.LEAKY_RELU));
    }
    return List.of(
        new DenseLayer(own, name, width, HIDDEN, Activation.NONE),
        new BatchNormLayer(own, name + ".norm", HIDDEN, Activation.LEAKY_RELU));
  }

  /**
   * Reads codes.
   *
   * @param features [batch, width]
   * @return [batch, categories + continuous]: logits, then means
   */
  Variable read(Tape tape, Variable features) {
    return output.forward(tape, hidden.forward(tape, features));
  }

  /**
   * How surprised it is by the codes, in nats, with a standard Gaussian around each continuous one
   * less its constant.
   *
   * @param features [batch, width], of things made from these codes
   * @return [1]
   */
  Variable surprise(Tape tape, Variable features, LatentCodes.Drawn drawn) {
    Variable read = read(tape, features);
    int categories = config.categories();
    int all = categories + config.continuous();
    if (config.continuous() == 0) {
      return mean(tape, SoftmaxCrossEntropy.apply(tape, read, drawn.categories()), 1);
    }
    Variable latents = tape.constant(drawn.latents());
    int first = codes.firstContinuous();
    Variable wanted = Slice.apply(tape, latents, 1, first, first + config.continuous());
    Variable error = SquaredError.apply(tape, Slice.apply(tape, read, 1, categories, all), wanted);
    Variable ofContinuous = mean(tape, error, config.continuous() / 2.0);
    if (categories == 0) {
      return ofContinuous;
    }
    Variable logits = Slice.apply(tape, read, 1, 0, categories);
    Variable ofCategory =
        mean(tape, SoftmaxCrossEntropy.apply(tape, logits, drawn.categories()), 1);
    return Arithmetic.add(tape, ofCategory, ofContinuous);
  }

  private static Variable mean(Tape tape, Variable losses, double weight) {
    return WeightedMeans.apply(tape, new Variable[] {losses}, new double[] {weight});
  }

  /** The likeliest category of one row of what was read. */
  int category(float[] read, int row) {
    int all = config.categories() + config.continuous();
    int best = 0;
    for (int category = 1; category < config.categories(); category++) {
      best = read[row * all + category] > read[row * all + best] ? category : best;
    }
    return best;
  }
}
