package latentlab.engine.family.diffusion;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Denoising;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.SamplesOfClass;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * A network that says what is noise in a noisy example, and makes examples of noise with that:
 * denoising diffusion (Ho et al. 2020, arXiv 2006.11239) or flow matching (Lipman et al. 2023,
 * arXiv 2210.02747), which differ in how noise is mixed in, what the network says and what it is
 * judged by. Where the noise is mixed in is its {@link Space}.
 */
public final class DiffusionModel implements GenerativeModel, Denoises, SamplesOfClass, Scores {
  /** Each is asked about at a few times: as many as take seconds. */
  private static final int VALIDATED_PICTURES = 500;

  private static final int VALIDATED_POINTS = 5_000;

  private static final int PICTURES_AT_ONCE = 32;

  private final DiffusionConfig config;
  private final DataInfo data;
  private final Space space;
  private final Parameters parameters;
  private final DenoisingNetwork network;
  private final Objective objective;
  private final int classes;
  private Wish usual;

  /** Room for what is not on the tape of whoever asks; kept, so that memory is used again. */
  private final Tape room = new Tape(new Pool()).mode(false);

  /** A model in the space of the data. */
  DiffusionModel(DiffusionConfig config, Settings settings, DataInfo data, long seed) {
    this(config, settings, data, DataSpace.of(data), new Parameters());
    parameters.allocate(seed);
  }

  /**
   * @param space of its states
   * @param parameters that its own are declared in; whoever gives them allocates them
   */
  DiffusionModel(
      DiffusionConfig config,
      Settings settings,
      DataInfo data,
      Space space,
      Parameters parameters) {
    config.network().check(data);
    this.config = config;
    this.data = data;
    this.space = space;
    this.parameters = parameters;
    this.classes = config.network().classes(data);
    this.usual = SamplingConfig.of(settings);
    check(usual);
    int outputs = config.variance() == Variance.LEARNT ? 2 : 1;
    this.network = config.network().build(parameters, data, space.state(), outputs);
    this.objective =
        config.target() == Target.VELOCITY
            ? new FlowObjective(network, config.schedule())
            : new DdpmObjective(
                config, new VariationalBound(config, network, data, space.limit(), scale()));
  }

  /** [count, …] of states. */
  private Shape rows(int count) {
    Shape one = space.state();
    return Shape.of(count, one.at(0), one.at(1), one.at(2));
  }

