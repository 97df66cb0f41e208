package latentlab.engine.family.autoencoder;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import latentlab.engine.data.Damage;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.BernoulliLikelihood;
import latentlab.engine.grad.GaussianLikelihood;
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
import latentlab.engine.tensor.Activations;
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
  /** Of which the negative log-likelihood is the squared difference and a constant. */
  private static final double DEVIATION = Math.sqrt(0.5);

  /** Codes with one number taken out that are decoded for a batch, about. */
  private static final int ABLATIONS = 512;

  private final AutoencoderConfig config;
  private final DataInfo data;
  private final Parameters parameters = new Parameters();
  private final EncoderTrunk trunk;
  private final DenseLayer head;
  private final CodeScale scale;
  private final MirroredDecoder decoder;

  public AutoencoderModel(AutoencoderConfig config, DataInfo data, long seed) {
    config.check(data);
    this.config = config;
    this.data = data;
    trunk = config.network().trunk(parameters, data);
    head = new DenseLayer(parameters, "code", trunk.width(), config.latent(), Activation.NONE);
    scale = new CodeScale(parameters, config.latent());
    boolean bounded = !config.crossEntropy() && data.kind() == DataInfo.Kind.PICTURES;
    Activation last = bounded ? Activation.SIGMOID : Activation.NONE;
    decoder = config.network().decoder(parameters, data, config.latent(), last);
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
    Variable errors = errors(tape, output, step.batch());
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
    Tensor pictures = means(tape, output.value());
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

  /**
   * How far each output is from its target, [rows]; row r has the target r mod the number of
   * targets.
   */
  private Variable errors(Tape tape, Variable output, Tensor targets) {
    if (config.crossEntropy()) {
      return BernoulliLikelihood.apply(tape, output, targets);
    }
    Variable nats = GaussianLikelihood.apply(tape, output, targets, DEVIATION);
    return Arithmetic.addScalar(tape, nats, (float) (-data.size() * Math.log(Math.PI) / 2));
  }

  /** The pictures that a decoder's outputs stand for. */
  private Tensor means(Tape tape, Tensor output) {
    Tensor means = tape.take(output.shape());
    if (config.crossEntropy()) {
      Activations.forward(Activation.SIGMOID, output, means);
    } else {
      means.set(output);
    }
    return means.reshape(means.size() / data.size(), data.channels(), data.height(), data.width());
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
    return means(tape, decoder.forward(tape, code).value());
  }

  @Override
  public Reconstruction reconstruct(Tape tape, Tensor inputs, Tensor originals) {
    Variable output = decoder.forward(tape, code(tape, inputs));
    return new Reconstruction(means(tape, output.value()), errors(tape, output, originals).value());
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
    Tensor errors = errors(tape, output, pictures).value();
    Variable means = tape.constant(means(tape, output.value()));
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("reconstruction", WeightedMeans.mean(errors));
    Tensor squares = SquaredError.apply(tape, means, tape.constant(pictures)).value();
    figures.put("mse", WeightedMeans.mean(squares));
    if (config.corruption() != Corruption.Kind.NONE) {
      Tensor seen = damaged(tape, pictures, config.noise(), noise);
      figures.put("denoising", WeightedMeans.mean(reconstruct(tape, seen, pictures).errors()));
    }
    return new Score(figures, information(tape, code.value(), pictures, errors));
  }

  private double[] information(Tape tape, Tensor codes, Tensor pictures, Tensor errors) {
    int latent = config.latent();
    int rows = Math.clamp(ABLATIONS / latent, 1, codes.shape().at(0));
    Tensor without = tape.take(latent * rows, latent);
    for (int i = 0; i < without.size(); i++) {
      int removed = i / (rows * latent);
      int d = i % latent;
      without.set(i, d == removed ? scale.middle(d) : codes.get(i % (rows * latent)));
    }
    Tensor targets = tape.take(rows, data.channels(), data.height(), data.width());
    targets.set(pictures.toArray(), 0, 0, targets.size());
    Variable output = decoder.forward(tape, tape.constant(without));
    Tensor worse = errors(tape, output, targets).value();
    double[] information = new double[latent];
    for (int i = 0; i < worse.size(); i++) {
      information[i / rows] += ((double) worse.get(i) - errors.get(i % rows)) / rows;
    }
    return information;
  }
}
