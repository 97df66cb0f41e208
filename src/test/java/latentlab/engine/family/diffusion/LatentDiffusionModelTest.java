package latentlab.engine.family.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.HeldOutScores;
import latentlab.engine.train.Trainer;
import latentlab.support.LoneStep;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

class LatentDiffusionModelTest {
  private static final DataSet BARS = TinyRuns.bars(256);
  private static final Map<String, String> TINY =
      Map.ofEntries(
          Map.entry("channels", "8"),
          Map.entry("blocks", "0"),
          Map.entry("latentChannels", "3"),
          Map.entry("autoencoderEpochs", "2"),
          Map.entry("epochs", "2"),
          Map.entry("unetChannels", "8"),
          Map.entry("unetBlocks", "1"),
          Map.entry("timesteps", "50"),
          Map.entry("samplingSteps", "10"),
          Map.entry("batch", "32"));

  private final Tape tape = new Tape(new Pool()).mode(false);

  private static Settings settings(String... changes) {
    Map<String, String> all = new HashMap<>(TINY);
    for (int i = 0; i < changes.length; i += 2) {
      all.put(changes[i], changes[i + 1]);
    }
    return LatentFamily.INFO.defaults(BARS.info()).with(all);
  }

  private static LatentDiffusionModel model(Settings settings) {
    return (LatentDiffusionModel) new LatentFamily().build(settings, BARS.info(), 1);
  }

  private static Trainer trainer(Settings settings, LatentDiffusionModel model) {
    return new Trainer(new RunSpec("latent-diffusion", "bars", 1, settings), BARS, model);
  }

  private static Map<String, float[]> still(LatentDiffusionModel model) {
    Map<String, float[]> values = new LinkedHashMap<>();
    for (Parameter parameter : model.parameters().all()) {
      if (!parameter.learnt() || LatentGradientsTest.ofAutoencoder(parameter)) {
        values.put(parameter.name(), parameter.value().toArray());
      }
    }
    return values;
  }

  @Test
  void theAutoencoderStandsStillWhileTheDiffusionLearnsAndIsTheOneThatIsShown() {
    Settings settings = settings("ema", "0.95");
    LatentDiffusionModel model = model(settings);
    Trainer trainer = trainer(settings, model);
    while (trainer.stage() == 0) {
      trainer.step();
    }
    assertEquals(0, model.stageReached());
    Map<String, float[]> shown = new LinkedHashMap<>();
    trainer.withShownWeights(() -> shown.putAll(still(model)));
    trainer.step();
    assertEquals(1, model.stageReached());
    Map<String, float[]> first = still(model);
    shown.forEach(
        (name, values) -> {
          if (!name.startsWith("latent.")) {
            assertArrayEquals(values, first.get(name), name);
          }
        });
    float[] everything = model.parameters().everything().toArray();
    while (!trainer.done()) {
      trainer.step();
    }
    still(model).forEach((name, values) -> assertArrayEquals(first.get(name), values, name));
    trainer.withShownWeights(
        () ->
            still(model)
                .forEach((name, values) -> assertArrayEquals(first.get(name), values, 1e-5f)));
    assertFalse(
        Arrays.equals(everything, model.parameters().everything().toArray()),
        "the diffusion learnt nothing");
  }

  @Test
  void latentsAreScaledByTheirMeanAndDeviationOverTheTrainingSplit() {
    Settings settings = settings("ema", "0");
    LatentDiffusionModel model = model(settings);
    Trainer trainer = trainer(settings, model);
    while (trainer.stage() == 0) {
      trainer.step();
    }
    Tensor pictures = LoneStep.first(BARS, BARS.info().train());
    // Not measured yet: these are the latents as they are.
    float[] raw = model.encode(tape, pictures).mean().toArray();
    trainer.step();
    float[] scaled = model.encode(tape, pictures).mean().toArray();
    int cells = 16;
    for (int map = 0; map < 3; map++) {
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (int i = 0; i < raw.length; i++) {
        if (i / cells % 3 == map) {
          sum += raw[i];
          count++;
        }
      }
      double mean = sum / count;
      for (int i = 0; i < raw.length; i++) {
        squares += i / cells % 3 == map ? Math.pow(raw[i] - mean, 2) : 0;
      }
      double deviation = Math.sqrt(squares / count);
      for (int i = 0; i < raw.length; i++) {
        if (i / cells % 3 == map) {
          assertEquals((raw[i] - mean) / deviation, scaled[i], 1e-3, "map " + map);
        }
      }
    }
    // What is inside leads back out.
    float[] back = model.outside(tape, model.inside(tape, pictures)).toArray();
    float[] redrawn = model.reconstruct(tape, pictures, pictures).pictures().toArray();
    assertArrayEquals(redrawn, back, 1e-4f);
  }