  private boolean pictures() {
    return data.kind() == DataInfo.Kind.PICTURES;
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public void adjust(Settings settings) {
    Wish changed = SamplingConfig.of(settings);
    check(changed);
    usual = changed;
  }

  private void check(Wish wish) {
    Wishes.check(wish, config, classes, data);
  }

  @Override
  public SequencedMap<String, Double> learn(LearningStep step) {
    Tape tape = step.tape();
    RandomStream random = step.noise();
    // Whatever makes states of examples does not learn here.
    tape.mode(false);
    Tensor clean = inside(tape, step.batch());
    tape.mode(true);
    int rows = clean.shape().at(0);
    double[] times = times(rows, random);
    int[] labels = partlyForgotten(step.labels(), random);
    Noisy noisy = Noisy.of(tape, config.schedule(), clean, times, random);
    Variable output = network.forward(tape, tape.constant(noisy.states()), noisy.told(), labels);
    Objective.Loss loss = objective.loss(tape, noisy, output);
    if (step.watched()) {
      DenoisingScenes.show(step, this, noisy, said(tape, output.value()));
    }
    tape.backward(loss.total());
    if (step.watched()) {
      step.saw("outputGradient", said(tape, output.gradient()));
      step.phase("gradients");
    }
    step.update(parameters);
    return loss.parts();
  }

  private double[] times(int rows, RandomStream random) {
    return config.schedule().discrete()
        ? Strata.whole(rows, 1, (int) config.schedule().last(), random)
        : Strata.continuous(rows, random);
  }

  /** The mean squared error of what the network says of examples, per number, over all times. */
  double predictionError(Tape tape, Tensor examples, int[] labels, RandomStream random) {
    double[] times = times(examples.shape().at(0), random);
    return WeightedMeans.mean(errors(tape, examples, labels, times, random));
  }

  /** What the network says without the variances that it may say besides. */
  private Tensor said(Tape tape, Tensor output) {
    Tensor like = tape.take(output.shape().with(1, space.state().at(0)));
    return VariationalBound.half(tape, output, like, 0);
  }

  Target target() {
    return config.target();
  }

  private int[] partlyForgotten(int[] labels, RandomStream random) {
    int[] told = new int[labels.length];
    for (int i = 0; i < told.length; i++) {
      boolean forgotten = random.nextDouble() < config.network().dropout();
      told[i] = classes == 0 || forgotten ? -1 : labels[i];
    }
    return told;
  }

  @Override
  public NoiseSchedule schedule() {
    return config.schedule();
  }

  @Override
  public double centre() {
    return DataSpace.of(data).centre();
  }

  @Override
  public double scale() {
    return DataSpace.of(data).scale();
  }

  @Override
  public boolean inLatents() {
    return space instanceof LatentSpace;
  }

  @Override
  public Shape stateShape() {
    return space.state();
  }

  @Override
  public Tensor inside(Tape tape, Tensor examples) {
    return space.inside(tape, examples);
  }

  @Override
  public Tensor outside(Tape tape, Tensor states) {
    return space.outside(tape, states);
  }

  @Override
  public Tensor laidOut(Tape tape, Tensor noise) {
    return space.laidOut(tape, noise);
  }

  @Override
  public boolean[] known(boolean[] numbers) {
    return space.known(numbers);
  }

  @Override
  public List<Sampler.Method> methods() {
    return config.methods();
  }

  @Override
  public Wish usual() {
    return usual;
  }

  @Override
  public int[] labels(Wish wish, int count, RandomStream random) {
    check(wish);
    int[] labels = new int[count];
    if (classes == 0 || wish.guidance() == 0) {
      Arrays.fill(labels, -1);
    } else {
      Arrays.setAll(labels, _ -> wish.label() < 0 ? random.nextInt(classes) : wish.label());
    }
    return labels;
  }

  @Override
  public Denoising denoise(
      Tensor start,
      double time,
      Wish wish,
      int[] labels,
      @Nullable Known known,
      RandomStream noise) {
    check(wish);
    NoiseSchedule schedule = config.schedule();
    double[] times = TimeGrid.of(wish, schedule, time);
    GuidedDenoiser denoiser = denoiser(labels, wish.guidance());
    return new Walk(
        schedule,
        start,
        times,
        () -> solver(wish.sampler(), denoiser, noise),
        denoiser::asked,
        known,
        noise);
  }

  private GuidedDenoiser denoiser(int[] labels, double guidance) {
    return new GuidedDenoiser(
        network, config.schedule(), config.target(), space.limit(), labels, guidance);
  }

  private Solver solver(Sampler sampler, Denoiser denoiser, RandomStream noise) {
    NoiseSchedule schedule = config.schedule();
    return switch (sampler.method()) {
      case ANCESTRAL -> new AncestralSolver(denoiser, schedule, config.variance(), noise);
      case DDIM -> new DdimSolver(denoiser, schedule, sampler.eta(), noise);
      case DPM_SOLVER -> new DpmSolver(denoiser, schedule);
      case EULER -> new EulerSolver(denoiser);
      case HEUN -> new HeunSolver(denoiser);
    };
  }

  /**
   * Guesses are not held to where data is: a score is asked for far from it, and guesses that were
   * held on one side only would make one-sided noise of black pixels.
   */
  private Denoiser free(int[] labels) {
    Wishes.checkLabels(labels, config, classes);
    return new GuidedDenoiser(
        network, config.schedule(), config.target(), Double.POSITIVE_INFINITY, labels, 1);
  }

  @Override
  public Denoising invert(Tensor examples, int steps, int[] labels) {
    double[] times = TimeGrid.rising(config.schedule(), steps);
    return new Inversion(config.schedule(), free(labels), examples, times);
  }

  @Override
  public Tensor score(Tape tape, Tensor states, double time, int[] labels) {
    Tensor noise = free(labels).at(tape, states, time).noise();
    Tensor score = tape.take(noise.shape());
    Elementwise.scale(noise, (float) (-1 / config.schedule().noise(time)), score, false);
    return score;
  }

  @Override
  public Tensor errors(
      Tape tape, Tensor examples, int[] labels, double[] times, RandomStream noise) {
    Noisy noisy = Noisy.of(tape, config.schedule(), inside(tape, examples), times, noise);
    int[] told = scoredLabels(labels);
    Tensor all = network.forward(tape, tape.constant(noisy.states()), noisy.told(), told).value();
    Variable wanted = tape.constant(noisy.wanted(tape, config.target()));
    return SquaredError.apply(tape, tape.constant(said(tape, all)), wanted).value();
  }

  /** Scored without classes, as other models are, unless it never learnt without them. */
  private int[] scoredLabels(int[] labels) {
    int[] told = labels.clone();
    if (classes == 0 || config.network().dropout() > 0) {
      Arrays.fill(told, -1);
    }
    return told;
  }

  @Override
  public boolean conditional() {
    return classes > 0;
  }

  @Override
  public Tensor sample(Tape tape, int count, RandomStream noise) {
    return sample(tape, count, -1, noise);
  }

  @Override
  public Tensor sample(Tape tape, int count, int label, RandomStream noise) {
    Tensor start = tape.take(rows(count));
    noise.fillNormal(start);
    Wish wish = new Wish(usual.sampler(), label, usual.guidance());
    int[] labels = labels(wish, count, noise);
    Denoising way = denoise(start, config.schedule().last(), wish, labels, null, noise);
    while (way.done() < way.steps()) {
      way.step(room);
      room.clear();
    }
    return outside(tape, way.state());
  }

  @Override
  public Score score(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    Tensor clean = inside(tape, pictures);
    int[] told = scoredLabels(labels);
    int rows = clean.shape().at(0);
    int size = clean.shape().rowSize();
    int chunk = pictures() ? PICTURES_AT_ONCE : rows;
    SequencedMap<String, Double> means = new LinkedHashMap<>();
    for (int first = 0; first < rows; first += chunk) {
      int count = Math.min(chunk, rows - first);
      Tensor part = tape.take(clean.shape().with(0, count));
      Blocks.copy(clean, first * size, part, 0, 1, count * size, false);
      int[] partLabels = Arrays.copyOfRange(told, first, first + count);
      double share = (double) count / rows;
      // A U-Net's maps of a whole batch would take gigabytes.
      objective
          .score(room, part, partLabels, noise)
          .figures()
          .forEach((name, mean) -> means.merge(name, share * mean, Double::sum));
      room.clear();
    }
    return new Score(means, new double[0]);
  }

  @Override
  public int mostValidated() {
    return pictures() ? VALIDATED_PICTURES : VALIDATED_POINTS;
  }
}
