package latentlab.ui.panel;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.CodeLevel;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.ModelInfo;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;

/**
 * A codebook model for views to talk to: codes are patches of handwritten digits found by k-means,
 * a picture is the sum of its patches. A second level codes what the first left over. The last
 * codes of each level lie where no patch is: they are dead until they are re-seeded.
 */
public final class ToyCodebook {
  private static final int COUNT = 400;
  private static final int SIDE = 28;
  private static final int SIZE = SIDE * SIDE;
  private static final int ROUNDS = 4;

  /** One level: square patches and how often each was chosen. */
  private static final class Level {
    private final String id;
    private final int patch;
    private final int across;
    private final float[][] vectors;
    private final float[] usage;

    Level(String id, int patch, int entries) {
      this.id = id;
      this.patch = patch;
      this.across = SIDE / patch;
      this.vectors = new float[entries][patch * patch];
      this.usage = new float[entries];
    }
  }

  private final float[][] digits = new float[COUNT][SIZE];
  private final int[] labels = new int[COUNT];
  private final List<Level> levels = new ArrayList<>();

  private ToyCodebook() {
    Path folder = Path.of("assets", "data", "mnist");
    try (var images = open(folder.resolve("t10k-images-idx3-ubyte.gz"));
        var classes = open(folder.resolve("t10k-labels-idx1-ubyte.gz"))) {
      images.skipNBytes(16);
      classes.skipNBytes(8);
      for (int i = 0; i < COUNT; i++) {
        for (int p = 0; p < SIZE; p++) {
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

  /** Grids of 7 x 7 codes. */
  public static ToyCodebook oneLevel(int entries, int dead) {
    ToyCodebook toy = new ToyCodebook();
    toy.learn(new Level("codes", 4, entries), dead);
    return toy;
  }

  /** Grids of 4 x 4 coarse and 7 x 7 fine codes. */
  public static ToyCodebook twoLevels(int top, int bottom) {
    ToyCodebook toy = new ToyCodebook();
    toy.learn(new Level("top", 7, top), 0);
    toy.learn(new Level("bottom", 4, bottom), 2);
    return toy;
  }

  // Lloyd's k-means on what the levels before leave over, begun with patches at random.
  private void learn(Level level, int dead) {
    int alive = level.vectors.length - dead;
    float[][] rest = new float[COUNT][];
    for (int i = 0; i < COUNT; i++) {
      rest[i] = digits[i].clone();
      for (Level before : levels) {
        code(before, rest[i]);
      }
    }
    Random random = new Random(1);
    for (int code = 0; code < level.vectors.length; code++) {
      do {
        int cell = random.nextInt(level.across * level.across);
        level.vectors[code] = patch(level, rest[random.nextInt(COUNT)], cell);
      } while (code > 0 && least(level, code) < 0.3);
      for (int p = 0; p < level.vectors[code].length && code >= alive; p++) {
        level.vectors[code][p] = (p + p / level.patch) % 2;
      }
    }
    for (int round = 0; round <= ROUNDS; round++) {
      float[][] sums = new float[alive][level.patch * level.patch];
      int[] counts = new int[alive];
      for (float[] picture : rest) {
        for (int cell = 0; cell < level.across * level.across; cell++) {
          float[] patch = patch(level, picture, cell);
          int code = nearest(level, patch);
          counts[code]++;
          for (int p = 0; p < patch.length; p++) {
            sums[code][p] += patch[p];
          }
        }
      }
      for (int code = 0; code < alive; code++) {
        level.usage[code] = (float) counts[code] / (COUNT * level.across * level.across);
        for (int p = 0; p < sums[code].length && counts[code] > 0 && round < ROUNDS; p++) {
          level.vectors[code][p] = sums[code][p] / counts[code];
        }
      }
    }
    levels.add(level);
  }

  /** The squared distance of a code to the nearest of those before it. */
  private static double least(Level level, int code) {
    double least = Double.MAX_VALUE;
    for (int other = 0; other < code; other++) {
      double distance = 0;
      for (int p = 0; p < level.vectors[code].length; p++) {
        double difference = level.vectors[code][p] - level.vectors[other][p];
        distance += difference * difference;
      }
      least = Math.min(least, distance);
    }
    return least;
  }

  private static float[] patch(Level level, float[] picture, int cell) {
    float[] patch = new float[level.patch * level.patch];
    for (int p = 0; p < patch.length; p++) {
      patch[p] = picture[pixel(level, cell, p)];
    }
    return patch;
  }

  private static int pixel(Level level, int cell, int p) {
    int y = cell / level.across * level.patch + p / level.patch;
    return y * SIDE + cell % level.across * level.patch + p % level.patch;
  }

  private static int nearest(Level level, float[] patch) {
    int found = 0;
    double least = Double.MAX_VALUE;
    for (int code = 0; code < level.vectors.length; code++) {
      double distance = 0;
      for (int p = 0; p < patch.length && distance < least; p++) {
        double difference = patch[p] - level.vectors[code][p];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        found = code;
      }
    }
    return found;
  }

  /** The codes of a picture, which is left with what they do not say. */
  private static int[] code(Level level, float[] picture) {
    int[] codes = new int[level.across * level.across];
    for (int cell = 0; cell < codes.length; cell++) {
      codes[cell] = nearest(level, patch(level, picture, cell));
      add(level, picture, cell, codes[cell], -1);
    }
    return codes;
  }

  private static void add(Level level, float[] picture, int cell, int code, int sign) {
    for (int p = 0; p < level.vectors[code].length; p++) {
      picture[pixel(level, cell, p)] += sign * level.vectors[code][p];
    }
  }

  /** The codes of a test picture, one level after the other. */
  public int[] codes(int example) {
    float[] rest = digits[example].clone();
    List<Integer> codes = new ArrayList<>();
    for (Level level : levels) {
      for (int code : code(level, rest)) {
        codes.add(code);
      }
    }
    return codes.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What a grid of codes decodes to. */
  public float[] decode(int[] codes) {
    float[] picture = new float[SIZE];
    int at = 0;
    for (Level level : levels) {
      for (int cell = 0; cell < level.across * level.across; cell++) {
        add(level, picture, cell, codes[at++], 1);
      }
    }
    for (int p = 0; p < SIZE; p++) {
      picture[p] = Math.clamp(picture[p], 0, 1);
    }
    return picture;
  }

  /** Moves codes that are never chosen onto patches; how many. */
  public int reseed() {
    int moved = 0;
    for (Level level : levels) {
      for (int code = 0; code < level.usage.length; code++) {
        if (level.usage[code] == 0) {
          level.vectors[code] = patch(level, digits[moved], 24 % (level.across * level.across));
          level.usage[code] = 1f / level.usage.length;
          moved++;
        }
      }
    }
    return moved;
  }

  /** The run such a model is of. */
  public static Event.RunOpened opened() {
    return new Event.RunOpened(
        new RunSpec("vq-vae", "mnist", 7, Settings.defaults(List.of())),
        new DataInfo("mnist", DataInfo.Kind.PICTURES, 1, SIDE, SIDE, 50_000, 10_000, COUNT, 10),
        new ModelInfo(
            0,
            100_000,
            Set.of(Ability.HAS_CODEBOOK, Ability.RECONSTRUCTS),
            List.of("reseed"),
            List.of()),
        0);
  }

  public Answer answer(Query query) {
    return switch (query) {
      case Query.Codebook _ -> new Answer.Codebook(levels.stream().map(this::shown).toList());
      case Query.EncodeCodesHeldOut(int first, int count) -> coded(first, count);
      case Query.DecodeCodes(int[][] grids) -> {
        float[] values = new float[grids.length * SIZE];
        for (int i = 0; i < grids.length; i++) {
          System.arraycopy(decode(grids[i]), 0, values, i * SIZE, SIZE);
        }
        yield new Answer.Decoded(new Pictures(grids.length, 1, SIDE, SIDE, values));
      }
      default -> new Answer.Refused("not asked in these tests");
    };
  }

  private Answer coded(int first, int count) {
    float[] inputs = new float[count * SIZE];
    float[] outputs = new float[count * SIZE];
    int[][] codes = new int[count][];
    float[] errors = new float[count];
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      codes[i] = codes(first + i);
      float[] output = decode(codes[i]);
      for (int p = 0; p < SIZE; p++) {
        float difference = output[p] - digits[first + i][p];
        errors[i] += 10 * difference * difference;
      }
      System.arraycopy(digits[first + i], 0, inputs, i * SIZE, SIZE);
      System.arraycopy(output, 0, outputs, i * SIZE, SIZE);
      classes[i] = labels[first + i];
    }
    return new Answer.Coded(
        new Pictures(count, 1, SIDE, SIDE, inputs),
        new Pictures(count, 1, SIDE, SIDE, outputs),
        codes,
        errors,
        classes);
  }

  private CodeLevel shown(Level level) {
    boolean fine = !levels.getFirst().equals(level);
    float[] values = new float[level.vectors.length * level.patch * level.patch];
    for (int i = 0; i < values.length; i++) {
      float value = level.vectors[i / (level.patch * level.patch)][i % (level.patch * level.patch)];
      values[i] = Math.clamp(fine ? 0.5f + value / 2 : value, 0, 1);
    }
    return new CodeLevel(
        level.id,
        level.across,
        level.across,
        level.vectors,
        level.usage.clone(),
        new Pictures(level.vectors.length, 1, level.patch, level.patch, values));
  }
}
