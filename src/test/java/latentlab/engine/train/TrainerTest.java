package latentlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.data.DataSet;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.Scores;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final DataSet BARS = TinyRuns.bars(200);

  private static RunSpec spec() {
    return new RunSpec("vae", "bars", 7, Catalog.family("vae").defaults(BARS.info()))
        .with("layers", "16")
        .with("latent", "3")
        .with("batch", "32")
        .with("epochs", "2");
  }

  private static GenerativeModel model(RunSpec spec) {
    return Families.of("vae").build(spec.settings(), BARS.info(), spec.seed());
  }

  @Test
  void aRunIsDoneAfterItsEpochsAndCanBeExtended() {
    Trainer trainer = new Trainer(spec(), BARS, model(spec()));
    assertEquals(200 / 32, trainer.stepsPerEpoch());
    while (!trainer.done()) {
      trainer.step();
    }
    assertEquals(2 * (200 / 32), trainer.steps());
    assertTrue(trainer.atEpochEnd());
    trainer.extend();
    assertFalse(trainer.done());
    assertEquals(4, trainer.epochs());
  }

  @Test
  void aRunThatDivergesGetsItsLastGoodWeightsBack() {
    RunSpec spec = spec().with("epochs", "100");
    GenerativeModel model = model(spec);
    Trainer trainer = new Trainer(spec, BARS, model);
    for (int step = 0; step < 50; step++) {
      trainer.step();
    }
    float[] good = model.parameters().values().toArray();
    trainer.step();
    Tensor weights = model.parameters().all().getFirst().value();
    weights.set(0, Float.NaN);
    double loss = trainer.step().firstEntry().getValue();
    assertFalse(Double.isFinite(loss));
    assertArrayEquals(good, model.parameters().values().toArray());
    assertTrue(Double.isFinite(trainer.step().firstEntry().getValue()));
  }

  @Test
  void onlyLiveSettingsChangeWhileTraining() {
    Trainer trainer = new Trainer(spec(), BARS, model(spec()));
    trainer.change("beta", "0");
    var losses = trainer.step();
    assertEquals(
        losses.getOrDefault("reconstruction", 0.0), losses.getOrDefault("loss", 1.0), 1e-3);
    BadInput refused = assertThrows(BadInput.class, () -> trainer.change("latent", "5"));
    assertTrue(refused.sentence().contains("latent"), refused.sentence());
    assertThrows(BadInput.class, () -> trainer.change("beta", "-3"));
    assertEquals(0, trainer.settings().real("beta"));
  }

  @Test
  void theAveragedWeightsAreShownAndTheLearningOnesComeBack() {
    RunSpec spec = spec().with("ema", "0.9");
    GenerativeModel model = model(spec);
    Trainer trainer = new Trainer(spec, BARS, model);
    for (int step = 0; step < 20; step++) {
      trainer.step();
    }
    float[] learning = model.parameters().everything().toArray();
    float[][] shown = new float[1][];
    trainer.withShownWeights(() -> shown[0] = model.parameters().everything().toArray());
    assertArrayEquals(trainer.weights().toArray(), shown[0]);
    assertArrayEquals(learning, model.parameters().everything().toArray());
    assertFalse(java.util.Arrays.equals(learning, shown[0]));
  }

  @Test
  void aSplitIsScoredOnTheSamePixelsEachTime() {
    GenerativeModel model = model(spec());
    HeldOutScores scores = new HeldOutScores(spec(), BARS, false);
    Scores.Score first = scores.score((Scores) model);
    assertEquals(first.figures(), scores.score((Scores) model).figures());
    assertNotNull(first.figures().get("activeDimensions"));
  }

  @Test
  void staticPixelsStayAndDynamicOnesChange() {
    RandomStream random = new RandomStream(1, "pixels");
    Tensor first = Tensor.zeros(1, 64);
    Tensor second = Tensor.zeros(1, 64);
    Preparation fixed = new Preparation(BARS.train(), "static", random);
    fixed.fill(first, 5);
    fixed.fill(second, 5);
    assertArrayEquals(first.toArray(), second.toArray());
    Preparation dynamic = new Preparation(BARS.train(), "dynamic", random);
    dynamic.fill(second, 5);
    assertFalse(java.util.Arrays.equals(first.toArray(), second.toArray()));
    for (float pixel : second.toArray()) {
      assertTrue(pixel == 0 || pixel == 1);
    }
  }

  @Test
  void everyExampleIsSeenOnceInAnEpochOfFullBatches() {
    RunSpec spec = spec().with("batch", "50").with("binarise", "none");
    Batches batches = new Batches(spec, BARS);
    Tensor rows = Tensor.zeros(50, 1, 8, 8);
    double sum = 0;
    for (int step = 0; step < batches.stepsPerEpoch(); step++) {
      batches.fill(rows);
      for (float pixel : rows.toArray()) {
        sum += pixel;
      }
    }
    // Each bar has 16 pixels of 0.9 and 48 of 0.1.
    assertEquals(200 * (16 * 0.9 + 48 * 0.1), sum, 0.1);
  }
}
