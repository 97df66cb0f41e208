package latentlab.ui.panel;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.DenoisingFrame;
import latentlab.engine.spec.Group;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Settings;

/**
 * The exact denoiser of data that are a mixture of equal round Gaussians, in closed form: with
 * means m_k and variance v, x_t = s x_0 + n ε has the components N(s m_k, s² v + n²), and E[x_0 |
 * x_t] is the mean of m_k + s v (x_t - s m_k) / (s² v + n²) weighted by how likely each is. With
 * one component all of it is linear and can be worked out by hand.
 */
public final class ToyDenoiser {
  private final DataInfo data;
  private final NoiseSchedule schedule;
  private final float[][] means;
  private final int[] labels;
  private final double variance;
  private final double centre;
  private final double scale;

  private ToyDenoiser(
      DataInfo data,
      NoiseSchedule schedule,
      float[][] means,
      int[] labels,
      double variance,
      double scale) {
    this.data = data;
    this.schedule = schedule;
    this.means = means;
    this.labels = labels;
    this.variance = variance;
    this.centre = data.kind() == DataInfo.Kind.POINTS ? 0 : 0.5;
    this.scale = scale;
  }

  /** Its data are a few hundred real digits, mixed over 1,000 steps as a squared cosine. */
  public static ToyDenoiser digits() {
    int count = 300;
    float[][] digits = new float[count][28 * 28];
    int[] labels = new int[count];
    try (var images = open("t10k-images-idx3-ubyte.gz");
        var classes = open("t10k-labels-idx1-ubyte.gz")) {
      images.skipNBytes(16);
      classes.skipNBytes(8);
      for (int i = 0; i < count; i++) {
        for (int p = 0; p < 28 * 28; p++) {
          digits[i][p] = images.readUnsignedByte() / 127.5f - 1;
        }
        labels[i] = classes.readUnsignedByte();
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    DataInfo data =
        new DataInfo("mnist", DataInfo.Kind.PICTURES, 1, 28, 28, 50_000, 10_000, 1_000, 10);
    return new ToyDenoiser(data, cosine(1_000), digits, labels, 0.004, 0.5);
  }

  /** Its data are eight heaps on a circle, on the straight path of flow matching. */
  public static ToyDenoiser ring() {
    return points(path(100));
  }

  /** The same on a diffusion of 200 steps. */
  public static ToyDenoiser steppedRing() {
    return points(cosine(200));
  }

  private static ToyDenoiser points(NoiseSchedule schedule) {
    float[][] means = new float[8][];
    int[] labels = new int[8];
    for (int k = 0; k < 8; k++) {
      double turn = 2 * Math.PI * k / 8;
      means[k] = new float[] {(float) (1.2 * Math.cos(turn)), (float) (1.2 * Math.sin(turn))};
      labels[k] = k;
    }
    DataInfo data = new DataInfo("ring", DataInfo.Kind.POINTS, 2, 1, 1, 5_000, 500, 500, 8);
    return new ToyDenoiser(data, schedule, means, labels, 0.01, 2);
  }

  private static DataInputStream open(String name) throws IOException {
    Path file = Path.of("assets", "data", "mnist", name);
    return new DataInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** alpha-bar falls as a squared cosine (Nichol and Dhariwal 2021, equation 17). */
  private static NoiseSchedule cosine(int steps) {
    double[] times = new double[steps + 1];
    double[] signals = new double[steps + 1];
    double[] noises = new double[steps + 1];
    double[] betas = new double[steps + 1];
    double alphaBar = 1;
    for (int t = 0; t <= steps; t++) {
      times[t] = t;
      if (t > 0) {
        betas[t] = Math.min(0.999, 1 - height(t, steps) / height(t - 1, steps));
        alphaBar *= 1 - betas[t];
      }
      signals[t] = Math.sqrt(alphaBar);
      noises[t] = Math.sqrt(1 - alphaBar);
    }
    return new NoiseSchedule(true, times, signals, noises, betas);
  }

  private static double height(int t, int steps) {
    return Math.pow(Math.cos(((double) t / steps + 0.008) / 1.008 * Math.PI / 2), 2);
  }

  private static NoiseSchedule path(int parts) {
    double[] times = new double[parts + 1];
    Arrays.setAll(times, i -> (double) i / parts);
    double[] signals = Arrays.stream(times).map(time -> 1 - time).toArray();
    return new NoiseSchedule(false, times, signals, times.clone(), new double[0]);
  }

  public NoiseSchedule schedule() {
    return schedule;
  }

  private Settings settings() {
    return Settings.defaults(
        schedule.discrete()
            ? List.of(
                new ParamSpec.Choice(
                    "noiseSchedule",
                    Group.NOISE,
                    false,
                    List.of("linear", "cosine", "drawn"),
                    "cosine"),
                new ParamSpec.Curve("noiseCurve", Group.NOISE, false, "0:1,0.5:0.4,1:0.01"))
            : List.of());
  }

  /** The run such a model is of. */
  public Event.RunOpened opened(boolean conditional) {
    Set<Ability> abilities =
        conditional
            ? Set.of(Ability.DENOISES, Ability.SAMPLES, Ability.CONDITIONS)
            : Set.of(Ability.DENOISES, Ability.SAMPLES);
    return new Event.RunOpened(
        new RunSpec("ddpm", data.id(), 7, settings()),
        data,
        new ModelInfo(0, 100_000, abilities),
        0);
  }

  public Answer answer(Query query) {
    return switch (query) {
      case Query.ScheduleOf _ ->
          new Answer.Schedule(
              schedule,
              centre,
              scale,
              false,
              schedule.discrete()
                  ? List.of(
                      Sampler.Method.DDIM, Sampler.Method.ANCESTRAL, Sampler.Method.DPM_SOLVER)
                  : List.of(Sampler.Method.EULER, Sampler.Method.HEUN),
              new Sampler(schedule.discrete() ? Sampler.Method.DDIM : Sampler.Method.EULER, 50),
              2);
      case Query.Denoise(Reverse reverse, int count) -> denoised(reverse, count);
      case Query.SamplerQuality question -> quality(question);
      case Query.Noised noised -> noised(noised);
      case Query.ShowData(int first, int count) -> shown(first, count);
      case Query.ShowHeldOut(int first, int count) -> shown(first, count);
      case Query.ScoreField field -> score(field);
      case Query.LossByTime(int buckets, int _) -> losses(buckets);
      default -> new Answer.Refused("not asked in these tests");
    };
  }

  private Answer shown(int first, int count) {
    Random random = new Random(first);
    float[] values = new float[count * data.size()];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      int k = (first + i) % means.length;
      classes[i] = labels[k];
      for (int j = 0; j < data.size(); j++) {
        double spread = data.kind() == DataInfo.Kind.POINTS ? Math.sqrt(variance) : 0;
        double inner = means[k][j] + spread * random.nextGaussian();
        values[i * data.size() + j] = (float) (centre + scale * inner);
      }
    }
    return new Answer.Shown(pictures(values), classes);
  }

  private Answer noised(Query.Noised question) {
    float[] noise = gaussian(new Random(question.seed()), question.inputs().values().length);
    List<Pictures> states = new ArrayList<>();
    List<float[]> inner = new ArrayList<>();
    double[] signals = new double[question.times().length];
    double[] noises = new double[signals.length];
    for (int t = 0; t < signals.length; t++) {
      signals[t] = schedule.signal(question.times()[t]);
      noises[t] = schedule.noise(question.times()[t]);
      float[] mixed = new float[noise.length];
      for (int i = 0; i < mixed.length; i++) {
        double clean = (question.inputs().values()[i] - centre) / scale;
        mixed[i] = (float) (signals[t] * clean + noises[t] * noise[i]);
      }
      inner.add(mixed);
      states.add(outer(mixed));
    }
    return new Answer.Noised(question.times(), states, pictures(noise), signals, noises, inner);
  }

  private Answer losses(int buckets) {
    double[] from = new double[buckets];
    double[] to = new double[buckets];
    double[] losses = new double[buckets];
    for (int b = 0; b < buckets; b++) {
      from[b] = schedule.last() * b / buckets;
      to[b] = schedule.last() * (b + 1) / buckets;
      losses[b] = 0.02 + 0.5 * Math.exp(-6.0 * b / buckets);
    }
    return new Answer.LossByTime(from, to, losses);
  }

  private static float[] gaussian(Random random, int count) {
    float[] noise = new float[count];
    for (int i = 0; i < count; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }

  private Answer denoised(Reverse reverse, int count) {
    int steps = reverse.sampler().steps();
    double eta =
        reverse.sampler().method() == Sampler.Method.ANCESTRAL ? 1 : reverse.sampler().eta();
    Random random = new Random(reverse.seed());
    float[] state = gaussian(random, count * data.size());
    int kept = Math.min(reverse.frames(), steps + 1);
    List<DenoisingFrame> frames = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      double time = time(reverse, steps - step);
      double next = time(reverse, steps - step - 1);
      float[] clean = clean(state, time, reverse.label());
      float[] noise = new float[state.length];
      for (int i = 0; i < state.length; i++) {
        noise[i] = (float) ((state[i] - schedule.signal(time) * clean[i]) / schedule.noise(time));
      }
      if (kept > 1 && step * (kept - 1) / steps != (step - 1) * (kept - 1) / steps || step == 0) {
        frames.add(frame(time, state, noise, clean));
      }
      state = stepped(state, clean, noise, time, next, eta, random);
    }
    frames.add(frame(0, state, new float[state.length], state));
    int[] asked = new int[count];
    Arrays.fill(asked, reverse.label());
    return new Answer.Denoised(
        outer(state), asked, reverse.frames() == 0 ? List.of() : frames, steps, steps * 0.022);
  }

  /** Evenly spread, or where the noise is that of the schedule to go along. */
  private double time(Reverse reverse, int step) {
    double time = schedule.last() * step / reverse.sampler().steps();
    time = schedule.discrete() ? Math.rint(time) : time;
    return reverse.along() == null || step == 0
        ? time
        : schedule.timeAt(reverse.along().logSnr(time));
  }

  /** Made up: no judge is at hand. More steps are better. */
  private Answer quality(Query.SamplerQuality question) {
    int steps = question.sampling().sampler().steps();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    if (data.kind() == DataInfo.Kind.POINTS) {
      figures.put("energyDistance", 0.001 + 0.2 / steps);
    } else {
      figures.put("frechet", 5.5 + 80.0 / steps);
      figures.put("sampleConfidence", 0.98 - 1.0 / steps);
    }
    return new Answer.SamplerQuality(question.count(), figures, steps * 0.22);
  }

  private float[] stepped(
      float[] state,
      float[] clean,
      float[] noise,
      double time,
      double next,
      double eta,
      Random random) {
    double after = schedule.noise(next);
    double before = schedule.noise(time);
    double ratio = schedule.signal(time) / Math.max(1e-9, schedule.signal(next));
    double fresh =
        before == 0 ? 0 : eta * after / before * Math.sqrt(Math.max(0, 1 - Math.pow(ratio, 2)));
    double kept = Math.sqrt(Math.max(0, after * after - fresh * fresh));
    float[] result = new float[state.length];
    for (int i = 0; i < result.length; i++) {
      double own = fresh == 0 ? 0 : fresh * random.nextGaussian();
      result[i] = (float) (schedule.signal(next) * clean[i] + kept * noise[i] + own);
    }
    return result;
  }

  /** E[x_0 | x_t] of each example, in the inner scale. */
  private float[] clean(float[] states, double time, int label) {
    int size = data.size();
    double s = schedule.signal(time);
    double n = schedule.noise(time);
    double spread = s * s * variance + n * n;
    float[] all = new float[states.length];
    for (int e = 0; e < states.length / size; e++) {
      double[] logs = new double[means.length];
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < means.length; k++) {
        double distance = 0;
        for (int i = 0; i < size; i++) {
          double difference = states[e * size + i] - s * means[k][i];
          distance += difference * difference;
        }
        boolean wanted = label < 0 || labels[k] == label;
        logs[k] = wanted ? -distance / (2 * spread) : Double.NEGATIVE_INFINITY;
        most = Math.max(most, logs[k]);
      }
      double total = 0;
      for (double log : logs) {
        total += Math.exp(log - most);
      }
      for (int k = 0; k < means.length; k++) {
        double weight = Math.exp(logs[k] - most) / total;
        if (weight > 1e-7) {
          for (int i = 0; i < size; i++) {
            double own = states[e * size + i] - s * means[k][i];
            all[e * size + i] += (float) (weight * (means[k][i] + s * variance / spread * own));
          }
        }
      }
    }
    return all;
  }

  private Answer score(Query.ScoreField field) {
    float[][] vectors = new float[field.side() * field.side()][];
    double cell = 2 * field.extent() / field.side();
    double s = schedule.signal(field.time());
    double n = schedule.noise(field.time());
    for (int i = 0; i < vectors.length; i++) {
      double x = (-field.extent() + (i % field.side() + 0.5) * cell) / scale;
      double y = (field.extent() - (i / field.side() + 0.5) * cell) / scale;
      float[] clean = clean(new float[] {(float) x, (float) y}, field.time(), field.label());
      vectors[i] =
          new float[] {
            (float) ((s * clean[0] - x) / (n * n) / scale),
            (float) ((s * clean[1] - y) / (n * n) / scale)
          };
    }
    return new Answer.ScoreField(field, vectors);
  }

  private DenoisingFrame frame(double time, float[] state, float[] noise, float[] clean) {
    return new DenoisingFrame(time, outer(state), pictures(noise), outer(clean));
  }

  private Pictures outer(float[] inner) {
    float[] outer = new float[inner.length];
    for (int i = 0; i < outer.length; i++) {
      outer[i] = (float) (centre + scale * inner[i]);
    }
    return pictures(outer);
  }

  private Pictures pictures(float[] values) {
    return new Pictures(
        values.length / data.size(), data.channels(), data.height(), data.width(), values);
  }
}
