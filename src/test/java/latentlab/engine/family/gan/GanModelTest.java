package latentlab.engine.family.gan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import latentlab.engine.data.DataSet;
import latentlab.engine.family.Families;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Trainer;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GanModelTest {
  private static final Map<String, String> SMALL =
      Map.of(
          "latent", "4",
          "generatorLayers", "16",
          "discriminatorLayers", "16",
          "generatorChannels", "4",
          "discriminatorChannels", "4",
          "generatorHidden", "24",
          "discriminatorHidden", "24",
          "batch", "32");

  private final DataSet bars = TinyRuns.bars(256);

  private RunSpec spec(String family, Map<String, String> changes) {
    Settings settings = Catalog.family(family).defaults(bars.info());
    for (Map.Entry<String, String> small : SMALL.entrySet()) {
      settings =
          settings.has(small.getKey()) ? settings.with(small.getKey(), small.getValue()) : settings;
    }
    return new RunSpec(family, "bars", 3, settings.with(changes));
  }

  private GanModel model(RunSpec spec) {
    return (GanModel) Families.of(spec.model()).build(spec.settings(), bars.info(), spec.seed());
  }

  private static float[] values(GanModel model, String player) {
    float[] all = {};
    for (Parameter parameter : model.parameters().all()) {
      if (parameter.learnt() && parameter.name().startsWith(player)) {
        float[] own = parameter.value().toArray();
        int before = all.length;
        all = Arrays.copyOf(all, before + own.length);
        System.arraycopy(own, 0, all, before, own.length);
      }
    }
    return all;
  }

  @Test
  void anActionMovesOnePlayerAlone() {
    RunSpec spec = spec("dcgan", Map.of());
    GanModel model = model(spec);
    Trainer trainer = new Trainer(spec, bars, model);
    float[] generator = values(model, "generator");
    float[] discriminator = values(model, "discriminator");
    trainer.act("discriminatorStep");
    assertArrayEquals(generator, values(model, "generator"));
    float[] learnt = values(model, "discriminator");
    assertFalse(Arrays.equals(discriminator, learnt));
    trainer.act("generatorStep");
    assertArrayEquals(learnt, values(model, "discriminator"));
    assertFalse(Arrays.equals(generator, values(model, "generator")));
  }

  /** Minus the slope of -log D(x), which is the logit's slope times 1 - D. */
  @ParameterizedTest
  @ValueSource(strings = {"gan", "dcgan", "lsgan", "wgan-gp", "cgan", "infogan"})
  void thePullIsMinusTheSlopeOfTheGeneratorsLossAndLeavesTheWeightsAlone(String family) {
    GanModel model = model(spec(family, Map.of()));
    Tape tape = new Tape(new Pool()).mode(true).normalisations(false);
    Tape use = new Tape(new Pool()).mode(false);
    Tensor things = use.take(2, 1, 8, 8);
    new RandomStream(1, "things").fillUniform(things, 0, 1);
    float[] before = model.parameters().everything().toArray();
    float[] pull = model.pull(tape, things).toArray();
    assertArrayEquals(before, model.parameters().everything().toArray());
    model
        .parameters()
        .all()
        .forEach(parameter -> assertFalse(parameter.variable().reached(), parameter.name()));
    for (int pixel : new int[] {3, 70, 101}) {
      float value = things.get(pixel);
      double h = 1e-3;
      things.set(pixel, (float) (value + h));
      double above = loss(model, use, things, family, pixel / 64);
      things.set(pixel, (float) (value - h));
      double below = loss(model, use, things, family, pixel / 64);
      things.set(pixel, value);
      assertEquals((below - above) / (2 * h), pull[pixel], 1e-3, family);
    }
  }

  private static double loss(GanModel model, Tape use, Tensor things, String family, int row) {
    double verdict = model.verdicts(use, things).get(row);
    return switch (family) {
      case "lsgan" -> (verdict - 1) * (verdict - 1) / 2;
      case "wgan-gp" -> -verdict;
      default -> -Math.log(verdict);
    };
  }

  @Test
  void weightsOfAClippedCriticStayWithinTheLimit() {
    RunSpec spec = spec("wgan", Map.of("weightClip", "0.03", "learningRate", "0.01"));
    GanModel model = model(spec);
    Trainer trainer = new Trainer(spec, bars, model);
    trainer.step();
    float most = 0;
    for (float weight : values(model, "discriminator")) {
      most = Math.max(most, Math.abs(weight));
    }
    assertEquals(0.03f, most);
  }

  @Test
  void codesStandBeforeNoiseAndHaveNames() {
    GanModel informed = model(spec("infogan", Map.of()));
    assertEquals(10 + 2 + 4, informed.latentSize());
    assertEquals(
        List.of(
            new LatentCode("category", 0, 0, 10, LatentCode.Kind.CATEGORICAL),
            new LatentCode("code", 1, 10, 1, LatentCode.Kind.CONTINUOUS),
            new LatentCode("code", 2, 11, 1, LatentCode.Kind.CONTINUOUS)),
        informed.codes());
    GanModel told = model(spec("cgan", Map.of()));
    assertEquals(
        List.of(new LatentCode("class", 0, 0, 8, LatentCode.Kind.CATEGORICAL)), told.codes());
    assertTrue(told.conditional());
    assertEquals(List.of(), model(spec("gan", Map.of())).codes());
  }

  /** A discriminator that sees the class teaches a generator that is told it. */
  @Test
  void classesThatAreAskedForAreDrawn() {
    RunSpec spec =
        spec("cgan", Map.of("learningRate", "0.005", "discriminatorChannels", "8", "latent", "3"));
    GanModel model = model(spec);
    Trainer trainer = new Trainer(spec, bars, model);
    for (int step = 0; step < 400; step++) {
      trainer.step();
    }
    Tape tape = new Tape(new Pool()).mode(false);
    float[] real = new float[64];
    double contrast = 0;
    for (int label = 0; label < 8; label++) {
      bars.train().copy(label, real, 0);
      float[] drawn = model.sample(tape, 20, label, new RandomStream(1, "z")).toArray();
      for (int i = 0; i < drawn.length; i++) {
        // A quarter of the pixels is in the bar.
        contrast += real[i % 64] > 0.5 ? drawn[i] / (8 * 320) : -drawn[i] / (8 * 960);
      }
    }
    // 0 of samples that do not care for the class, 0.8 of the bars themselves.
    assertTrue(contrast > 0.25, "bars stand out by " + contrast);
  }

  @Test
  void settingsChangeWhileItTrainsAndACopyOfTheWeightsKnows() {
    RunSpec spec = spec("gan", Map.of("spectral", "true"));
    GanModel model = model(spec);
    Trainer trainer = new Trainer(spec, bars, model);
    trainer.step();
    assertTrue(model.verdictsAreProbabilities());
    trainer.change("objective", "wasserstein");
    trainer.change("criticSteps", "2");
    trainer.step();
    assertFalse(model.verdictsAreProbabilities());
    assertNotEquals(0, model.threshold());
    GanModel copy = model(spec);
    copy.parameters().everything().set(model.parameters().everything());
    assertFalse(copy.verdictsAreProbabilities());
    assertEquals(model.threshold(), copy.threshold());
  }

  @Test
  void whatCannotWorkIsRefusedWithASentence() {
    DataInfo moons = Catalog.data("moons");
    BadInput points =
        assertThrows(
            BadInput.class,
            () ->
                Families.of("dcgan").build(Catalog.spec("dcgan", "moons", 1).settings(), moons, 1));
    assertEquals("error.gan.convolutionOnPoints", points.key());
    DataInfo one = new DataInfo("plain", DataInfo.Kind.PICTURES, 1, 8, 8, 64, 16, 16, 1);
    Settings told = Catalog.family("cgan").defaults(one);
    BadInput classless =
        assertThrows(BadInput.class, () -> Families.of("cgan").build(told, one, 1));
    assertEquals("error.gan.classless", classless.key());
    Settings gan = Catalog.family("gan").defaults(one);
    BadInput unlimited =
        assertThrows(
            BadInput.class,
            () -> Families.of("gan").build(gan.with("objective", "wasserstein"), one, 1));
    assertEquals("error.gan.unlimited", unlimited.key());
    BadInput zero = assertThrows(BadInput.class, () -> gan.with("criticSteps", "0"));
    assertTrue(zero.sentence().contains("criticSteps"), zero.sentence());
  }
}
