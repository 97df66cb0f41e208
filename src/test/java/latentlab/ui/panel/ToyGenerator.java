package latentlab.ui.panel;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.LatentCode.Kind;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;

/**
 * A generator that cannot encode, for views to talk to: a category chooses a handwritten digit, one
 * code slants it, one makes it bolder, and noise bends it a little, the first dimensions most. It
 * never draws a seven.
 */
public final class ToyGenerator {
  public static final LatentCode CATEGORY = new LatentCode("category", 0, 0, 10, Kind.CATEGORICAL);
  public static final LatentCode SLANT = new LatentCode("code", 1, 10, 1, Kind.CONTINUOUS);
  public static final LatentCode BOLD = new LatentCode("code", 2, 11, 1, Kind.CONTINUOUS);
  public static final int LATENTS = 74;
  private static final int NOISE = 12;
  private static final int FORGOTTEN = 7;
  private static final int COUNT = 500;
  private static final int SIDE = 28;
  private static final int PIXELS = SIDE * SIDE;

  private final float[][] digits = new float[COUNT][PIXELS];
  private final int[] labels = new int[COUNT];

  public ToyGenerator() {
    Path folder = Path.of("assets", "data", "mnist");
    try (var images = open(folder.resolve("t10k-images-idx3-ubyte.gz"));
        var classes = open(folder.resolve("t10k-labels-idx1-ubyte.gz"))) {
      images.skipNBytes(16);
      classes.skipNBytes(8);
      for (int i = 0; i < COUNT; i++) {
        for (int p = 0; p < PIXELS; p++) {
          digits[i][p] = images.readUnsignedByte() / 255f;
        }
        labels[i] = classes.readUnsignedByte();
      }
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new GZIPInputStream(Files.newInputStream(file), 1 << 16));
  }

  /** The run such a model is of. */
  public static Event.RunOpened opened(long trainedSteps) {
    return new Event.RunOpened(
        new RunSpec("vae", "mnist", 7, Settings.defaults(List.of())),
        new DataInfo("mnist", DataInfo.Kind.PICTURES, 1, SIDE, SIDE, 50_000, 10_000, COUNT, 10),
        new ModelInfo(
            LATENTS,
            100_000,
            Set.of(Ability.DECODES, Ability.SAMPLES),
            List.of(),
            List.of(CATEGORY, SLANT, BOLD)),
        trainedSteps);
  }

  public Answer answer(Query query) {
    return switch (query) {
      case Query.Decode(float[][] latents) -> new Answer.Decoded(decode(latents));
      case Query.Manifold manifold -> new Answer.Decoded(decode(manifold.latents()));
      case Query.Sample(int count, long seed, int _) ->
          new Answer.Decoded(decode(drawn(count, seed)));
      case Query.SampleJudged(int count, long seed, int _, double _) -> {
        float[][] latents = drawn(count, seed);
        int[] said = Arrays.stream(latents).mapToInt(ToyGenerator::category).toArray();
        float[] sure = new float[count];
        Arrays.fill(sure, 0.9f);
        yield new Answer.Judged(decode(latents), said, sure, count, 0.9);
      }
      case Query.ShowData(int _, int count) ->
          new Answer.Shown(
              new Pictures(1, 1, SIDE, SIDE, digits[0]),
              Arrays.copyOf(labels, Math.min(count, COUNT)));
      case Query.Closest(Pictures wanted) -> closest(wanted.one(0).values());
      default -> new Answer.Refused("not asked in these tests");
    };
  }

  private static int category(float[] latent) {
    return IntStream.range(0, 10).reduce(0, (a, b) -> latent[b] > latent[a] ? b : a);
  }

  private static float[][] drawn(int count, long seed) {
    Random random = new Random(seed);
    float[][] latents = new float[count][LATENTS];
    for (float[] latent : latents) {
      int category = random.nextInt(10);
      latent[category == FORGOTTEN ? 1 : category] = 1;
      latent[10] = (float) (2 * random.nextDouble() - 1);
      latent[11] = (float) (2 * random.nextDouble() - 1);
      for (int i = NOISE; i < LATENTS; i++) {
        latent[i] = (float) random.nextGaussian();
      }
    }
    return latents;
  }

  private Pictures decode(float[][] latents) {
    float[] values = new float[latents.length * PIXELS];
    for (int n = 0; n < latents.length; n++) {
      float[] latent = latents[n];
      float[] digit = digits[first(category(latent))];
      for (int p = 0; p < PIXELS; p++) {
        double bend = 0;
        for (int i = NOISE; i < LATENTS; i++) {
          bend += 2.5 / (i - NOISE + 1) * latent[i] * Math.sin((i - NOISE + 1) * p / SIDE * 0.3);
        }
        double x = p % SIDE + latent[10] * 0.5 * (p / SIDE - 13.5) + bend;
        double seen = at(digit, x, p / SIDE);
        values[n * PIXELS + p] = (float) Math.clamp(Math.pow(seen, Math.exp(-latent[11])), 0, 1);
      }
    }
    return new Pictures(latents.length, 1, SIDE, SIDE, values);
  }

  private int first(int label) {
    return IntStream.range(0, COUNT).filter(i -> labels[i] == label).findFirst().orElseThrow();
  }

  private static double at(float[] digit, double x, int y) {
    int left = (int) Math.floor(x);
    double share = x - left;
    double first = left >= 0 && left < SIDE ? digit[y * SIDE + left] : 0;
    double second = left >= -1 && left < SIDE - 1 ? digit[y * SIDE + left + 1] : 0;
    return (1 - share) * first + share * second;
  }

  /** By pixels, and by the pixels of rows and columns in place of features. */
  private Answer closest(float[] wanted) {
    int byPixels = 0;
    int byProfile = 0;
    double least = Double.MAX_VALUE;
    double leastProfile = Double.MAX_VALUE;
    for (int i = 0; i < COUNT; i++) {
      double distance = 0;
      double[] profile = new double[2 * SIDE];
      for (int p = 0; p < PIXELS; p++) {
        double difference = wanted[p] - digits[i][p];
        distance += difference * difference;
        profile[p % SIDE] += difference;
        profile[SIDE + p / SIDE] += difference;
      }
      double profiles = Math.sqrt(Arrays.stream(profile).map(one -> one * one).sum());
      byPixels = distance < least ? i : byPixels;
      byProfile = profiles < leastProfile ? i : byProfile;
      least = Math.min(least, distance);
      leastProfile = Math.min(leastProfile, profiles);
    }
    return new Answer.Closest(
        new Pictures(1, 1, SIDE, SIDE, digits[byPixels]),
        new float[] {(float) Math.sqrt(least / PIXELS)},
        new int[] {labels[byPixels]},
        new Pictures(1, 1, SIDE, SIDE, digits[byProfile]),
        new float[] {(float) leastProfile},
        new int[] {labels[byProfile]});
  }
}
