package latentlab.engine.session;

import latentlab.engine.family.Denoises;
import latentlab.engine.family.Denoising;
import latentlab.engine.family.Samples;
import latentlab.engine.family.SamplesOfClass;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Sampling;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** The samples of a model from one seed, drawn one chunk after the other. */
final class Draws {
  private final Workbench bench;
  private final int label;
  private final RandomStream noise;

  /** Apart, so that any sampler begins at the same noise. */
  private final RandomStream steps;

  private @Nullable Sampling sampling;
  private int expected;
  private int drawn;
  private long nanoseconds;

  /**
   * @param label the class wished for; -1 for any
   * @throws BadInput where the data has no such class, or the model cannot be asked for one
   */
  Draws(Workbench bench, long seed, int label) {
    checkClass(bench, label);
    if (label >= 0 && !conditions(bench)) {
      throw new BadInput("error.sample.unconditional", bench.spec.model());
    }
    this.bench = bench;
    this.label = label;
    this.noise = new RandomStream(seed, "samples");
    this.steps = new RandomStream(seed, "samples.steps");
  }

  /** A denoiser draws like this; null leaves it to its settings. */
  Draws by(@Nullable Sampling wished) {
    sampling = wished;
    return this;
  }

  /** How long drawing took so far, without what others did in between. */
  double seconds() {
    return nanoseconds / 1e9;
  }

  /** Whether the model draws a class that is asked for. */
  static boolean conditions(Workbench bench) {
    return Abilities.describe(bench.model).can(Ability.CONDITIONS);
  }

  /**
   * Checks that a label is a class of the data, or -1.
   *
   * @throws BadInput where it is not
   */
  static void checkClass(Workbench bench, int label) {
    int classes = bench.data.info().classes();
    if (label < -1 || label >= classes) {
      throw new BadInput("error.sample.noSuchClass", label, bench.data.info().id(), classes - 1);
    }
  }

  /** So many will be drawn in all, which whoever waits is told the progress towards. */
  Draws expect(int count) {
    expected = count;
    return this;
  }

  /** The next pictures; at most a chunk. */
  Pictures next(int rows) {
    if (bench.model instanceof Denoises denoiser) {
      return denoised(denoiser, rows);
    }
    long begin = System.nanoTime();
    Tensor made =
        bench.model instanceof SamplesOfClass sampler && label >= 0
            ? sampler.sample(bench.tape, rows, label, noise)
            : ((Samples) bench.model).sample(bench.tape, rows, noise);
    float[] values = made.toArray();
    nanoseconds += System.nanoTime() - begin;
    bench.chunkDone();
    return bench.pictures(values);
  }

  /** Step by step: it takes so long that others must be let in, or it may be given up. */
  private Pictures denoised(Denoises denoiser, int rows) {
    Denoises.Wish usual = denoiser.usual();
    Denoises.Wish wish =
        sampling == null
            ? new Denoises.Wish(usual.sampler(), label, usual.guidance())
            : new Denoises.Wish(sampling.sampler(), label, sampling.guidance());
    DataInfo info = bench.data.info();
    InnerScale inner = new InnerScale(bench, denoiser);
    Tensor start = inner.states(rows);
    noise.fillNormal(start);
    int[] labels = denoiser.labels(wish, rows, noise);
    double last = denoiser.schedule().last();
    Denoising way = denoiser.denoise(start, last, wish, labels, null, steps);
    while (way.done() < way.steps()) {
      long begin = System.nanoTime();
      way.step(bench.tape);
      nanoseconds += System.nanoTime() - begin;
      bench.chunkDone();
      int before = drawn * way.steps();
      bench
          .progress()
          .done(before + rows * way.done(), Math.max(expected, drawn + rows) * way.steps());
    }
    drawn += rows;
    float[] values = new float[rows * info.size()];
    inner.finished(way.state(), values, 0);
    return bench.pictures(values);
  }
}
