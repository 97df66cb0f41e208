package latentlab.engine.family.diffusion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Denoising;
import latentlab.engine.family.Encodes;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Reconstructs;
import latentlab.engine.family.SamplesOfClass;
import latentlab.engine.family.Scores;
import latentlab.engine.family.Stage;
import latentlab.engine.family.TrainingExamples;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Diffusion in the latent grid of an autoencoder (Rombach et al. 2022, arXiv 2112.10752): first the
 * autoencoder learns, -log p(x | z) + w KL(q(z | x) | N(0, 1)) with a very small w; then it stands
 * still, the deviation of its latents is measured, and a {@link DiffusionModel} learns on the grid
 * of their means. The grid has a fraction of the picture's cells, so a step costs a fraction too.
 *
 * <p>The paper draws z from the posterior where this takes its mean, which is nearly the same with
 * so small a w. Pixels have no probability here, so there are no bits per dimension.
 */
public final class LatentDiffusionModel
    implements GenerativeModel, Encodes, Reconstructs, Denoises, SamplesOfClass, Scores {
  /** Each is asked about at one time only, which takes seconds for all. */
  private static final int VALIDATED = 2_000;

  /** Pictures measured at once. */
  private static final int BLOCK = 256;

  private final LatentConfig config;
  private final Parameters parameters = new Parameters();
  private final Parameters autoencoder = parameters.player();
  private final GridCoder coder;
  private final LatentScale scale;
  private final DiffusionModel diffusion;

  LatentDiffusionModel(
      LatentConfig config, DiffusionConfig diffusion, Settings settings, DataInfo data, long seed) {
    config.check(data, diffusion.network());
    this.config = config;
    this.coder = new GridCoder(autoencoder, config, data);
    this.scale = new LatentScale(parameters, config.latentChannels());
    LatentSpace space = new LatentSpace(coder, scale, data);
    this.diffusion = new DiffusionModel(diffusion, settings, data, space, parameters.player());
    parameters.allocate(seed);
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public void adjust(Settings settings) {
    diffusion.adjust(settings);
  }

  @Override
  public List<Stage> stages(Settings settings) {
    return List.of(
        new Stage("autoencoder", config.epochs()),
        new Stage("diffusion", settings.whole("epochs")));
  }

  @Override
  public int stageReached() {
    return scale.measured() ? 1 : 0;
  }

  /** The autoencoder stands still from now on: its latents are measured. */
  @Override
  public void enter(int stage, TrainingExamples examples) {
    Tape own = new Tape(new Pool()).mode(false);
    LatentScale.Measuring measuring = scale.new Measuring();
    for (int first = 0; first < examples.count(); first += BLOCK) {
      int rows = Math.min(BLOCK, examples.count() - first);
      measuring.add(coder.encode(own, examples.rows(own, first, rows)).mean().value());
      own.clear();
    }
    measuring.keep();
  }

  @Override
  public SequencedMap<String, Double> learn(LearningStep step) {
    if (step.stage() == 0) {
      return learnToCode(step);
    }
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    losses.put("diffusion", diffusion.learn(step).firstEntry().getValue());
    return losses;
  }

  private SequencedMap<String, Double> learnToCode(LearningStep step) {
    Tape tape = step.tape();
    GridCoder.Heads heads = coder.encode(tape, step.batch());
    Variable drawn = GridCoder.drawn(tape, heads, step.noise());
    Variable output = coder.decode(tape, drawn);
    Variable reconstruction = coder.reconstruction(tape, output, step.batch());
    Variable divergence = GridCoder.divergence(tape, heads);
    double weight = step.settings().real(LatentConfig.KL_WEIGHT);
    Variable loss =
        WeightedMeans.apply(
            tape, new Variable[] {reconstruction, divergence}, new double[] {1, weight});
    if (step.watched()) {
      LatentScenes.show(step, heads, drawn, output.value());
    }
    tape.backward(loss);
    if (step.watched()) {
      LatentScenes.showGradient(step, drawn);
    }
    step.update(autoencoder);
    SequencedMap<String, Double> losses = new LinkedHashMap<>();
    losses.put("loss", (double) loss.value().get(0));
    losses.put("reconstruction", WeightedMeans.mean(reconstruction.value()));
    losses.put("kl", WeightedMeans.mean(divergence.value()));
    return losses;
  }

  // --- the autoencoder

  /** The latents as the diffusion sees them: map by map, in deviations. */
  @Override
  public int encodedSize() {
    return coder.grid().size();
  }

  @Override
  public Posterior encode(Tape tape, Tensor pictures) {
    Tensor latents = diffusion.inside(tape, pictures);
    return new Posterior(latents.reshape(latents.shape().at(0), latents.shape().rowSize()), null);
  }

  @Override
  public Reconstruction reconstruct(Tape tape, Tensor inputs, Tensor originals) {
    Variable output = coder.decode(tape, coder.encode(tape, inputs).mean());
    Tensor errors = coder.reconstruction(tape, output, originals).value();
    return new Reconstruction(GridCoder.held(tape, output.value()), errors);
  }

  /**
   * What the autoencoder loses and says, and once there is a diffusion the squared error of its
   * network on the latents.
   */
  @Override
  public Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    Reconstruction back = reconstruct(tape, pictures, pictures);
    Variable means = tape.constant(back.pictures());
    Tensor squares = SquaredError.apply(tape, means, tape.constant(pictures)).value();
    Tensor divergence = GridCoder.divergence(tape, coder.encode(tape, pictures)).value();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("reconstruction", WeightedMeans.mean(back.errors()));
    figures.put("mse", WeightedMeans.mean(squares));
    figures.put("kl", WeightedMeans.mean(divergence));
    if (scale.measured()) {
      figures.put("predictionError", diffusion.predictionError(tape, pictures, labels, noise));
    }
    return new Score(figures, new double[0]);
  }

  @Override
  public int mostValidated() {
    return VALIDATED;
  }

  // --- the diffusion

  @Override
  public NoiseSchedule schedule() {
    return diffusion.schedule();
  }

  @Override
  public double centre() {
    return diffusion.centre();
  }

  @Override
  public double scale() {
    return diffusion.scale();
  }

  @Override
  public boolean inLatents() {
    return true;
  }

  @Override
  public Shape stateShape() {
    return diffusion.stateShape();
  }

  @Override
  public Tensor inside(Tape tape, Tensor examples) {
    return diffusion.inside(tape, examples);
  }

  @Override
  public Tensor outside(Tape tape, Tensor states) {
    return diffusion.outside(tape, states);
  }

  @Override
  public Tensor laidOut(Tape tape, Tensor noise) {
    return diffusion.laidOut(tape, noise);
  }

  @Override
  public boolean[] known(boolean[] numbers) {
    return diffusion.known(numbers);
  }

  @Override
  public List<Sampler.Method> methods() {
    return diffusion.methods();
  }

  @Override
  public Wish usual() {
    return diffusion.usual();
  }

  @Override
  public int[] labels(Wish wish, int count, RandomStream random) {
    return diffusion.labels(wish, count, random);
  }

  @Override
  public Denoising denoise(
      Tensor start,
      double time,
      Wish wish,
      int[] labels,
      @Nullable Known known,
      RandomStream noise) {
    return diffusion.denoise(start, time, wish, labels, known, noise);
  }

  @Override
  public Denoising invert(Tensor examples, int steps, int[] labels) {
    return diffusion.invert(examples, steps, labels);
  }

  @Override
  public Tensor score(Tape tape, Tensor states, double time, int[] labels) {
    return diffusion.score(tape, states, time, labels);
  }

  @Override
  public Tensor errors(
      Tape tape, Tensor examples, int[] labels, double[] times, RandomStream noise) {
    return diffusion.errors(tape, examples, labels, times, noise);
  }

  @Override
  public boolean conditional() {
    return diffusion.conditional();
  }

  @Override
  public Tensor sample(Tape tape, int count, RandomStream noise) {
    return diffusion.sample(tape, count, noise);
  }

  @Override
  public Tensor sample(Tape tape, int count, int label, RandomStream noise) {
    return diffusion.sample(tape, count, label, noise);
  }
}
