package latentlab.engine.session;

import java.util.Arrays;
import java.util.List;
import latentlab.engine.data.Examples;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Denoising;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Answers what a denoiser is asked besides examples: its forward process, its errors, its score.
 */
final class DenoiseAnswers {
  private final Workbench bench;
  private final Denoises model;
  private final InnerScale inner;

  DenoiseAnswers(Workbench bench) {
    this.bench = bench;
    this.model = (Denoises) bench.model;
    this.inner = new InnerScale(bench, model);
  }

  Answer schedule() {
    Denoises.Wish usual = model.usual();
    return new Answer.Schedule(
        model.schedule(),
        model.centre(),
        model.scale(),
        model.inLatents(),
        model.methods(),
        usual.sampler(),
        usual.guidance());
  }

  /**
   * Pictures with noise.
   *
   * @throws BadInput where they are of another size, or there are no such times
   */
  Answer noised(Query.Noised question) {
    inner.checkSize(question.inputs());
    NoiseSchedule schedule = model.schedule();
    double[] times = question.times();
    double[] signals = new double[times.length];
    double[] noises = new double[times.length];
    Tensor clean = inner.inside(question.inputs());
    Tensor noise = inner.noise(question.inputs().count(), question.seed());
    Pictures[] pictures = new Pictures[times.length];
    float[][] states = new float[times.length][];
    for (int i = 0; i < times.length; i++) {
      inner.checkTime(times[i], 0);
      signals[i] = schedule.signal(times[i]);
      noises[i] = schedule.noise(times[i]);
      Tensor mixed = inner.mixed(clean, signals[i], noise, noises[i]);
      states[i] = mixed.toArray();
      pictures[i] = inner.outside(mixed);
    }
    float[] seen = new float[question.inputs().values().length];
    inner.laidOut(noise, seen, 0);
    bench.chunkDone();
    return new Answer.Noised(
        times, List.of(pictures), bench.pictures(seen), signals, noises, List.of(states));
  }

  /**
   * The noise that pictures come from.
   *
   * @throws BadInput where they are of another size, or there cannot be so many steps
   */
  Answer invert(Query.Invert question) {
    Pictures inputs = question.inputs();
    ReverseAnswers.checkCount(inputs.count());
    inner.checkSize(inputs);
    checkLabel(question.label());
    float[][] latents = new float[inputs.count()][];
    Tensor states = inner.inside(inputs);
    int size = model.stateShape().size();
    int chunks = Math.ceilDiv(inputs.count(), Workbench.CHUNK);
    for (int first = 0; first < inputs.count(); first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, inputs.count() - first);
      int[] labels = new int[rows];
      Arrays.fill(labels, question.label());
      Denoising way = model.invert(inner.rows(states, first, rows), question.steps(), labels);
      int before = first / Workbench.CHUNK * way.steps();
      while (way.done() < way.steps()) {
        way.step(bench.tape);
        bench.chunkDone();
        bench.progress().done(before + way.done(), chunks * way.steps());
      }
      float[] noise = way.state().toArray();
      for (int row = 0; row < rows; row++) {
        latents[first + row] = Arrays.copyOfRange(noise, row * size, (row + 1) * size);
      }
    }
    return new Answer.Inverted(latents);
  }

  private void checkLabel(int label) {
    Draws.checkClass(bench, label);
    if (label >= 0 && !Draws.conditions(bench)) {
      throw new BadInput("error.sample.unconditional", bench.spec.model());
    }
  }

  /**
   * The score on a grid.
   *
   * @throws BadInput where the data is not points, or the grid is none
   */
  Answer scoreField(Query.ScoreField question) {
    if (bench.data.info().kind() != DataInfo.Kind.POINTS) {
      throw new BadInput("error.denoise.scoreOfPictures", bench.data.info().id());
    }
    int side = question.side();
    if (side < 1 || side > 100 || !(question.extent() > 0)) {
      throw new BadInput("error.denoise.grid", side, question.extent());
    }
    inner.checkTime(question.time(), Double.MIN_VALUE);
    checkLabel(question.label());
    float[] places = new float[2 * side * side];
    for (int cell = 0; cell < side * side; cell++) {
      double x = (2.0 * (cell % side) + 1) / side - 1;
      double y = 1 - (2.0 * (cell / side) + 1) / side;
      places[2 * cell] = (float) (x * question.extent());
      places[2 * cell + 1] = (float) (y * question.extent());
    }
    int[] labels = new int[side * side];
    Arrays.fill(labels, question.label());
    Tensor states = inner.inside(bench.pictures(places));
    float[] scores = model.score(bench.tape, states, question.time(), labels).toArray();
    bench.chunkDone();
    float[][] vectors = new float[side * side][2];
    for (int i = 0; i < scores.length; i++) {
      // By the chain rule: inside numbers are smaller by the scale.
      vectors[i / 2][i % 2] = (float) (scores[i] / model.scale());
    }
    return new Answer.ScoreField(question, vectors);
  }

  /**
   * The errors of each bucket of times.
   *
   * @throws BadInput where there cannot be so many buckets
   */
  Answer lossByTime(Query.LossByTime question) {
    NoiseSchedule schedule = model.schedule();
    int most = schedule.discrete() ? (int) Math.min(100, schedule.last()) : 100;
    if (question.buckets() < 1 || question.buckets() > most || question.examples() < 1) {
      throw new BadInput("error.denoise.buckets", most, question.buckets(), question.examples());
    }
    Examples test = bench.data.test();
    int count = Math.min(question.examples(), test.count());
    double[] from = new double[question.buckets()];
    double[] to = new double[question.buckets()];
    double[] losses = new double[question.buckets()];
    for (int bucket = 0; bucket < losses.length; bucket++) {
      from[bucket] = edge(schedule, bucket, losses.length) + (schedule.discrete() ? 1 : 0);
      to[bucket] = edge(schedule, bucket + 1, losses.length);
      losses[bucket] = error(test, count, from[bucket], to[bucket]);
      bench.progress().done(bucket + 1, losses.length);
    }
    return new Answer.LossByTime(from, to, losses);
  }

  private static double edge(NoiseSchedule schedule, int bucket, int buckets) {
    double edge = schedule.last() * bucket / buckets;
    return schedule.discrete() ? Math.floor(edge) : edge;
  }

  /**
   * Times from one to another, all as likely: evenly spread, since with few examples chance would
   * say more than the network.
   *
   * @param discrete whether they are whole numbers, both ends among them
   */
  static double[] spread(double from, double to, int count, boolean discrete, RandomStream random) {
    double width = discrete ? to - from + 1 : to - from;
    double[] times = new double[count];
    Arrays.setAll(times, i -> from + width * (i + random.nextDouble()) / count);
    if (discrete) {
      Arrays.setAll(times, i -> Math.clamp(Math.floor(times[i]), from, to));
    }
    return times;
  }

  private double error(Examples test, int count, double from, double to) {
    RandomStream random = new RandomStream(0, "noise.errors");
    boolean discrete = model.schedule().discrete();
    double sum = 0;
    for (int first = 0; first < count; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, count - first);
      double[] times = spread(from, to, rows, discrete, random);
      Tensor examples = bench.rows(bench.pictures(test, first, rows), 0, rows);
      int[] labels = Workbench.labels(test, first, rows);
      for (float error : model.errors(bench.tape, examples, labels, times, random).toArray()) {
        sum += error;
      }
      bench.chunkDone();
    }
    return sum / count;
  }
}
