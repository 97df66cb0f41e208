package latentlab.engine.family.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Denoising;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;
import latentlab.support.LoneStep;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffusionModelTest {
  private static final DataSet BARS = TinyRuns.bars(512);
  private static final Map<String, String> TINY =
      Map.of("unetChannels", "8,16", "timesteps", "50", "samplingSteps", "10", "batch", "32");

  private static Settings settings(String... changes) {
    Map<String, String> all = new HashMap<>(TINY);
    for (int i = 0; i < changes.length; i += 2) {
      all.put(changes[i], changes[i + 1]);
    }
    return DdpmFamily.INFO.defaults(BARS.info()).with(all);
  }

  private static DiffusionModel model(DataInfo data, String... changes) {
    return (DiffusionModel) new DdpmFamily().build(settings(changes), data, 1);
  }

  private static String refusal(DataInfo data, String... changes) {
    return assertThrows(BadInput.class, () -> model(data, changes)).sentence();
  }

  private static DataInfo classless() {
    return new DataInfo("plain", DataInfo.Kind.PICTURES, 1, 8, 8, 10, 10, 10, 1);
  }

  @Test
  void whatCannotWorkIsASentenceThatSaysWhatCan() {
    assertTrue(refusal(BARS.info(), "samplingSteps", "51").contains("1 to 50"));
    assertTrue(refusal(classless(), "guidance", "2").contains("set guidance to 1"));
    DataInfo odd = new DataInfo("odd", DataInfo.Kind.PICTURES, 1, 9, 9, 10, 10, 10, 1);
    assertTrue(refusal(odd).contains("halved 1 times"));
    DiffusionModel model = model(BARS.info());
    Sampler euler = new Sampler(Sampler.Method.EULER, 5);
    RandomStream random = new RandomStream(1, "r");
    String other =
        assertThrows(BadInput.class, () -> model.labels(new Denoises.Wish(euler, -1, 1), 1, random))
            .sentence();
    assertTrue(other.contains("ddim, ancestral, dpm-solver"), other);
    assertThrows(BadInput.class, () -> model.adjust(settings("samplingSteps", "60")));
    assertTrue(
        refusal(BARS.info(), "variance", "learnt", "weighting", "variational").contains("simple"));
    assertTrue(refusal(BARS.info(), "labelDropout", "0", "guidance", "2").contains("labelDropout"));
  }

  @Test
  void aSingleTimestepWorks() {
    Settings one = settings("timesteps", "1", "samplingSteps", "1", "epochs", "1");
    for (String sampler : List.of("ddim", "ancestral", "dpm-solver")) {
      Settings with = one.with("sampler", sampler);
      DiffusionModel model = (DiffusionModel) new DdpmFamily().build(with, BARS.info(), 1);
      Trainer trainer = new Trainer(new RunSpec("ddpm", "bars", 1, with), BARS, model);
      trainer.step();
      Tape tape = new Tape(new Pool()).mode(false);
      for (float value : model.sample(tape, 3, new RandomStream(1, "s")).toArray()) {
        assertTrue(Float.isFinite(value));
      }
      assertTrue(trainer.validate() != null);
    }
  }

  @Test
  void itLearnsToDrawTheClassItIsAskedFor() {
    Settings settings =
        settings("epochs", "25", "learningRate", "0.004", "ema", "0.98", "guidance", "2");
    DiffusionModel model = (DiffusionModel) new DdpmFamily().build(settings, BARS.info(), 1);
    assertTrue(model.conditional());
    Trainer trainer = new Trainer(new RunSpec("ddpm", "bars", 1, settings), BARS, model);
    while (!trainer.done()) {
      trainer.step();
    }
    Tape tape = new Tape(new Pool()).mode(false);
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
  }

  @Test
  void guidanceZeroAndNoClassesAskForNone() {
    DiffusionModel model = model(BARS.info());
    Sampler ddim = new Sampler(Sampler.Method.DDIM, 5);
    RandomStream random = new RandomStream(1, "r");
    assertArrayEquals(new int[] {-1, -1}, model.labels(new Denoises.Wish(ddim, 3, 0), 2, random));
    assertArrayEquals(new int[] {3, 3}, model.labels(new Denoises.Wish(ddim, 3, 2), 2, random));
    int[] any = model.labels(new Denoises.Wish(ddim, -1, 1), 200, random);
    assertEquals(8, Arrays.stream(any).distinct().count());
    assertFalse(model(classless()).conditional());
    assertFalse(model(BARS.info(), "conditional", "no").conditional());
    assertFalse(model(BARS.info(), "labelDropout", "1").conditional());
  }

  /** The gradient check of the family contract sees the default loss only. */
  @ParameterizedTest
  @CsvSource({
    "noise, small, variational",
    "x0, large, variational",
    "noise, large, simple",
    "v, small, variational"
  })
  void gradientsOfEveryLossAreThoseOfFiniteDifferences(
      String predict, String variance, String objective) {
    DiffusionModel model =
        model(
            BARS.info(),
            "predict",
            predict,
            "variance",
            variance,
            "weighting",
            objective,
            "noiseSchedule",
            "linear");
    Tensor batch = Tensor.zeros(4, 1, 8, 8);
    new RandomStream(1, "batch").fillUniform(batch, 0, 1);
    double before = loss(model, batch);
    Parameter head = parameter(model, "head.bias");
    float slope = head.variable().gradient().get(0);
    float h = 1e-2f;
    head.value().set(0, head.value().get(0) + h);
    double above = loss(model, batch);
    head.value().set(0, head.value().get(0) - 2 * h);
    double below = loss(model, batch);
    double expected = (above - below) / (2 * h);
    assertTrue(before > 0);
    assertEquals(expected, slope, 0.02 * Math.abs(expected) + 1e-3);
  }

  private static double loss(DiffusionModel model, Tensor batch) {
    model.parameters().forgetGradients();
    LoneStep step = new LoneStep(batch, settings());
    return model.learn(step).firstEntry().getValue();
  }

  private static Parameter parameter(DiffusionModel model, String name) {
    return model.parameters().all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Of a network that says the same number c everywhere: DDIM then keeps the picture x and mixes in
   * c, so that the end is signal x + noise c, and the way back gives x.
   */
  @Test
  void invertingAPictureAndGoingForwardAgainGivesItBack() {
    DiffusionModel model = model(BARS.info(), "predict", "noise");
    float said = 0.7f;
    parameter(model, "head.weight").value().fill(0);
    parameter(model, "head.bias").value().fill(said);
    Tensor picture = Tensor.zeros(1, 1, 8, 8);
    for (int i = 0; i < 64; i++) {
      picture.set(i, i < 32 ? -1 : 0.8f);
    }
    Tape tape = new Tape(new Pool()).mode(false);
    for (int steps : new int[] {5, 50}) {
      Denoising inverse = model.invert(picture, steps, new int[] {2});
      while (inverse.done() < inverse.steps()) {
        inverse.step(tape);
        tape.clear();
      }
      double last = model.schedule().last();
      double signal = model.schedule().signal(last);
      double noise = model.schedule().noise(last);
      for (int i = 0; i < 64; i++) {
        double expected = signal * picture.get(i) + noise * said;
        assertEquals(expected, inverse.state().get(i), 2e-3);
      }
      Denoises.Wish wish = new Denoises.Wish(new Sampler(Sampler.Method.DDIM, steps), 2, 1);
      RandomStream none = new RandomStream(1, "r");
      Denoising way = model.denoise(inverse.state(), last, wish, new int[] {2}, null, none);
      while (way.done() < way.steps()) {
        way.step(tape);
        tape.clear();
      }
      assertArrayEquals(picture.toArray(), way.state().toArray(), 0.02f);
    }
  }

  /** The variance's share of the bound leaves the means as the simple loss has them. */
  @Test
  void aLearntVarianceDoesNotMoveTheMeans() {
    Tensor batch = Tensor.zeros(4, 1, 8, 8);
    new RandomStream(1, "batch").fillUniform(batch, 0, 1);
    DiffusionModel small = model(BARS.info());
    DiffusionModel learnt = model(BARS.info(), "variance", "learnt");
    for (DiffusionModel model : List.of(small, learnt)) {
      parameter(model, "head.weight").value().fill(0);
      loss(model, batch);
    }
    float slope = parameter(small, "head.bias").variable().gradient().get(0);
    assertTrue(Math.abs(slope) > 1e-3, "" + slope);
    float same = parameter(learnt, "head.bias").variable().gradient().get(0);
    assertEquals(slope, same, 1e-4 * Math.abs(slope));
  }

  @Test
  void aLearntVarianceLearnsFromItsShareOfTheBoundAlone() {
    DiffusionModel model = model(BARS.info(), "variance", "learnt");
    Tensor batch = Tensor.zeros(4, 1, 8, 8);
    new RandomStream(1, "batch").fillUniform(batch, 0, 1);
    loss(model, batch);
    Parameter head = parameter(model, "head.bias");
    assertEquals(2, head.value().size());
    float slope = head.variable().gradient().get(1);
    float h = 3e-2f;
    head.value().set(1, head.value().get(1) + h);
    double above = loss(model, batch);
    head.value().set(1, head.value().get(1) - 2 * h);
    double below = loss(model, batch);
    assertEquals((above - below) / (2 * h), slope, 0.05 * Math.abs(slope) + 2e-5);
    Tape tape = new Tape(new Pool()).mode(false);
    for (float value : model.sample(tape, 2, new RandomStream(1, "s")).toArray()) {
      assertTrue(Float.isFinite(value));
    }
  }
}
