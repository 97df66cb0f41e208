package latentlab.engine.family;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import latentlab.engine.data.DataSet;
import latentlab.engine.grad.Tape;
import latentlab.engine.nn.Parameter;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.ParamSpec;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Settings;
import latentlab.engine.spec.TracedPart;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.train.Rehearsal;
import latentlab.engine.train.Trainer;
import latentlab.support.LoneStep;
import latentlab.support.TinyRuns;
import latentlab.text.Texts;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every family must do, over the list: a new one is tested by being in it. */
class FamilyContractTest {
  /** Settings that make any family small; a family ignores those it does not have. */
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("layers", "24"),
          Map.entry("generatorLayers", "24"),
          Map.entry("discriminatorLayers", "24"),
          Map.entry("latent", "3"),
          Map.entry("channels", "4"),
          Map.entry("generatorChannels", "4"),
          Map.entry("discriminatorChannels", "4"),
          Map.entry("generatorHidden", "24"),
          Map.entry("discriminatorHidden", "24"),
          Map.entry("batch", "32"),
          Map.entry("epochs", "8"),
          Map.entry("learningRate", "0.005"),
          Map.entry("schedule", "constant"),
          Map.entry("autoencoderEpochs", "8"),
          Map.entry("priorEpochs", "8"),
          Map.entry("priorChannels", "8"),
          Map.entry("priorLayers", "2"),
          Map.entry("unetChannels", "8,8"),
          Map.entry("timesteps", "20"),
          Map.entry("samplingSteps", "5"));

  /**
   * Families whose gradients are not the slopes of their losses, and why; each has a test of its
   * own against the loss that its gradients do belong to.
   */
  private static final Map<String, String> ESTIMATED =
      Map.of(
          "vqvae", "gradients go straight through the choice of codes: VqGradientsTest",
          "vqvae2", "likewise",
          "aae", "three losses, each for a player of its own: AaeGradientsTest",
          "latent-diffusion", "two losses, each of a stage of its own: LatentGradientsTest");

  static Stream<Named<Family>> familiesWithExactGradients() {
    return families()
        .filter(family -> !ESTIMATED.containsKey(family.getName()))
        .filter(family -> !isGame(family.getPayload()));
  }

  static Stream<Named<Family>> games() {
    return families().filter(family -> isGame(family.getPayload()));
  }

  /**
   * Whether the first loss is that of one of two players: it falls when that player wins, and the
   * other player's parameters have another loss.
   */
  private static boolean isGame(Family family) {
    FamilyInfo info = family.info();
    return info.abilities().contains(Ability.PLAYS)
        && info.lossParts().getFirst().equals("discriminator");
  }

  static Stream<Named<Family>> families() {
    return Families.all().stream().map(family -> Named.of(family.info().id(), family));
  }

  static RunSpec spec(Family family, DataSet data, long seed) {
    Settings settings = family.info().defaults(data.info());
    for (Map.Entry<String, String> entry : SMALL.entrySet()) {
      settings =
          settings.has(entry.getKey()) ? settings.with(entry.getKey(), entry.getValue()) : settings;
    }
    // Two players take turns, so each learns only half the time; and large steps overrun a balance.
    Settings lasting =
        isGame(family) ? settings.with(Map.of("epochs", "48", "learningRate", "0.002")) : settings;
    return new RunSpec(family.info().id(), data.info().id(), seed, lasting);
  }

  private static List<Double> train(RunSpec spec, DataSet data, GenerativeModel model, int steps) {
    Trainer trainer = new Trainer(spec, data, model);
    List<Double> totals = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      totals.add(trainer.step().firstEntry().getValue());
    }
    return totals;
  }

  @ParameterizedTest
  @MethodSource("families")
  void theLossFallsOnAToySetAndItsPartsAreTheDeclaredOnes(Family family) {
    DataSet data = TinyRuns.bars(512);
    RunSpec spec = spec(family, data, 7);
    GenerativeModel model = family.build(spec.settings(), data.info(), spec.seed());
    Trainer trainer = new Trainer(spec, data, model);
    double before = isGame(family) ? energyDistance(model, data) : 0;
    Set<String> parts = new LinkedHashSet<>();
    Map<String, List<Double>> totals = new LinkedHashMap<>();
    while (!trainer.done()) {
      String stage = trainer.stageId();
      SequencedMap<String, Double> losses = trainer.step();
      parts.addAll(losses.keySet());
      losses.forEach((name, value) -> assertTrue(Double.isFinite(value), name + " " + value));
      totals.computeIfAbsent(stage, _ -> new ArrayList<>()).add(losses.firstEntry().getValue());
    }
    assertEquals(family.info().lossParts(), List.copyOf(parts));
    if (isGame(family)) {
      // The losses of a game say who wins, not how good samples are.
      double after = energyDistance(model, data);
      assertTrue(after < 0.7 * before, "energy distance from %s to %s".formatted(before, after));
      totals.keySet().forEach(stage -> assertTrue(Texts.english().has("stage." + stage)));
      return;
    }
    totals.forEach(
        (stage, losses) -> {
          String course = "%s from %s to %s".formatted(stage, losses.getFirst(), losses.getLast());
          assertTrue(losses.getLast() < 0.9 * losses.getFirst(), course);
          assertTrue(Texts.english().has("stage." + stage), "the text stage." + stage);
        });
  }

  /** 2 E|x - y| - E|x - x'| - E|y - y'| of data and samples (Székely and Rizzo 2013). */
  private static double energyDistance(GenerativeModel model, DataSet data) {
    int count = 64;
    Tape tape = new Tape(new Pool()).mode(false);
    float[] drawn = ((Samples) model).sample(tape, count, new RandomStream(9, "drawn")).toArray();
    float[] real = new float[drawn.length];
    int width = drawn.length / count;
    for (int row = 0; row < count; row++) {
      data.train().copy(row, real, row * width);
    }
    return 2 * meanDistance(real, drawn, width, 0)
        - meanDistance(real, real, width, count)
        - meanDistance(drawn, drawn, width, count);
  }

  private static double meanDistance(float[] one, float[] other, int width, int itself) {
    double sum = 0;
    int rows = one.length / width;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        double squares = 0;
        for (int d = 0; d < width; d++) {
          double gap = one[i * width + d] - other[j * width + d];
          squares += gap * gap;
        }
        sum += Math.sqrt(squares);
      }
    }
    return sum / ((double) rows * rows - itself);
  }

  @ParameterizedTest
  @MethodSource("families")
  void theSameSeedGivesTheSameNumbersToTheLastBit(Family family) {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = spec(family, data, 7);
    GenerativeModel one = family.build(spec.settings(), data.info(), spec.seed());
    GenerativeModel two = family.build(spec.settings(), data.info(), spec.seed());
    assertEquals(train(spec, data, one, 40), train(spec, data, two, 40));
    assertArrayEquals(
        one.parameters().everything().toArray(), two.parameters().everything().toArray());
  }

  @ParameterizedTest
  @MethodSource("familiesWithExactGradients")
  void gradientsAreThoseOfFiniteDifferences(Family family) {
    DataSet data = TinyRuns.bars(32);
    RunSpec spec = spec(family, data, 3);
    GenerativeModel model = family.build(spec.settings(), data.info(), spec.seed());
    LoneStep step = LoneStep.of(spec.settings(), data);
    step.loss(model);
    Map<String, float[]> slopes = step.slopes();
    RandomStream pick = new RandomStream(1, "pick");
    for (Parameter parameter : model.parameters().all()) {
      for (int trial = 0; parameter.learnt() && trial < 4; trial++) {
        int index = pick.nextInt(parameter.value().size());
        float before = parameter.value().get(index);
        float h = 1e-2f;
        parameter.value().set(index, before + h);
        double above = step.loss(model);
        parameter.value().set(index, before - h);
        double below = step.loss(model);
        parameter.value().set(index, before);
        double expected = (above - below) / (2 * h);
        double actual = slopes.getOrDefault(parameter.name(), new float[0])[index];
        // The loss is a float of about 50: differences of 1e-2 leave some three digits.
        assertEquals(expected, actual, 0.02 + 0.05 * Math.abs(expected), parameter.name());
      }
    }
  }

  /**
   * Of two players each has a loss of its own, whose name its parameters' names begin with: its
   * gradients are the slopes of that loss while the other player stands still.
   */
  @ParameterizedTest
  @MethodSource("games")
  void eachPlayersGradientsAreThoseOfItsOwnLoss(Family family) {
    DataSet data = TinyRuns.bars(32);
    // Of one step each: what a step does besides learning would tell on the next. Instance noise
    // keeps equal pixels from passing the kink of an activation all at once.
    RunSpec plain = spec(family, data, 3).with(Map.of("criticSteps", "1", "instanceNoise", "0.5"));
    RunSpec spec = plain.settings().has("augment") ? plain.with("augment", "0.5") : plain;
    GenerativeModel model = family.build(spec.settings(), data.info(), spec.seed());
    LoneStep step = LoneStep.of(spec.settings(), data);
    // What a step leaves behind besides learning (clipped weights, a power iteration) settles.
    for (int i = 0; i < 30; i++) {
      step.losses(model);
    }
    Tensor everything = model.parameters().everything();
    float[] settled = everything.toArray();
    step.losses(model);
    Map<String, float[]> slopes = step.slopes();
    slopes.keySet().stream()
        .map(name -> name.substring(0, name.indexOf('.')))
        .distinct()
        .forEach(player -> assertLossFollowsItsGradient(player, model, step, slopes));
    everything.set(settled);
    RandomStream pick = new RandomStream(1, "pick");
    for (Parameter parameter : model.parameters().all()) {
      String player = parameter.name().substring(0, parameter.name().indexOf('.'));
      for (int trial = 0; parameter.learnt() && trial < 4; trial++) {
        int index = pick.nextInt(parameter.value().size());
        float h = 5e-4f;
        double[] losses = new double[3];
        for (int place = 0; place < 3; place++) {
          everything.set(settled);
          float value = parameter.value().get(index);
          parameter.value().set(index, value + (place - 1) * h);
          losses[place] = step.losses(model).getOrDefault(player, Double.NaN);
        }
        double below = (losses[1] - losses[0]) / h;
        double above = (losses[2] - losses[1]) / h;
        double actual = slopes.getOrDefault(parameter.name(), new float[0])[index];
        assertBetween(below, above, actual, parameter.name());
      }
    }
  }

  /**
   * At the kinks of activations the slopes of the two sides differ, and what lies between is as
   * good; that no gradient is lost there the whole one shows, see {@link
   * #assertLossFollowsItsGradient}.
   */
  private static void assertBetween(double one, double other, double actual, String name) {
    double tolerance = 1e-3 + 0.05 * Math.max(Math.abs(one), Math.abs(other));
    double least = Math.min(one, other) - tolerance;
    double most = Math.max(one, other) + tolerance;
    assertTrue(
        actual >= least && actual <= most, name + ": " + actual + " of " + one + ", " + other);
  }

  /** Along its whole gradient a loss changes as fast as that is long. */
  private static void assertLossFollowsItsGradient(
      String player, GenerativeModel model, LoneStep step, Map<String, float[]> slopes) {
    Tensor everything = model.parameters().everything();
    float[] settled = everything.toArray();
    double length = 0;
    for (Map.Entry<String, float[]> slope : slopes.entrySet()) {
      for (float each : slope.getKey().startsWith(player + ".") ? slope.getValue() : new float[0]) {
        length += (double) each * each;
      }
    }
    length = Math.sqrt(length);
    assertTrue(length > 0, player);
    double h = 1e-3;
    double[] losses = new double[2];
    for (int side = 0; side < 2; side++) {
      everything.set(settled);
      for (Parameter parameter : model.parameters().all()) {
        float[] slope = slopes.get(parameter.name());
        for (int i = 0; slope != null && i < slope.length; i++) {
          if (parameter.name().startsWith(player + ".")) {
            double along = (side == 0 ? h : -h) * slope[i] / length;
            parameter.value().set(i, (float) (parameter.value().get(i) + along));
          }
        }
      }
      losses[side] = step.losses(model).getOrDefault(player, Double.NaN);
    }
    everything.set(settled);
    assertEquals(length, (losses[0] - losses[1]) / (2 * h), 0.05 * length, player);
  }

  @ParameterizedTest
  @MethodSource("families")
  void trainingHoldsNoMoreMemoryAfterManySteps(Family family) {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = spec(family, data, 7);
    GenerativeModel model = family.build(spec.settings(), data.info(), spec.seed());
    Trainer trainer = new Trainer(spec, data, model);
    for (int step = 0; step < 100; step++) {
      trainer.step();
    }
    trainer.validate();
    long before = latentlab.engine.tensor.Natives.liveBytes();
    for (int step = 0; step < 2_000; step++) {
      trainer.step();
      if (step % 200 == 0) {
        trainer.validate();
      }
    }
    // Less is fine: what earlier tests left behind may have been collected meanwhile.
    long after = latentlab.engine.tensor.Natives.liveBytes();
    assertTrue(after <= before, () -> "native memory grew to " + after + " from " + before);
  }

  @ParameterizedTest
  @MethodSource("families")
  void aWatchedStepShowsTheDeclaredPartsAndARehearsalChangesNothing(Family family) {
    DataSet data = TinyRuns.bars(256);
    RunSpec spec = spec(family, data, 7);
    GenerativeModel model = family.build(spec.settings(), data.info(), spec.seed());
    float[] before = model.parameters().everything().toArray();
    int stages = model.stages(spec.settings()).size();
    for (int stage = 0; stage < stages; stage++) {
      int own = stage;
      List<TracedPart> seen = new Rehearsal(spec, data, model).of(3, stage);
      List<String> declared =
          family.info().phases().stream()
              .filter(phase -> phase.stage() == own)
              .flatMap(phase -> phase.parts().stream())
              .toList();
      assertEquals(declared, seen.stream().map(TracedPart::id).toList());
      seen.forEach(
          part -> {
            for (float value : part.values()) {
              assertTrue(Float.isFinite(value), part.id());
            }
          });
    }
    assertArrayEquals(before, model.parameters().everything().toArray());
  }

  @ParameterizedTest
  @MethodSource("families")
  void everySettingModelAndLossHasItsTexts(Family family) {
    Texts texts = Texts.english();
    FamilyInfo info = family.info();
    List<String> keys =
        new ArrayList<>(List.of("model." + info.id(), "model." + info.id() + ".help"));
    for (ParamSpec param : info.params()) {
      keys.add("setting." + param.key());
      keys.add("setting." + param.key() + ".help");
      keys.add("group." + param.group().name().toLowerCase(java.util.Locale.ROOT));
      if (param instanceof ParamSpec.Choice choice) {
        choice.options().forEach(option -> keys.add("setting." + param.key() + "." + option));
      }
    }
    info.lossParts()
        .forEach(part -> keys.addAll(List.of("loss." + part, "loss." + part + ".help")));
    info.phases()
        .forEach(
            phase -> {
              keys.addAll(List.of("phase." + phase.id(), "phase." + phase.id() + ".help"));
              phase
                  .parts()
                  .forEach(part -> keys.addAll(List.of("part." + part, "part." + part + ".help")));
            });
    List<String> missing = keys.stream().filter(key -> !texts.has(key)).toList();
    assertEquals(List.of(), missing, "add these lines to texts.properties");
  }
}
