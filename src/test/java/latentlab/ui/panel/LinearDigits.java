package latentlab.ui.panel;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;

/**
 * A linear decoder of handwritten digits for views to talk to: the first principal components of
 * 1,000 test digits, found by power iteration, stand for latent dimensions. The components lie in
 * reversed order, so that the last dimension carries most, and dimension 0 is dead.
 */
public final class LinearDigits {
  public static final int LATENTS = 10;
  private static final int COUNT = 1000;
  private static final int PIXELS = 28 * 28;
  private static final int ROUNDS = 12;

  private final float[][] digits = new float[COUNT][PIXELS];
  private final int[] labels = new int[COUNT];
  private final float[] mean = new float[PIXELS];
  private final float[][] directions = new float[LATENTS][PIXELS];
  private final float[][] codes = new float[COUNT][LATENTS];

  /** How far training has come, 0 to 1: an untrained model draws grey. */
  private double learnt = 1;

  public LinearDigits() throws IOException {
    read();
    float[][] rest = new float[COUNT][];
    for (int i = 0; i < COUNT; i++) {
      rest[i] = digits[i].clone();
      for (int p = 0; p < PIXELS; p++) {
        rest[i][p] -= mean[p];
      }
    }
    for (int found = 0; found < LATENTS - 1; found++) {
      extract(rest, LATENTS - 1 - found);
    }
  }

  private void read() throws IOException {
    try (var images = open("t10k-images-idx3-ubyte.gz");
        var classes = open("t10k-labels-idx1-ubyte.gz")) {
      images.skipNBytes(16);
      classes.skipNBytes(8);
      for (int i = 0; i < COUNT; i++) {
        for (int p = 0; p < PIXELS; p++) {
          digits[i][p] = images.readUnsignedByte() / 255f;
          mean[p] += digits[i][p] / COUNT;
        }
        labels[i] = classes.readUnsignedByte();
      }
    }
  }

