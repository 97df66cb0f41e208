package latentlab.engine.family.vqvae;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import latentlab.engine.family.Acts;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.HasCodebook;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.family.SamplesOfClass;
import latentlab.engine.family.Scores;
import latentlab.engine.family.Stage;
import latentlab.engine.family.Tally;
import latentlab.engine.grad.BernoulliLikelihood;
import latentlab.engine.grad.GaussianLikelihood;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * An autoencoder with codes (van den Oord et al. 2017, arXiv 1711.00937; with two levels Razavi et
 * al. 2019, arXiv 1906.00446): the encoder's vectors z are replaced by the nearest entries e of a
 * codebook, and the loss is -log p(x | e) + Σ |sg(z) - e|² + β Σ |z - sg(e)|² with sums over the
 * cells of the grid (equation 3). Codes that are moving averages go without the second part.
 */
public final class VqVaeModel
    implements GenerativeModel, Encodes, Reconstructs, SamplesOfClass, HasCodebook, Scores, Acts {
  private static final String RESEED = "reseed";

  /** Codes used less than so many times their even share are dead to a person who asks. */
  private static final double RARE = 0.01;

  private final VqConfig config;
  private final DataInfo data;
  private final Parameters parameters = new Parameters();
  private final Parameters autoencoder = parameters.player();
  private final Parameters ofPrior = parameters.player();
  private final VqNetwork network;
  private final CodePrior prior;

  private VqVaeModel(
      VqConfig config, DataInfo data, long seed, BiFunction<VqConfig, Parameters, VqNetwork> made) {
    this.config = config;
    this.data = data;
    this.network = made.apply(config, autoencoder);
    this.prior =
        new CodePrior(ofPrior, network.grids(), config.prior(), config.prior().classes(data));
    parameters.allocate(seed);
  }

  /**
   * A VQ-VAE.
   *
   * @throws BadInput where the settings do not fit the data
   */
  public static VqVaeModel ofOneLevel(VqConfig config, DataInfo data, long seed) {
    config.check(data, 1);
    return new VqVaeModel(config, data, seed, (c, own) -> new OneLevel(own, c, data));
  }

  /**
   * A VQ-VAE-2.
   *
   * @throws BadInput where the settings do not fit the data
   */
  public static VqVaeModel ofTwoLevels(VqConfig config, DataInfo data, long seed) {
    config.check(data, 2);
    return new VqVaeModel(config, data, seed, (c, own) -> new TwoLevels(own, c, data));
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Pictures, their codes and what these are decoded to.
   *
   * @param output of the decoder, [batch, channels, height, width]
   * @param reconstruction [batch], the negative log-likelihood in nats
   */
  record Pass(List<CodeGrid.Coded> coded, Variable output, Variable reconstruction) {}

  /**
   * @param learning random numbers for the codes' first places; null where nothing is learnt
   */
  Pass pass(Tape tape, Tensor inputs, Tensor originals, @Nullable RandomStream learning) {
    List<CodeGrid.Coded> coded = network.encode(tape, tape.constant(inputs), learning);
    Variable output = network.decode(tape, coded.stream().map(CodeGrid.Coded::maps).toList());
    Variable reconstruction =
        config.bernoulli()
            ? BernoulliLikelihood.apply(tape, output, originals)
            : GaussianLikelihood.apply(tape, output, originals, config.deviation());
    return new Pass(coded, output, reconstruction);
  }

  @Override
  public List<Stage> stages(Settings settings) {
    Stage first = new Stage("codes", settings.whole("epochs"));
    int more = config.prior().epochs();
    return more == 0 ? List.of(first) : List.of(first, new Stage("prior", more));
  }

  @Override
  public int stageReached() {
    return prior.learnt() ? 1 : 0;
  }

  @Override
  public SequencedMap<String, Double> learn(LearningStep step) {
    return step.stage() == 0 ? learnCodes(step) : learnPrior(step);
  }

  /** The autoencoder stands still; the prior learns which codes its pictures have. */
  private SequencedMap<String, Double> learnPrior(LearningStep step) {
    Tape tape = step.tape();
    tape.mode(false);
    int[][] codes = codes(tape, step.batch());
    tape.mode(true);
    int[] labels = prior.hideSome(step.labels(), step.noise());
    List<Variable> surprises = prior.surprises(tape, codes, labels);
    Variable surprise = CodePrior.sum(tape, surprises);
    Variable loss = WeightedMeans.apply(tape, new Variable[] {surprise}, new double[] {1});
    if (step.watched()) {
      VqScenes.showPrior(step, network.grids(), codes, surprises);
    }
    tape.backward(loss);
    step.update(ofPrior);
    prior.count();
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    losses.put("prior", (double) loss.value().get(0));
    return losses;
  }

  private SequencedMap<String, Double> learnCodes(LearningStep step) {
    Tape tape = step.tape();
    Settings settings = step.settings();
    Pass pass = pass(tape, step.batch(), step.batch(), step.noise());
    double beta = settings.real("commitment");
    Variable loss = loss(tape, pass, beta);
    if (step.watched()) {
      VqScenes.show(step, pass, means(tape, pass.output.value()));
    }
    tape.backward(loss);
    if (step.watched()) {
      VqScenes.showGradients(step, pass);
    }
    step.update(autoencoder);
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    losses.put("loss", (double) loss.value().get(0));
    losses.put("reconstruction", WeightedMeans.mean(pass.reconstruction.value()));
    double distance = 0;
    for (CodeGrid.Coded level : pass.coded) {
      distance += numbers(level) * WeightedMeans.mean(level.quantised().codebookLoss().value());
    }
    losses.put("codebook", distance);
    losses.put("commitment", beta * distance);
    for (CodeGrid.Coded level : pass.coded) {
      CodeUse use = new CodeUse(level.grid().entries());
      use.add(level.codes());
      losses.put(level.grid().name.perplexity, use.perplexity());
      double decay = settings.real("decay");
      level.grid().follow(tape, level, decay, settings.real("revive"), step.noise());
    }
    return losses;
  }

  private Variable loss(Tape tape, Pass pass, double beta) {
    List<Variable> parts = new ArrayList<>(List.of(pass.reconstruction));
    List<Double> weights = new ArrayList<>(List.of(1.0));
    for (CodeGrid.Coded level : pass.coded) {
      if (!config.averaged()) {
        parts.add(level.quantised().codebookLoss());
        weights.add((double) numbers(level));
      }
      parts.add(level.quantised().commitmentLoss());
      weights.add(beta * numbers(level));
    }
    return WeightedMeans.apply(
        tape,
        parts.toArray(Variable[]::new),
        weights.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Numbers of a level in one picture: what turns means over a vector into sums over a picture. */
  private static int numbers(CodeGrid.Coded level) {
    return level.grid().cells() * level.grid().vectorSize();
  }

  /**
   * The pictures that a decoder's outputs stand for, [rows, channels, height, width]. Gaussian
   * means are learnt without a bound, since a sigmoid before a squared error sticks at black, and
   * are cut off at black and white here.
   */
  Tensor means(Tape tape, Tensor output) {
    Tensor means = tape.take(output.shape());
    if (config.bernoulli()) {
      Activations.forward(Activation.SIGMOID, output, means);
      return means;
    }
    // min(x, 1) = 1 - max(0, 1 - x).
    Elementwise.affine(output, -1, 1, means);
    Activations.forward(Activation.RELU, means, means);
    Elementwise.affine(means, -1, 1, means);
    Activations.forward(Activation.RELU, means, means);
    return means;
  }

  /**
   * The codes' vectors of the coarsest level, cell by cell within each of their numbers: with two
   * levels the picture's outline without its detail.
   */
  @Override
  public int encodedSize() {
    CodeGrid grid = network.grids().getFirst();
    return grid.cells() * grid.vectorSize();
  }

  @Override
  public Posterior encode(Tape tape, Tensor pictures) {
    Tensor maps = network.encode(tape, tape.constant(pictures), null).getFirst().maps().value();
    return new Posterior(maps.reshape(maps.shape().at(0), maps.shape().rowSize()), null);
  }

  @Override
  public Reconstruction reconstruct(Tape tape, Tensor inputs, Tensor originals) {
    Pass pass = pass(tape, inputs, originals, null);
    return new Reconstruction(means(tape, pass.output.value()), pass.reconstruction.value());
  }

  @Override
  public List<Level> levels() {
    return network.grids().stream().map(CodeGrid::level).toList();
  }

  @Override
  public int[][] codes(Tape tape, Tensor pictures) {
    List<CodeGrid.Coded> coded = network.encode(tape, tape.constant(pictures), null);
    return sideBySide(coded, pictures.shape().at(0));
  }

  /** The codes of a pass, as {@link #codes} gives them. */
  int[][] codesOf(Pass pass, int count) {
    return sideBySide(pass.coded, count);
  }

  private int[][] sideBySide(List<CodeGrid.Coded> coded, int count) {
    int cells = network.grids().stream().mapToInt(CodeGrid::cells).sum();
    int[][] codes = new int[count][cells];
    int at = 0;
    for (CodeGrid.Coded level : coded) {
      int own = level.grid().cells();
      for (int row = 0; row < count; row++) {
        System.arraycopy(level.codes(), row * own, codes[row], at, own);
      }
      at += own;
    }
    return codes;
  }

  @Override
  public Tensor decodeCodes(Tape tape, int[][] codes) {
    List<Variable> maps = new ArrayList<>();
    int at = 0;
    for (CodeGrid grid : network.grids()) {
      int[] own = new int[codes.length * grid.cells()];
      for (int row = 0; row < codes.length; row++) {
        System.arraycopy(codes[row], at, own, row * grid.cells(), grid.cells());
      }
      maps.add(grid.maps(tape, own));
      at += grid.cells();
    }
    return means(tape, network.decode(tape, maps).value());
  }

  @Override
  public boolean conditional() {
    return prior.conditional() && config.prior().epochs() > 0;
  }

  @Override
  public Tensor sample(Tape tape, int count, RandomStream noise) {
    return sample(tape, count, -1, noise);
  }

  @Override
  public Tensor sample(Tape tape, int count, int label, RandomStream noise) {
    return decodeCodes(tape, prior.sample(count, label, noise));
  }

  @Override
  public Tally tally() {
    return new CodeTally(this, network.grids(), prior);
  }

  @Override
  public Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    Tally batch = tally();
    batch.add(tape, pictures, labels, noise);
    return batch.score();
  }

  /**
   * The encoder is certain of its codes, so every importance sample is the same one, and the
   * estimate is the bound of {@link CodeTally} whatever their number.
   */
  @Override
  public double logLikelihood(Tape tape, Tensor pictures, int samples, RandomStream noise) {
    int[] unknown = new int[pictures.shape().at(0)];
    Arrays.fill(unknown, -1);
    return score(tape, pictures, unknown, noise).figures().getOrDefault("elbo", Double.NaN);
  }

  @Override
  public List<String> actions() {
    return List.of(RESEED);
  }

  /** Dead codes get the places of vectors of the step's batch. */
  @Override
  public int act(String action, LearningStep step) {
    if (step.stage() > 0) {
      throw new BadInput("error.vqvae.priorLearns");
    }
    double threshold = Math.max(RARE, step.settings().real("revive"));
    int moved = 0;
    for (CodeGrid.Coded level :
        network.encode(step.tape(), step.tape().constant(step.batch()), step.noise())) {
      moved += level.grid().revive(level, threshold, step.noise());
    }
    return moved;
  }
}
