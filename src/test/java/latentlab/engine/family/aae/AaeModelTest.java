package latentlab.engine.family.aae;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Tape;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.ParamSpec.Drawing;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AaeModelTest {
  /** A cross: ink in two rows and two columns of the middle. */
  private static String cross() {
    float[] ink = new float[Drawing.SIDE * Drawing.SIDE];
    for (int i = 1; i < 15; i++) {
      Arrays.fill(ink, 16 * i + 7, 16 * i + 9, 1);
      ink[16 * 7 + i] = 1;
      ink[16 * 8 + i] = 1;
    }
    return Drawing.digits(ink);
  }

  private static RunSpec moons() {
    return Catalog.spec("aae", "moons", 3)
        .with("layers", "32,32")
        .with("discriminatorLayers", "32,32")
        .with("learningRate", "0.002")
        .with("schedule", "constant");
  }

  private static RunSpec bars(DataSet data) {
    return new RunSpec("aae", "bars", 5, Catalog.family("aae").defaults(data.info()))
        .with("layers", "16")
        .with("batch", "16");
  }

  private static AaeModel model(RunSpec spec, DataSet data) {
    return new AaeModel(AaeConfig.of(spec.settings()), data.info(), spec.seed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gaussian", "mixture", "swissroll", "drawn"})
  void codesComeToBeDistributedLikeThePrior(String prior) {
    DataSet moons = DataSets.load("moons", TinyRuns.ASSETS);
    RunSpec spec = moons().with("codePrior", prior).with("priorDrawing", cross());
    Trainer trainer = new Trainer(spec, moons, model(spec, moons));
    double before = figure(trainer, "priorDistance");
    for (int step = 0; step < 600; step++) {
      trainer.step();
    }
    double after = figure(trainer, "priorDistance");
    assertTrue(after < 0.25 * before, before + " became " + after);
    assertTrue(figure(trainer, "reconstruction") < 0.5, "" + figure(trainer, "reconstruction"));
  }

  private static double figure(Trainer trainer, String name) {
    Scores.Score score = Objects.requireNonNull(trainer.validate());
    return score.figures().getOrDefault(name, Double.NaN);
  }

  @Test
  void anActMovesOnePlayerAlone() {
    DataSet data = TinyRuns.bars(64);
    RunSpec spec = bars(data);
    AaeModel model = model(spec, data);
    Trainer trainer = new Trainer(spec, data, model);
    for (String action : model.actions()) {
      float[][] before = parts(model);
      assertEquals(1, trainer.act(action));
      float[][] after = parts(model);
      boolean judges = action.equals("discriminatorStep");
      assertEquals(!judges, !Arrays.equals(before[0], after[0]), action);
      assertArrayEquals(before[1], after[1]);
      assertEquals(judges, !Arrays.equals(before[2], after[2]), action);
    }
  }

  /** A weight matrix of the encoder, of the decoder and of the discriminator. */
  private static float[][] parts(AaeModel model) {
    return Stream.of("encoder.0.weight", "decoder.0.weight", "discriminator.0.weight")
        .map(
            name ->
                model.parameters().all().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .value()
                    .toArray())
        .toArray(float[][]::new);
  }

  @Test
  void aGameRateOfZeroLeavesTheDiscriminatorAndAPlainAutoencoder() {
    DataSet data = TinyRuns.bars(64);
    RunSpec spec = bars(data);
    AaeModel model = model(spec, data);
    Trainer trainer = new Trainer(spec, data, model);
    trainer.change("adversarialRate", "0");
    float[][] before = parts(model);
    trainer.step();
    float[][] after = parts(model);
    assertArrayEquals(before[2], after[2]);
    assertFalse(Arrays.equals(before[0], after[0]));
  }

  @Test
  void samplesAreDecodedDrawsOfThePrior() {
    DataSet data = TinyRuns.bars(64);
    RunSpec spec = bars(data).with("codePrior", "swissroll");
    AaeModel model = model(spec, data);
    Tape tape = new Tape(new Pool()).mode(false);
    float[] sampled = model.sample(tape, 5, new RandomStream(2, "z")).toArray();
    Tensor codes = Tensor.zeros(5, 2);
    new SwissRollPrior().fill(codes, new RandomStream(2, "z"));
    assertArrayEquals(model.decode(tape, codes).toArray(), sampled);
  }

  @Test
  void settingsThatCannotWorkAreRefusedWithAWayOut() {
    DataSet data = TinyRuns.bars(64);
    assertRefused(bars(data).with("codePrior", "mixture").with("latent", "3"), "latent size to 2");
    assertRefused(bars(data).with("codePrior", "drawn"), "nothing is drawn yet");
    RunSpec points = moons().with("loss", "crossentropy");
    DataSet moons = DataSets.load("moons", TinyRuns.ASSETS);
    BadInput refused = assertThrows(BadInput.class, () -> model(points, moons));
    assertTrue(refused.sentence().contains("choose the loss mse"), refused.sentence());
  }

  private static void assertRefused(RunSpec spec, String sentence) {
    BadInput refused = assertThrows(BadInput.class, () -> model(spec, TinyRuns.bars(64)));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
  }
}
