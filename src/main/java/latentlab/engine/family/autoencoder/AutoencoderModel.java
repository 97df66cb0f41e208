package latentlab.engine.family.autoencoder;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.data.Damage;
import latentlab.engine.family.CodeAblation;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Likeness;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.EncoderTrunk;
import latentlab.engine.nn.MirroredDecoder;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.Corruption;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * An autoencoder (Rumelhart, Hinton and Williams 1986; Hinton and Salakhutdinov 2006): a picture is
 * squeezed through a code of few numbers and is to come back as it was. Where the picture is
 * damaged first and is to come back whole, it is a denoising autoencoder (Vincent et al. 2008).
 *
 * <p>The reconstruction error is the cross-entropy of the pixels in nats, or the squared difference
 * Σ (x - m)²: the nats of a Gaussian of variance 1/2, but for a constant. Codes are handed out in
 * standard deviations ({@link CodeScale}). It has no prior over codes, so it draws no samples and
 * gives pictures no probability.
 */
public final class AutoencoderModel
    implements GenerativeModel, Encodes, Decodes, Reconstructs, Scores {
  private final AutoencoderConfig config;
  private final Likeness likeness;
  private final Parameters parameters = new Parameters();
  private final EncoderTrunk trunk;
  private final DenseLayer head;
  private final CodeScale scale;
  private final MirroredDecoder decoder;

  public AutoencoderModel(AutoencoderConfig config, DataInfo data, long seed) {
    config.check(data);
    this.config = config;
    likeness = new Likeness(config.crossEntropy(), data);
    trunk = config.network().trunk(parameters, data);
    head = new DenseLayer(parameters, "code", trunk.width(), config.latent(), Activation.NONE);
    scale = new CodeScale(parameters, config.latent());
    decoder = config.network().decoder(parameters, data, config.latent(), likeness.last());
    parameters.allocate(seed);
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public SequencedMap<String, Double> learn(LearningStep step) {
    Tape tape = step.tape();
    Tensor seen = damaged(tape, step.batch(), step.settings().real("noise"), step.noise());
    Variable code = code(tape, seen);
    scale.follow(code.value());
    Variable output = decoder.forward(tape, code);
    Variable errors = likeness.errors(tape, output, step.batch());
    Variable loss = WeightedMeans.apply(tape, new Variable[] {errors}, new double[] {1});
    if (step.watched()) {
      show(step, seen, code, output);
    }
    tape.backward(loss);
    if (step.watched()) {
      step.saw("latentGradient", code.gradient());
      step.phase("gradients");
    }
    step.update(parameters);
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    losses.put("reconstruction", (double) loss.value().get(0));
    return losses;
  }

  private void show(LearningStep step, Tensor seen, Variable code, Variable output) {
    Tape tape = step.tape();
    step.saw("picture", step.batch());
    step.saw("seen", seen);
    step.phase("corrupt");
    step.saw("latent", scale.standardised(tape, code.value()));
    step.phase("encode");
    Tensor pictures = likeness.means(tape, output.value());
    step.saw("reconstruction", pictures);
    step.phase("decode");
    Tensor difference = tape.take(pictures.shape());
    Elementwise.combine(step.batch(), pictures, -1, difference);
    step.saw("difference", difference);
    step.phase("compare");
  }

  private Tensor damaged(Tape tape, Tensor pictures, double noise, RandomStream random) {
    if (config.corruption() == Corruption.Kind.NONE) {
      return pictures;
    }
    Tensor out = tape.take(pictures.shape());
    Damage.apply(pictures, config.corruption(), noise, random, out);
    return out;
  }

  /** The code as the network has it, [count, latent]. */
  private Variable code(Tape tape, Tensor pictures) {
    return head.forward(tape, trunk.forward(tape, tape.constant(pictures)));
  }

  @Override
  public int encodedSize() {
    return config.latent();
  }

  @Override
  public Posterior encode(Tape tape, Tensor pictures) {
    return new Posterior(scale.standardised(tape, code(tape, pictures).value()), null);
  }

  @Override
  public int latentSize() {
    return config.latent();
  }

  @Override
  public Tensor decode(Tape tape, Tensor latents) {
    Variable code = tape.constant(scale.raw(tape, latents));
    return likeness.means(tape, decoder.forward(tape, code).value());
  }

  @Override
  public Reconstruction reconstruct(Tape tape, Tensor inputs, Tensor originals) {
    Variable output = decoder.forward(tape, code(tape, inputs));
    return new Reconstruction(
        likeness.means(tape, output.value()), likeness.errors(tape, output, originals).value());
  }

  /**
   * The reconstruction error of whole pictures; {@code mse}, the mean squared difference of a pixel
   * whatever the loss; {@code denoising}, the error after the damage that the run began with. The
   * information of a number of the code is by how much the error grows where the number is replaced
   * by its mean.
   */
  @Override
  public Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    Variable code = code(tape, pictures);
    Variable output = decoder.forward(tape, code);
    Tensor errors = likeness.errors(tape, output, pictures).value();
    Variable means = tape.constant(likeness.means(tape, output.value()));
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("reconstruction", WeightedMeans.mean(errors));
    Tensor squares = SquaredError.apply(tape, means, tape.constant(pictures)).value();
    figures.put("mse", WeightedMeans.mean(squares));
    if (config.corruption() != Corruption.Kind.NONE) {
      Tensor seen = damaged(tape, pictures, config.noise(), noise);
      figures.put("denoising", WeightedMeans.mean(reconstruct(tape, seen, pictures).errors()));
    }
    return new Score(figures, ablation(tape, code, pictures, errors));
  }

  private double[] ablation(Tape tape, Variable code, Tensor pictures, Tensor errors) {
    return CodeAblation.information(
        tape,
        new CodeAblation.Batch(code.value(), pictures, errors),
        scale::middle,
        (codes, targets) ->
            likeness.errors(tape, decoder.forward(tape, tape.constant(codes)), targets).value());
  }
}