  private static DataInputStream open(String name) throws IOException {
    Path file = Path.of("assets", "data", "mnist", name);
    return new DataInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16));
  }

  // Power iteration; the variance of the component goes into the direction, so codes are N(0, 1).
  private void extract(float[][] rest, int dimension) {
    float[] direction = new float[PIXELS];
    java.util.Arrays.fill(direction, 1);
    double length = 1;
    for (int round = 0; round < ROUNDS; round++) {
      float[] next = new float[PIXELS];
      for (float[] one : rest) {
        float along = dot(one, direction);
        for (int p = 0; p < PIXELS; p++) {
          next[p] += along * one[p];
        }
      }
      length = Math.sqrt(dot(next, next));
      for (int p = 0; p < PIXELS; p++) {
        direction[p] = (float) (next[p] / length);
      }
    }
    double deviation = Math.sqrt(length / COUNT);
    for (int i = 0; i < COUNT; i++) {
      float along = dot(rest[i], direction);
      codes[i][dimension] = (float) (along / deviation);
      for (int p = 0; p < PIXELS; p++) {
        rest[i][p] -= along * direction[p];
      }
    }
    for (int p = 0; p < PIXELS; p++) {
      directions[dimension][p] = (float) (direction[p] * deviation);
    }
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int p = 0; p < a.length; p++) {
      sum += a[p] * b[p];
    }
    return sum;
  }

  public void setLearnt(double share) {
    learnt = share;
  }

  /** The KL divergence per dimension this model would report. */
  public double[] information() {
    return new double[] {0.002, 0.6, 0.7, 0.9, 1.2, 1.3, 1.7, 1.8, 2.2, 2.4};
  }

  /** The run such a model is of. */
  /** As {@link #opened}, and it can do all but make its samples step by step. */
  public static Event.RunOpened openedQuick(long trainedSteps) {
    Event.RunOpened all = opened(trainedSteps);
    Set<Ability> abilities = EnumSet.complementOf(EnumSet.of(Ability.DENOISES));
    ModelInfo model = new ModelInfo(LATENTS, 100_000, abilities);
    return new Event.RunOpened(all.spec(), all.data(), model, trainedSteps);
  }

  public static Event.RunOpened opened(long trainedSteps) {
    return new Event.RunOpened(
        new RunSpec("vae", "mnist", 7, Settings.defaults(java.util.List.of())),
        new DataInfo("mnist", DataInfo.Kind.PICTURES, 1, 28, 28, 50_000, 10_000, COUNT, 10),
        new ModelInfo(LATENTS, 100_000, Set.of(Ability.values())),
        trainedSteps);
  }

  public Answer answer(Query query) {
    return switch (query) {
      case Query.Decode(float[][] latents) -> new Answer.Decoded(decode(latents));
      case Query.Manifold manifold -> {
        float[][] latents = new float[manifold.side() * manifold.side()][];
        for (int cell = 0; cell < latents.length; cell++) {
          latents[cell] = manifold.latent(cell);
        }
        yield new Answer.Decoded(decode(latents));
      }
      case Query.Sample(int count, long seed, int _) -> {
        Random random = new Random(seed);
        float[][] latents = new float[count][LATENTS];
        for (float[] latent : latents) {
          for (int i = 0; i < LATENTS; i++) {
            latent[i] = (float) random.nextGaussian();
          }
        }
        yield new Answer.Decoded(decode(latents));
      }
      case Query.SampleJudged judged -> judged(judged);
      case Query.EncodeHeldOut _ -> new Answer.Encoded(codes, spread(codes.length), labels);
      case Query.ReconstructHeldOut(int first, int wanted, var _) -> {
        int count = Math.min(wanted, COUNT - first);
        float[] input = new float[count * PIXELS];
        for (int i = 0; i < count; i++) {
          System.arraycopy(digits[first + i], 0, input, i * PIXELS, PIXELS);
        }
        float[][] code = java.util.Arrays.copyOfRange(codes, first, first + count);
        yield new Answer.Reconstructed(
            new Pictures(count, 1, 28, 28, input),
            decode(code),
            code,
            spread(count),
            new float[count],
            java.util.Arrays.copyOfRange(labels, first, first + count));
      }
      default -> new Answer.Refused("not asked in these tests");
    };
  }

  /** A judge that goes by the nearest of the digits, and is the surer the nearer that is. */
  private Answer judged(Query.SampleJudged question) {
    Answer.Decoded drawn =
        (Answer.Decoded) answer(new Query.Sample(question.count(), question.seed()));
    int[] said = new int[question.count()];
    float[] confidences = new float[question.count()];
    float[] values = new float[question.count() * PIXELS];
    int kept = 0;
    double sum = 0;
    for (int i = 0; i < question.count(); i++) {
      float[] one = drawn.pictures().one(i).values();
      double nearest = Double.POSITIVE_INFINITY;
      int label = 0;
      for (int d = 0; d < 200; d++) {
        double distance = 0;
        for (int p = 0; p < PIXELS; p++) {
          distance += (one[p] - digits[d][p]) * (one[p] - digits[d][p]);
        }
        label = distance < nearest ? labels[d] : label;
        nearest = Math.min(nearest, distance);
      }
      float confidence = (float) (1 / (1 + Math.exp((nearest - 48) / 5)));
      sum += confidence;
      if (confidence >= question.confidence()) {
        System.arraycopy(one, 0, values, kept * PIXELS, PIXELS);
        said[kept] = label;
        confidences[kept++] = confidence;
      }
    }
    return new Answer.Judged(
        new Pictures(kept, 1, 28, 28, java.util.Arrays.copyOf(values, kept * PIXELS)),
        java.util.Arrays.copyOf(said, kept),
        java.util.Arrays.copyOf(confidences, kept),
        question.count(),
        sum / question.count());
  }

  private static float[][] spread(int count) {
    float[][] deviations = new float[count][LATENTS];
    for (float[] deviation : deviations) {
      java.util.Arrays.fill(deviation, 0.4f);
    }
    return deviations;
  }

  private Pictures decode(float[][] latents) {
    float[] values = new float[latents.length * PIXELS];
    for (int k = 0; k < latents.length; k++) {
      for (int p = 0; p < PIXELS; p++) {
        double value = mean[p];
        for (int i = 0; i < LATENTS; i++) {
          value += latents[k][i] * directions[i][p];
        }
        double untrained = 0.5 + 0.05 * Math.sin(p * 12.9898 + k);
        double drawn = learnt * Math.clamp(value, 0, 1) + (1 - learnt) * untrained;
        values[k * PIXELS + p] = (float) drawn;
      }
    }
    return new Pictures(latents.length, 1, 28, 28, values);
  }
}
