package latentlab.engine.family.aae;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.family.Acts;
import latentlab.engine.family.CodeAblation;
import latentlab.engine.family.Decodes;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Likeness;
import latentlab.engine.family.Plays;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.family.Samples;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.metric.PairwiseDistances;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.EncoderTrunk;
import latentlab.engine.nn.MirroredDecoder;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Objective;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.Updates;

/**
 * An adversarial autoencoder (Makhzani et al. 2015, arXiv 1511.05644): an autoencoder whose codes
 * are made to be distributed like a prior by a game. A discriminator learns to tell draws of the
 * prior from codes; the encoder, besides learning to describe pictures, learns to fool it. So new
 * pictures can be drawn: a draw of the prior looks to the decoder like a code.
 *
 * <p>A step has three updates, each from a computation of its own with the weights that the one
 * before left: encoder and decoder for the reconstruction, discriminator, encoder against the
 * discriminator. Encoder, decoder and discriminator are players, since each update moves other
 * parameters; the encoder is moved twice a step, with the gradients of the first time forgotten and
 * by two optimisers, as in the paper: the reconstruction's gradients are some hundred times those
 * of the game, and an Adam that measured both together would hardly play.
 */
public final class AaeModel
    implements GenerativeModel, Encodes, Decodes, Reconstructs, Samples, Scores, Plays, Acts {
  private static final String DISCRIMINATOR_STEP = "discriminatorStep";
  private static final String GENERATOR_STEP = "generatorStep";

  private final AaeConfig config;
  private final Likeness likeness;
  private final LatentPrior prior;
  private final Parameters parameters = new Parameters();
  private final Parameters encoding = parameters.player();
  private final Parameters decoding = parameters.player();
  private final Parameters judging = parameters.player();
  private final Parameters fooling;
  private final EncoderTrunk trunk;
  private final DenseLayer head;
  private final MirroredDecoder decoder;
  private final CodeDiscriminator discriminator;

  public AaeModel(AaeConfig config, DataInfo data, long seed) {
    config.check(data);
    this.config = config;
    likeness = new Likeness(config.crossEntropy(), data);
    prior = config.prior();
    trunk = config.network().trunk(encoding, data);
    head = new DenseLayer(encoding, "code", trunk.width(), config.latent(), Activation.NONE);
    fooling = encoding.again();
    decoder = config.network().decoder(decoding, data, config.latent(), likeness.last());
    discriminator = new CodeDiscriminator(judging, config.latent(), config.discriminatorLayers());
    parameters.allocate(seed);
  }

  @Override
  public int judgedSize() {
    return config.latent();
  }

  @Override
  public boolean judgesExamples() {
    return false;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public SequencedMap<String, Double> learn(LearningStep step) {
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    losses.put("reconstruction", reconstruct(step));
    Variable codes = code(step.tape(), step.batch());
    discriminate(step, codes.value(), losses);
    fool(step, codes, losses);
    return losses;
  }

  /** The first update: the autoencoder's own. */
  private double reconstruct(LearningStep step) {
    Tape tape = step.tape();
    Variable code = code(tape, step.batch());
    Variable output = decoder.forward(tape, code);
    Variable loss = mean(tape, likeness.errors(tape, output, step.batch()));
    if (step.watched()) {
      Tensor pictures = likeness.means(tape, output.value());
      Tensor difference = tape.take(pictures.shape());
      Elementwise.combine(step.batch(), pictures, -1, difference);
      step.saw("picture", step.batch());
      step.saw("latent", code.value());
      step.saw("reconstruction", pictures);
      step.saw("difference", difference);
      step.phase("reconstruct");
    }
    tape.backward(loss);
    step.update(encoding);
    step.update(decoding);
    // What the encoder learnt for the pictures' sake is done; the game begins with no gradient.
    encoding.forgetGradients();
    return loss.value().get(0);
  }

  /**
   * The second: -log D(z) for draws z of the prior and -log(1 - D(c)) for codes c, which count as
   * constants.
   */
  private void discriminate(LearningStep step, Tensor codes, SequencedMap<String, Double> losses) {
    Tape tape = step.tape();
    Tensor draws = draws(tape, codes.shape().at(0), step.noise());
    if (step.watched()) {
      step.saw("priorDraw", draws);
      step.saw("code", codes);
      step.phase("meetPrior");
    }
    Variable ofPrior = discriminator.logits(tape, tape.constant(draws));
    Variable ofCodes = discriminator.logits(tape, tape.constant(codes));
    double smoothing = step.settings().real("smoothing");
    Variable loss =
        WeightedMeans.apply(
            tape,
            new Variable[] {
              CodeDiscriminator.surprise(tape, ofPrior, 1 - smoothing),
              CodeDiscriminator.surprise(tape, ofCodes, 0)
            },
            new double[] {1, 1});
    if (step.watched()) {
      step.saw("priorVerdict", probabilities(tape, ofPrior.value()));
      step.saw("codeVerdict", probabilities(tape, ofCodes.value()));
      step.phase("discriminate");
    }
    tape.backward(loss);
    losses.put("discriminator", (double) loss.value().get(0));
    losses.put("accuracyReal", CodeDiscriminator.share(ofPrior.value(), true));
    losses.put("accuracyFake", CodeDiscriminator.share(ofCodes.value(), false));
    losses.put("gradientDiscriminator", norm(judging));
    step.update(judging, step.settings().real("adversarialRate"));
  }

  /** The third: the encoder makes -log D(c) small, the form of the game whose slope never fades. */
  private void fool(LearningStep step, Variable codes, SequencedMap<String, Double> losses) {
    Tape tape = step.tape();
    judging.freeze(true);
    Variable loss =
        mean(tape, CodeDiscriminator.surprise(tape, discriminator.logits(tape, codes), 1));
    tape.backward(loss);
    judging.freeze(false);
    if (step.watched()) {
      Tensor pull = tape.take(codes.shape());
      Elementwise.scale(codes.gradient(), -codes.shape().at(0), pull, false);
      step.saw("codePull", pull);
      step.phase("fool");
    }
    losses.put("generator", (double) loss.value().get(0));
    losses.put("gradientGenerator", norm(fooling));
    step.update(fooling, step.settings().real("adversarialRate"));
  }

  private static double norm(Parameters learning) {
    return Math.sqrt(Updates.squaredNorm(learning.gradients()));
  }

  @Override
  public List<String> actions() {
    return List.of(DISCRIMINATOR_STEP, GENERATOR_STEP);
  }

  @Override
  public int act(String action, LearningStep step) {
    Variable codes = code(step.tape(), step.batch());
    if (action.equals(DISCRIMINATOR_STEP)) {
      discriminate(step, codes.value(), new LinkedHashMap<>());
    } else {
      fool(step, codes, new LinkedHashMap<>());
    }
    return 1;
  }

  private static Variable mean(Tape tape, Variable parts) {
    return WeightedMeans.apply(tape, new Variable[] {parts}, new double[] {1});
  }

  /** [count, latent]. */
  private Variable code(Tape tape, Tensor pictures) {
    return head.forward(tape, trunk.forward(tape, tape.constant(pictures)));
  }

  private Tensor draws(Tape tape, int count, RandomStream noise) {
    Tensor draws = tape.take(count, config.latent());
    prior.fill(draws, noise);
    return draws;
  }

  /** From logits [count, 1] to [count]. */
  private static Tensor probabilities(Tape tape, Tensor logits) {
    Tensor out = tape.take(logits.shape());
    Activations.forward(Activation.SIGMOID, logits, out);
    return out.reshape(out.size());
  }

  @Override
  public int encodedSize() {
    return config.latent();
  }

  @Override
  public Posterior encode(Tape tape, Tensor pictures) {
    return new Posterior(code(tape, pictures).value(), null);
  }

  @Override
  public int latentSize() {
    return config.latent();
  }

  @Override
  public Tensor decode(Tape tape, Tensor latents) {
    return likeness.means(tape, decoder.forward(tape, tape.constant(latents)).value());
  }

  @Override
  public Reconstruction reconstruct(Tape tape, Tensor inputs, Tensor originals) {
    Variable output = decoder.forward(tape, code(tape, inputs));
    Tensor errors = likeness.errors(tape, output, originals).value();
    return new Reconstruction(likeness.means(tape, output.value()), errors);
  }

  @Override
  public Tensor sample(Tape tape, int count, RandomStream noise) {
    return decode(tape, draws(tape, count, noise));
  }

  @Override
  public Objective objective() {
    return Objective.NONSATURATING;
  }

  /** Draws of the prior, [count, latent]. */
  @Override
  public Tensor reals(Tape tape, Tensor examples, RandomStream noise) {
    return draws(tape, examples.shape().at(0), noise);
  }

  /** The codes of the examples, [count, latent]. */
  @Override
  public Tensor fakes(Tape tape, Tensor examples, RandomStream noise) {
    return code(tape, examples).value();
  }

  @Override
  public Tensor verdicts(Tape tape, Tensor things) {
    return probabilities(tape, discriminator.logits(tape, tape.constant(things)).value());
  }

  @Override
  public Tensor pull(Tape tape, Tensor things) {
    Variable codes = tape.input(things);
    judging.freeze(true);
    Variable loss =
        mean(tape, CodeDiscriminator.surprise(tape, discriminator.logits(tape, codes), 1));
    tape.backward(loss);
    judging.freeze(false);
    Tensor pull = tape.take(things.shape());
    // The mean shares each code's loss out over all of them.
    Elementwise.scale(codes.gradient(), -things.shape().at(0), pull, false);
    return pull;
  }

  /**
   * The reconstruction error and the mean squared difference of a pixel; {@code
   * discriminatorAccuracy}, the share of codes and of as many draws of the prior that the
   * discriminator tells rightly; {@code priorDistance}, the energy distance between the two. The
   * information of a number of the code is by how much the error grows where the number is replaced
   * by its mean over the batch.
   */
  @Override
  public Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    Variable code = code(tape, pictures);
    Variable output = decoder.forward(tape, code);
    Tensor errors = likeness.errors(tape, output, pictures).value();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("reconstruction", WeightedMeans.mean(errors));
    Tensor draws = draws(tape, pictures.shape().at(0), noise);
    int right = above(verdicts(tape, draws)) + errors.size() - above(verdicts(tape, code.value()));
    figures.put("discriminatorAccuracy", right / (2.0 * errors.size()));
    figures.put("priorDistance", PairwiseDistances.of(rows(code.value()), rows(draws)).energy());
    return new Score(figures, information(tape, code.value(), pictures, errors));
  }

  private int above(Tensor verdicts) {
    int above = 0;
    for (int i = 0; i < verdicts.size(); i++) {
      above += verdicts.get(i) >= threshold() ? 1 : 0;
    }
    return above;
  }

  private double[] information(Tape tape, Tensor codes, Tensor pictures, Tensor errors) {
    double[] middle = new double[config.latent()];
    for (int i = 0; i < codes.size(); i++) {
      middle[i % middle.length] += codes.get(i) / (double) errors.size();
    }
    return CodeAblation.information(
        tape,
        new CodeAblation.Batch(codes, pictures, errors),
        d -> middle[d],
        (moved, targets) ->
            likeness.errors(tape, decoder.forward(tape, tape.constant(moved)), targets).value());
  }

  private static float[][] rows(Tensor codes) {
    float[] values = codes.toArray();
    int size = codes.shape().rowSize();
    float[][] rows = new float[codes.shape().at(0)][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Arrays.copyOfRange(values, row * size, (row + 1) * size);
    }
    return rows;
  }
}
