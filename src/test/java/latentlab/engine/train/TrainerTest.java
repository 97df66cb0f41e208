package latentlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.event.Finding;
import latentlab.engine.family.Families;
import latentlab.engine.family.GenerativeModel;
import latentlab.engine.family.LearningStep;
import latentlab.engine.family.Scores;
import latentlab.engine.nn.Initialiser;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
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
    for (int step = 0; step < 3; step++) {
      assertTrue(Double.isFinite(trainer.step().firstEntry().getValue()));
      assertFinite(model.parameters().everything());
    }
  }

  private static void assertFinite(Tensor weights) {
    for (float weight : weights.toArray()) {
      assertTrue(Float.isFinite(weight));
    }
  }

  @Test
  void aRunThatDivergesGetsItsLastGoodAverageBack() {
    RunSpec spec = spec().with("epochs", "100").with("ema", "0.9");
    GenerativeModel model = model(spec);
    Trainer trainer = new Trainer(spec, BARS, model);
    float[] begun = model.parameters().everything().toArray();
    blowUp(trainer, model);
    assertArrayEquals(begun, trainer.weights().toArray(), "nothing has been averaged yet");
    while (trainer.steps() % 50 != 0) {
      trainer.step();
    }
    float[] good = trainer.weights().toArray();
    trainer.step();
    assertFalse(java.util.Arrays.equals(good, trainer.weights().toArray()));
    blowUp(trainer, model);
    assertArrayEquals(good, trainer.weights().toArray());
    trainer.step();
    assertFinite(trainer.weights());
  }

  private static void blowUp(Trainer trainer, GenerativeModel model) {
    model.parameters().all().getFirst().value().set(0, Float.NaN);
    trainer.step();
    assertTrue(trainer.diverged());
  }

  /** One parameter, which a step moves, and two parts of a loss that can be told. */
  private static final class Toy implements GenerativeModel {
    private final Parameters parameters = new Parameters();
    private final Parameter moved = parameters.learnt("moved", Initialiser.constant(1), 1);
    private double second;

    Toy() {
      parameters.allocate(1);
    }

    @Override
    public Parameters parameters() {
      return parameters;
    }

    @Override
    public SequencedMap<String, Double> learn(LearningStep step) {
      moved.value().set(0, moved.value().get(0) + 1);
      SequencedMap<String, Double> losses = new LinkedHashMap<>();
      losses.put("loss", 1.0);
      losses.put("other", second);
      return losses;
    }
  }

  @Test
  void anyPartOfTheLossAndAnyWeightCanShowThatItDiverged() {
    Toy toy = new Toy();
    Trainer trainer = new Trainer(spec().with("epochs", "100"), BARS, toy);
    trainer.step();
    assertFalse(trainer.diverged());
    toy.second = Double.POSITIVE_INFINITY;
    trainer.step();
    assertTrue(trainer.diverged());
    assertEquals(1, toy.moved.value().get(0));
    toy.second = 0;
    toy.moved.value().set(0, Float.NaN);
    do {
      trainer.step();
    } while (!trainer.diverged() && trainer.steps() < 60);
    assertTrue(trainer.diverged(), "a weight that no loss depends on");
    assertEquals(1, toy.moved.value().get(0));
  }

  @Test
  void theLearningWeightsComeBackWhereTheWorkFails() {
    RunSpec spec = spec().with("ema", "0.9");
    GenerativeModel model = model(spec);
    Trainer trainer = new Trainer(spec, BARS, model);
    for (int step = 0; step < 5; step++) {
      trainer.step();
    }
    float[] learning = model.parameters().everything().toArray();
    assertThrows(
        BadInput.class,
        () ->
            trainer.withShownWeights(
                () -> {
                  throw new BadInput("error.session.empty");
                }));
    assertArrayEquals(learning, model.parameters().everything().toArray());
  }

  @Test
  void aRehearsalThatFailsLeavesTheWeightsAsTheyWere() {
    Toy toy = new Toy();
    Rehearsal rehearsal =
        new Rehearsal(
            spec(),
            BARS,
            new GenerativeModel() {
              @Override
              public Parameters parameters() {
                return toy.parameters();
              }

              @Override
              public SequencedMap<String, Double> learn(LearningStep step) {
                toy.learn(step);
                throw new BadInput("error.session.empty");
              }
            });
    assertThrows(BadInput.class, () -> rehearsal.of(0, 0));
    assertEquals(1, toy.moved.value().get(0));
  }

  @Test
  void aBatchThatTheDataDoesNotFillIsToldAndKept() {
    RunSpec spec = spec().with("batch", "300");
    Trainer trainer = new Trainer(spec, BARS, model(spec));
    assertEquals(200, trainer.settings().whole("batch"));
    assertEquals(
        List.of(new Finding("smallData", Finding.Tone.NOTE, List.of(200, 300), null)),
        RunWatch.begun(spec.settings(), trainer.settings()));
    assertEquals(List.of(), RunWatch.begun(spec().settings(), spec().settings()));
  }

  @Test
  void theBestWeightsComeBackWithTheirAverage() {
    RunSpec spec =
        new RunSpec(
            "gan",
            "bars",
            7,
            Catalog.family("gan").defaults(BARS.info()).with("ema", "0.9").with("batch", "16"));
    GenerativeModel model = Families.of("gan").build(spec.settings(), BARS.info(), spec.seed());
    Trainer trainer = new Trainer(spec, BARS, model);
    trainer.step();
    trainer.step();
    trainer.mark();
    float[] best = model.parameters().everything().toArray();
    float[] shown = trainer.weights().toArray();
    trainer.step();
    assertFalse(java.util.Arrays.equals(best, model.parameters().everything().toArray()));
    trainer.comeBack();
    assertArrayEquals(best, model.parameters().everything().toArray());
    assertArrayEquals(shown, trainer.weights().toArray());
  }

  @Test
  void onlyThePlayerThatMakesThingsIsAveraged() {
    Settings settings =
        Catalog.family("gan")
            .defaults(BARS.info())
            .with("ema", "0.9")
            .with("batch", "16")
            .with("spectral", "true")
            .with("latent", "3");
    RunSpec spec = new RunSpec("gan", "bars", 7, settings);
    GenerativeModel model = Families.of("gan").build(spec.settings(), BARS.info(), spec.seed());
    Trainer trainer = new Trainer(spec, BARS, model);
    trainer.step();
    trainer.change("objective", "wasserstein");
    trainer.step();
    Parameters parameters = model.parameters();
    int averaged = 0;
    for (Parameter parameter : parameters.all()) {
      float[] shown = parameters.place(parameter, trainer.weights()).toArray();
      boolean present = java.util.Arrays.equals(parameter.value().toArray(), shown);
      if (parameter.name().startsWith("generator")) {
        averaged += present ? 0 : 1;
      } else {
        assertTrue(present, parameter.name());
      }
    }
    assertTrue(averaged > 0);
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
