package latentlab.engine.family.vqvae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.HasCodebook;
import latentlab.engine.family.Tally;
import latentlab.engine.grad.Tape;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;
import latentlab.support.LoneStep;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VqVaeModelTest {
  private final DataSet data = TinyRuns.bars(256);
  private final Tape tape = new Tape(new Pool()).mode(false);
  private final RandomStream noise = new RandomStream(1, "noise");

  private RunSpec spec(String family) {
    return new RunSpec(family, "bars", 5, Catalog.family(family).defaults(data.info()))
        .with(Map.of("channels", "8", "blocks", "1", "codes", "16", "width", "4", "batch", "32"))
        .with(Map.of("learningRate", "0.005", "schedule", "constant"));
  }

  private VqVaeModel model(RunSpec spec) {
    VqConfig config = VqConfig.of(spec.settings());
    return spec.model().equals("vqvae")
        ? VqVaeModel.ofOneLevel(config, data.info(), 5)
        : VqVaeModel.ofTwoLevels(config, data.info(), 5);
  }

  private Tensor pictures(int first, int count) {
    Tensor pictures = Tensor.zeros(count, 1, 8, 8);
    float[] example = new float[64];
    for (int row = 0; row < count; row++) {
      data.test().copy(first + row, example, 0);
      pictures.set(example, 0, row * 64, 64);
    }
    return pictures;
  }

  private VqVaeModel trained(RunSpec spec, int steps) {
    VqVaeModel model = model(spec);
    Trainer trainer = new Trainer(spec, data, model);
    for (int step = 0; step < steps; step++) {
      trainer.step();
    }
    return model;
  }

  @ParameterizedTest
  @CsvSource({
    "vqvae, ema, gaussian",
    "vqvae, loss, bernoulli",
    "vqvae2, ema, bernoulli",
    "vqvae2, loss, gaussian",
  })
  void everyCombinationGivesBarsBack(String family, String codebook, String likelihood) {
    RunSpec spec = spec(family).with("codebook", codebook).with("likelihood", likelihood);
    VqVaeModel model = trained(spec, 150);
    // Bars have 8 kinds; the mean picture is off by 0.12.
    double mse =
        model
            .score(tape, pictures(0, 64), new int[64], noise)
            .figures()
            .getOrDefault("mse", Double.NaN);
    assertTrue(mse < 0.02, "mean squared error " + mse);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vqvae", "vqvae2"})
  void codesAreAllThatTheDecoderIsToldOfAPicture(String family) {
    VqVaeModel model = trained(spec(family), 40);
    Tensor pictures = pictures(0, 5);
    float[] back = model.reconstruct(tape, pictures, pictures).pictures().toArray();
    int[][] codes = model.codes(tape, pictures);
    List<HasCodebook.Level> levels = model.levels();
    assertEquals(family.equals("vqvae") ? 16 : 4 + 16, codes[0].length);
    assertEquals(codes[0].length, levels.stream().mapToInt(HasCodebook.Level::cells).sum());
    assertArrayEquals(back, model.decodeCodes(tape, codes).toArray(), 1e-5f);
    var posterior = model.encode(tape, pictures);
    assertNull(posterior.logVariance());
    int cells = levels.getFirst().cells();
    float[] vectors = levels.getFirst().vectors().toArray();
    for (int i = 0; i < cells * 4; i++) {
      // Number by number, cell by cell within each.
      float expected = vectors[codes[0][i % cells] * 4 + i / cells];
      assertEquals(expected, posterior.mean().get(i), 1e-6f);
    }
    for (HasCodebook.Level level : levels) {
      double sum = 0;
      for (float share : level.usage().toArray()) {
        sum += share;
      }
      assertEquals(1, sum, 1e-4);
    }
  }

  /** The perplexity of a split is not the mean of its batches'. */
  @Test
  void figuresOfASplitCountItsCodesTogether() {
    VqVaeModel model = trained(spec("vqvae"), 40);
    Tally tally = model.tally();
    long[] counts = new long[16];
    double squares = 0;
    int[][] parts = {{0, 30}, {30, 7}};
    for (int[] part : parts) {
      Tensor batch = pictures(part[0], part[1]);
      tally.add(tape, batch, new int[batch.shape().at(0)], noise);
      for (int[] grid : model.codes(tape, batch)) {
        Arrays.stream(grid).forEach(code -> counts[code]++);
      }
      Tensor back = model.reconstruct(tape, batch, batch).pictures();
      for (int i = 0; i < batch.size(); i++) {
        squares += Math.pow(batch.get(i) - back.get(i), 2);
      }
      tape.clear();
    }
    double entropy = 0;
    int used = 0;
    for (long count : counts) {
      double share = count / (37 * 16.0);
      entropy -= count > 0 ? share * Math.log(share) : 0;
      used += count > 0 ? 1 : 0;
    }
    SequencedMap<String, Double> figures = tally.score().figures();
    assertEquals(Math.exp(entropy), figure(figures, "perplexity"), 1e-9);
    assertEquals(used, figure(figures, "usedCodes"));
    assertEquals(squares / (37 * 64), figure(figures, "mse"), 1e-6);
    assertEquals(16 * 4, figure(figures, "bitsPerImage"), 1e-9);
    double bound = -figure(figures, "reconstruction") - 16 * Math.log(16);
    assertEquals(bound, figure(figures, "elbo"), 1e-9);
  }

  private static double figure(SequencedMap<String, Double> figures, String name) {
    return figures.getOrDefault(name, Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ema", "loss"})
  void equalPicturesAndBatchesOfOneGiveFiniteNumbers(String codebook) {
    RunSpec spec = spec("vqvae").with("codebook", codebook).with("batch", "1");
    VqVaeModel model = trained(spec, 5);
    Tensor black = Tensor.zeros(1, 1, 8, 8);
    for (int i = 0; i < 20; i++) {
      LoneStep step = new LoneStep(black, spec.settings());
      model.parameters().forgetGradients();
      model.learn(step).forEach((name, value) -> assertTrue(Double.isFinite(value), name));
    }
    for (float value : model.parameters().everything().toArray()) {
      assertTrue(Float.isFinite(value));
    }
  }

  @Test
  void reseedingMovesDeadCodesAlone() {
    RunSpec spec = spec("vqvae").with("revive", "0").with("decay", "0.8");
    VqVaeModel model = trained(spec, 60);
    float[] usage = model.levels().getFirst().usage().toArray();
    float[] before = model.levels().getFirst().vectors().toArray();
    int dead = 0;
    for (float share : usage) {
      dead += share < 0.01 / 16 ? 1 : 0;
    }
    assertTrue(dead > 0, "bars need fewer than 16 codes");
    assertEquals(dead, model.act("reseed", new LoneStep(pictures(0, 32), spec.settings())));
    float[] after = model.levels().getFirst().vectors().toArray();
    for (int i = 0; i < before.length; i++) {
      if (usage[i / 4] >= 0.01 / 16) {
        assertEquals(before[i], after[i]);
      }
    }
  }

  @Test
  void settingsThatDoNotFitTheDataAreRefusedWithAWayOut() {
    assertRefused("moons", Map.of(), "choose a data set of pictures");
    assertRefused("mnist", Map.of("channels", "8,8,8"), "choose fewer channels");
    DataInfo large = new DataInfo("large", DataInfo.Kind.PICTURES, 3, 64, 64, 9, 3, 3, 1);
    assertRefused(large, Map.of("channels", "8"), "choose more channels");
    assertRefused(large, Map.of("channels", "8,8,8,8", "codes", "500"), "at most 144 codes");
    DataInfo small = new DataInfo("small", DataInfo.Kind.PICTURES, 1, 8, 8, 900, 30, 30, 1);
    assertRefused(small, Map.of("channels", "8,8"), "at least 4 x 4");
    assertRefused(
        small, Map.of("channels", "8", "codes", "1000", "batch", "10"), "a batch of at least 63");
  }

  private static void assertRefused(String data, Map<String, String> settings, String sentence) {
    assertRefused(Catalog.data(data), settings, sentence);
  }

  private static void assertRefused(DataInfo data, Map<String, String> texts, String sentence) {
    VqConfig config = VqConfig.of(Catalog.family("vqvae").defaults(data).with(texts));
    BadInput refused = assertThrows(BadInput.class, () -> VqVaeModel.ofOneLevel(config, data, 1));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
  }
}
