package latentlab.support;

import java.nio.file.Path;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.Examples;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;

/** Runs and data sets so small that a test trains them in a moment. */
public final class TinyRuns {
  /** The assets of the checkout. */
  public static final Path ASSETS = Path.of("assets");

  private TinyRuns() {}

  /** A model on the two moons, a few seconds of training. */
  public static RunSpec moons(String model, long seed) {
    return Catalog.spec(model, "moons", seed);
  }

  /** A small model on MNIST: 64 hidden units, 8 latent dimensions, one epoch. */
  public static RunSpec digits(String model, long seed) {
    RunSpec spec = Catalog.spec(model, "mnist", seed);
    Map<String, String> small = Map.of("layers", "64", "latent", "8", "epochs", "1");
    return new RunSpec(model, "mnist", seed, spec.settings().with(small));
  }

  /** Pictures of 8x8 with one bright bar each: 4 rows or 4 columns, so 8 classes. */
  public static DataSet bars(int count) {
    DataInfo info =
        new DataInfo("bars", DataInfo.Kind.PICTURES, 1, 8, 8, count, count / 4, count / 4, 8);
    return new DataSet(
        info, new Bars(count, 0), new Bars(count / 4, 1), new Bars(count / 4, 2), "bars");
  }

  private record Bars(int count, int offset) implements Examples {
    @Override
    public int size() {
      return 64;
    }

    @Override
    public void copy(int index, float[] target, int at) {
      int label = label(index);
      for (int i = 0; i < 64; i++) {
        int line = label < 4 ? i / 8 : i % 8;
        target[at + i] = line / 2 == label % 4 ? 0.9f : 0.1f;
      }
    }

    @Override
    public int label(int index) {
      return (index + offset) % 8;
    }
  }
}
