package latentlab.ui.panel;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * Answers a panel's questions at once, on real MNIST digits: its latent space is how alike a
 * picture is to the mean digit of each class, its reconstruction a blend of blur and means.
 */
public final class ToyModel {
  public static final int LATENT = 10;
  private static final int SIDE = 28;
  private static final int SIZE = SIDE * SIDE;
  private static final int COUNT = 2_000;
  private static final Path MNIST = Path.of("assets", "data", "mnist");

  private final float[] pictures;
  private final int[] labels = new int[COUNT];
  private final float[][] classMeans = new float[LATENT][SIZE];
  private final float[] mean = new float[SIZE];

  public ToyModel() {
    byte[] pixels = bytes("t10k-images-idx3-ubyte.gz", 16, COUNT * SIZE);
    byte[] classes = bytes("t10k-labels-idx1-ubyte.gz", 8, COUNT);
    pictures = new float[COUNT * SIZE];
    int[] perClass = new int[LATENT];
    for (int n = 0; n < COUNT; n++) {
      labels[n] = classes[n];
      perClass[labels[n]]++;
      for (int i = 0; i < SIZE; i++) {
        float value = (pixels[n * SIZE + i] & 0xff) / 255f;
        pictures[n * SIZE + i] = value;
        classMeans[labels[n]][i] += value;
        mean[i] += value / COUNT;
      }
    }
    for (int k = 0; k < LATENT; k++) {
      for (int i = 0; i < SIZE; i++) {
        classMeans[k][i] /= perClass[k];
      }
    }
  }

  private static byte[] bytes(String name, int skipped, int count) {
    try (InputStream file = Files.newInputStream(MNIST.resolve(name));
        DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
      in.skipNBytes(skipped);
      return in.readNBytes(count);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A run of this model. */
  public static Event.RunOpened run() {
    return run(new DataInfo("mnist", DataInfo.Kind.PICTURES, 1, 28, 28, 60_000, 0, COUNT, 10));
  }

  /** A run of a model like this one on other data. */
  public static Event.RunOpened run(DataInfo data) {
    return new Event.RunOpened(
        new RunSpec("vae", data.id(), 7, Settings.defaults(List.of())),
        data,
        new ModelInfo(
            LATENT, 1_000, Set.of(Ability.ENCODES, Ability.DECODES, Ability.RECONSTRUCTS)),
        100);
  }

  /** The answer, as the session would send it. */
  public Event.Answered answer(String slot, Query query) {
    Answer answer =
        switch (query) {
          case Query.ReconstructHeldOut(int first, int count, var _) -> {
            float[] some = new float[count * SIZE];
            System.arraycopy(pictures, first * SIZE, some, 0, some.length);
            int[] classes = new int[count];
            System.arraycopy(labels, first, classes, 0, count);
            yield reconstruct(new Pictures(count, 1, SIDE, SIDE, some), classes);
          }
          case Query.Reconstruct(Pictures inputs, var _) -> reconstruct(inputs, new int[] {-1});
          case Query.EncodeHeldOut(int count) -> encode(count);
          default -> new Answer.Refused("not here");
        };
    return new Event.Answered(slot, query, answer, 100);
  }

  private Answer encode(int count) {
    float[][] means = new float[count][];
    float[][] deviations = new float[count][];
    int[] classes = new int[count];
    for (int n = 0; n < count; n++) {
      float[] one = new float[SIZE];
      System.arraycopy(pictures, n * SIZE, one, 0, SIZE);
      means[n] = latent(one);
      deviations[n] = deviation(means[n]);
      classes[n] = labels[n];
    }
    return new Answer.Encoded(means, deviations, classes);
  }

  private Answer.Reconstructed reconstruct(Pictures inputs, int[] classes) {
    float[] outputs = new float[inputs.values().length];
    float[][] means = new float[inputs.count()][];
    float[][] deviations = new float[inputs.count()][];
    float[] errors = new float[inputs.count()];
    for (int n = 0; n < inputs.count(); n++) {
      float[] one = inputs.one(n).values();
      means[n] = latent(one);
      deviations[n] = deviation(means[n]);
      float[] out = decoded(one, means[n]);
      for (int i = 0; i < SIZE; i++) {
        double p = Math.clamp(out[i], 0.002, 0.998);
        errors[n] -= (float) (one[i] * Math.log(p) + (1 - one[i]) * Math.log(1 - p));
      }
      System.arraycopy(out, 0, outputs, n * SIZE, SIZE);
    }
    return new Answer.Reconstructed(
        inputs,
        new Pictures(inputs.count(), 1, SIDE, SIDE, outputs),
        means,
        deviations,
        errors,
        classes);
  }

  private float[] latent(float[] picture) {
    float[] latent = new float[LATENT];
    for (int k = 0; k < LATENT; k++) {
      for (int i = 0; i < SIZE; i++) {
        latent[k] += (picture[i] - mean[i]) * (classMeans[k][i] - mean[i]) / 15;
      }
    }
    return latent;
  }

  private static float[] deviation(float[] mean) {
    float[] deviation = new float[LATENT];
    for (int k = 0; k < LATENT; k++) {
      deviation[k] = (float) (0.12 + 0.2 / (1 + Math.abs(mean[k])));
    }
    return deviation;
  }

  private float[] decoded(float[] picture, float[] latent) {
    double[] weights = new double[LATENT];
    double total = 0;
    for (int k = 0; k < LATENT; k++) {
      weights[k] = Math.exp(4 * latent[k]);
      total += weights[k];
    }
    float[] out = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      for (int k = 0; k < LATENT; k++) {
        out[i] += (float) (0.4 * weights[k] / total * classMeans[k][i]);
      }
      out[i] += (float) (0.6 * blurred(picture, i % SIDE, i / SIDE));
    }
    return out;
  }

  private static double blurred(float[] picture, int x, int y) {
    double sum = 0;
    double weight = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        double share = (2 - Math.abs(dx)) * (2 - Math.abs(dy));
        boolean inside = x + dx >= 0 && y + dy >= 0 && x + dx < SIDE && y + dy < SIDE;
        sum += inside ? share * picture[(y + dy) * SIDE + x + dx] : 0;
        weight += share;
      }
    }
    return sum / weight;
  }
}
