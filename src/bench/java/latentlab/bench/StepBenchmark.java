package latentlab.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Matrix;
import latentlab.engine.tensor.Natives;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;

/** How long one training step takes, and how much of it bare matrix products of its sizes take. */
final class StepBenchmark {
  private static final int WARM_UP = 200;
  private static final int STEPS = 400;

  private final Path assets;

  StepBenchmark(Path assets) {
    this.assets = assets;
  }

  void run(PrintStream out) {
    Natives.load();
    DataSet data = DataSets.load("mnist", assets);
    out.printf("%-28s %10s %12s%n", "work", "ms / step", "images / s");
    step(out, data, "vae mlp 400, latent 20", Map.of());
    step(
        out,
        data,
        "vae conv 32-64, latent 16",
        Map.of("network", "conv", "layers", "256", "latent", "16"));
    out.printf("%-28s %10.3f%n", "its matrix products alone", products());
  }

  private static void step(
      PrintStream out, DataSet data, String name, Map<String, String> settings) {
    RunSpec spec = Catalog.spec("vae", "mnist", 7).with(settings);
    GenerativeModel model = Families.of("vae").build(spec.settings(), data.info(), spec.seed());
    Trainer trainer = new Trainer(spec, data, model);
    double[] millis = new double[STEPS];
    for (int step = -WARM_UP; step < STEPS; step++) {
      long start = System.nanoTime();
      trainer.step();
      if (step >= 0) {
        millis[step] = (System.nanoTime() - start) / 1e6;
      }
    }
    double median = Quantiles.of(millis, 0.5);
    out.printf("%-28s %10.3f %12.0f%n", name, median, trainer.batch() / median * 1e3);
  }

  /** The products of the MLP's step: forward, weight gradients, input gradients but the first. */
  private static double products() {
    int[][] layers = {{784, 400}, {400, 20}, {400, 20}, {20, 400}, {400, 784}};
    Tensor[] inputs = new Tensor[layers.length];
    Tensor[] outputs = new Tensor[layers.length];
    Tensor[] weights = new Tensor[layers.length];
    for (int i = 0; i < layers.length; i++) {
      inputs[i] = Tensor.zeros(128, layers[i][0]);
      outputs[i] = Tensor.zeros(128, layers[i][1]);
      weights[i] = Tensor.zeros(layers[i][1], layers[i][0]);
    }
    double[] millis = new double[STEPS];
    for (int step = -WARM_UP; step < STEPS; step++) {
      long start = System.nanoTime();
      for (int i = 0; i < layers.length; i++) {
        Matrix.multiply(inputs[i], false, weights[i], true, outputs[i], false);
        Matrix.multiply(outputs[i], true, inputs[i], false, weights[i], false);
        if (i > 0) {
          Matrix.multiply(outputs[i], false, weights[i], false, inputs[i], false);
        }
      }
      if (step >= 0) {
        millis[step] = (System.nanoTime() - start) / 1e6;
      }
    }
    return Quantiles.of(millis, 0.5);
  }
}
