package latentlab.engine.family.vqvae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.grad.Tape;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.HeldOutScores;
import latentlab.engine.train.Trainer;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second stage of a VQ-VAE: what it learns of the codes of bars, and what it draws. */
class CodePriorTest {
  private final DataSet data = TinyRuns.bars(256);
  private final Tape tape = new Tape(new Pool()).mode(false);

  private RunSpec spec(String family) {
    return new RunSpec(family, "bars", 5, Catalog.family(family).defaults(data.info()))
        .with(Map.of("channels", "8", "blocks", "1", "codes", "16", "width", "4", "batch", "32"))
        .with(Map.of("learningRate", "0.005", "schedule", "constant", "epochs", "12"))
        .with(Map.of("priorEpochs", "12", "priorChannels", "16", "priorLayers", "3"));
  }

  private static VqVaeModel model(RunSpec spec, DataSet data) {
    VqConfig config = VqConfig.of(spec.settings());
    return spec.model().equals("vqvae")
        ? VqVaeModel.ofOneLevel(config, data.info(), 5)
        : VqVaeModel.ofTwoLevels(config, data.info(), 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vqvae", "vqvae2"})
  void thePriorStageLeavesTheAutoencoderAloneAndBeatsIndependentCodes(String family) {
    RunSpec spec = spec(family);
    VqVaeModel model = model(spec, data);
    Trainer trainer = new Trainer(spec, data, model);
    while (trainer.stage() == 0) {
      trainer.step();
    }
    Tensor pictures = Tensor.zeros(8, 1, 8, 8);
    float[] example = new float[64];
    for (int row = 0; row < 8; row++) {
      data.test().copy(row, example, 0);
      pictures.set(example, 0, row * 64, 64);
    }
    int[][] before = model.codes(tape, pictures);
    while (!trainer.done()) {
      trainer.step();
    }
    assertArrayEquals(before, model.codes(tape, pictures));
    Map<String, Double> figures = new HeldOutScores(spec, data, true).score(model).figures();
    double gain = figures.getOrDefault("priorGain", Double.NaN);
    // A bar of eight is drawn over and over: what a cell is says nearly all about its row.
    assertTrue(gain > 0.3, figures.toString());
  }

  @Test
  void samplesOfAClassLookLikeIt() {
    RunSpec spec = spec("vqvae");
    VqVaeModel model = model(spec, data);
    Trainer trainer = new Trainer(spec, data, model);
    while (!trainer.done()) {
      trainer.step();
    }
    RandomStream noise = new RandomStream(2, "samples");
    int right = 0;
    for (int label = 0; label < 8; label++) {
      float[] drawn = model.sample(tape, 8, label, noise).toArray();
      for (int i = 0; i < 8; i++) {
        right += nearest(drawn, i * 64) == label ? 1 : 0;
      }
    }
    assertTrue(right > 32, right + " of 64 samples are of the class asked for");
    assertEquals(8 * 64, model.sample(tape, 8, noise).size());
  }

  /** The class of the held-out picture that is nearest. */
  private int nearest(float[] drawn, int offset) {
    float[] example = new float[64];
    double least = Double.POSITIVE_INFINITY;
    int label = -1;
    for (int index = 0; index < data.test().count(); index++) {
      data.test().copy(index, example, 0);
      double distance = 0;
      for (int pixel = 0; pixel < 64; pixel++) {
        distance += Math.pow(example[pixel] - drawn[offset + pixel], 2);
      }
      if (distance < least) {
        least = distance;
        label = data.test().label(index);
      }
    }
    return label;
  }

  @Test
  void codesCannotBeMovedOnceThePriorLearns() {
    RunSpec spec = spec("vqvae").with("epochs", "1");
    Trainer trainer = new Trainer(spec, data, model(spec, data));
    assertTrue(trainer.act("reseed") >= 0);
    while (trainer.stage() == 0) {
      trainer.step();
    }
    assertThrows(BadInput.class, () -> trainer.act("reseed"));
  }
}