  @Test
  void itLearnsToDrawTheClassItIsAskedFor() {
    Settings settings =
        settings(
            "autoencoderEpochs", "20",
            "epochs", "40",
            "unetChannels", "16",
            "learningRate", "0.005",
            "ema", "0.95",
            "guidance", "2");
    LatentDiffusionModel model = model(settings);
    Trainer trainer = trainer(settings, model);
    while (!trainer.done()) {
      trainer.step();
    }
    assertTrue(model.conditional());
    float[] wanted = new float[64];
    trainer.withShownWeights(
        () -> {
          for (int label : new int[] {1, 6}) {
            BARS.train().copy(label, wanted, 0);
            float[] drawn = model.sample(tape, 8, label, new RandomStream(5, "s")).toArray();
            double error = 0;
            for (int i = 0; i < drawn.length; i++) {
              error += Math.abs(drawn[i] - wanted[i % 64]) / drawn.length;
            }
            // Another bar would be 0.2 to 0.4 away, grey 0.4.
            assertTrue(error < 0.12, "class " + label + " is off by " + error);
          }
        });
    RunSpec spec = new RunSpec("latent-diffusion", "bars", 1, settings);
    Map<String, Double> figures = new HeldOutScores(spec, BARS, true).score(model).figures();
    assertEquals(
        List.of("reconstruction", "mse", "kl", "predictionError"), List.copyOf(figures.keySet()));
    assertTrue(figures.getOrDefault("mse", 1.0) < 0.01, figures.toString());
    // Saying nothing of a v would be about 1.
    assertTrue(figures.getOrDefault("predictionError", 1.0) < 0.7, figures.toString());
  }

  @Test
  void aCellIsKnownWhereAllItsPixelsAre() {
    LatentDiffusionModel model = model(settings());
    boolean[] mask = new boolean[64];
    Arrays.fill(mask, true);
    // The pixel in row 2, column 5 lies in the cell in row 1, column 2 of 4 x 4.
    mask[2 * 8 + 5] = false;
    boolean[] known = model.known(mask);
    assertEquals(3 * 16, known.length);
    for (int i = 0; i < known.length; i++) {
      assertEquals(i % 16 != 1 * 4 + 2, known[i], "place " + i);
    }
    boolean[] chessboard = new boolean[64];
    for (int i = 0; i < 64; i++) {
      chessboard[i] = (i / 8 + i) % 2 == 0;
    }
    String sentence = assertThrows(BadInput.class, () -> model.known(chessboard)).sentence();
    assertTrue(sentence.contains("2 x 2 pixels"), sentence);
  }

  @Test
  void mapsOfNoiseStandSideBySide() {
    LatentDiffusionModel model = model(settings());
    float[] values = new float[3 * 16];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
    }
    float[] laid = model.laidOut(tape, Tensor.of(values, 1, 3, 4, 4)).toArray();
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        int map = y / 4 * 2 + x / 4;
        float expected = map < 3 ? map * 16 + y % 4 * 4 + x % 4 : 0;
        assertEquals(expected, laid[y * 8 + x], "row " + y + ", column " + x);
      }
    }
  }

  private static String refusal(DataInfo data, Settings settings) {
    return assertThrows(BadInput.class, () -> new LatentFamily().build(settings, data, 1))
        .sentence();
  }

  @Test
  void whatCannotWorkIsASentenceThatSaysWhatCan() {
    DataInfo points = new DataInfo("moons", DataInfo.Kind.POINTS, 2, 1, 1, 10, 10, 10, 2);
    assertTrue(refusal(points, settings()).contains("choose the model ddpm"));
    DataInfo odd = new DataInfo("odd", DataInfo.Kind.PICTURES, 1, 9, 9, 10, 10, 10, 1);
    assertTrue(refusal(odd, settings()).contains("choose fewer channels"));
    String grid = refusal(BARS.info(), settings("channels", "4,4", "unetChannels", "8,8,8"));
    assertTrue(grid.contains("2 x 2 cells"), grid);
    assertTrue(refusal(BARS.info(), settings("samplingSteps", "51")).contains("1 to 50"));
  }
}
