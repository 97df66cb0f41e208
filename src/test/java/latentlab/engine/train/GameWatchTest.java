package latentlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.event.Finding;
import latentlab.engine.family.Scores;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Settings;
import latentlab.text.Texts;
import org.junit.jupiter.api.Test;

/** Games that were made up, epoch by epoch. */
class GameWatchTest {
  private static final Settings GAN = Catalog.spec("gan", "gaussians", 1).settings();
  private static final Settings WGAN_GP = Catalog.spec("wgan-gp", "gaussians", 1).settings();

  private final RunWatch watch = new RunWatch();

  /** An epoch with both accuracies alike; extras are further figures, name by name. */
  private List<Finding> epoch(
      Settings settings,
      double accuracy,
      double energy,
      double gradient,
      Map<String, Double> extras) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("accuracyReal", accuracy);
    figures.put("accuracyFake", accuracy);
    figures.put("energyDistance", energy);
    figures.put("diversity", 1.0);
    figures.putAll(extras);
    SequencedMap<String, Double> means = new LinkedHashMap<>();
    means.put("discriminator", 1.0);
    means.put("gradientGenerator", gradient);
    return watch.epochDone(new Scores.Score(figures, new double[0]), means, settings);
  }

  private List<Finding> epochs(
      int count, Settings settings, double accuracy, double energy, double gradient) {
    List<Finding> last = List.of();
    for (int i = 0; i < count; i++) {
      last = epoch(settings, accuracy, energy, gradient, Map.of());
    }
    return last;
  }

  private static List<String> ids(List<Finding> findings) {
    return findings.stream().map(Finding::id).toList();
  }

  @Test
  void samplesThatComeCloserAreGoodNewsAndAnEvenGameAnEquilibrium() {
    assertEquals(List.of("gameStarting"), ids(epochs(1, GAN, 0.8, 4, 1)));
    assertEquals(List.of("gameCloser"), ids(epochs(1, GAN, 0.8, 2, 1)));
    assertEquals(List.of("gameOn"), ids(epochs(1, GAN, 0.8, 2.1, 1)));
    assertEquals(List.of("equilibrium"), ids(epochs(3, GAN, 0.55, 0.01, 1)));
  }

  @Test
  void aCollapseIsNamedAfterThreeEpochsAndLookingAheadIsTriedFirst() {
    Map<String, Double> three = Map.of("modesCovered", 3.0, "modesMissing", 5.0);
    epoch(GAN, 0.8, 4, 1, three);
    epoch(GAN, 0.8, 3.9, 1, three);
    assertEquals(List.of("gameCloser"), ids(epoch(GAN, 0.8, 3.8, 1, three)));
    Finding collapse = epoch(GAN, 0.8, 3.7, 1, three).getLast();
    assertEquals("modeCollapse", collapse.id());
    assertEquals(List.of(3, 8), collapse.arguments());
    assertEquals(new Finding.Change("unrolled", "5"), collapse.remedy());
    Settings ahead = GAN.with("unrolled", "5");
    assertEquals(new Finding.Model("wgan-gp"), epoch(ahead, 0.8, 3.7, 1, three).getLast().remedy());
    assertNull(epoch(WGAN_GP, 0.8, 3.7, 1, three).getLast().remedy());
  }

  @Test
  void aYoungGeneratorThatComesCloserHasNotCollapsed() {
    Map<String, Double> three = Map.of("modesCovered", 3.0, "modesMissing", 5.0);
    for (double energy : new double[] {4, 3, 2, 1, 0.5}) {
      assertTrue(ids(epoch(GAN, 0.8, energy, 1, three)).stream().noneMatch("modeCollapse"::equals));
    }
  }

  @Test
  void aGeneratorThatDrawsFewClassesHasCollapsedHoweverItsSamplesDiffer() {
    Map<String, Double> few = Map.of("classesCovered", 2.0, "classesMissing", 8.0);
    epochs(1, GAN, 0.8, 0.1, 1);
    epoch(GAN, 0.8, 0.1, 1, few);
    epoch(GAN, 0.8, 0.1, 1, few);
    Finding collapse = epoch(GAN, 0.8, 0.1, 1, few).getLast();
    assertEquals("classCollapse", collapse.id());
    assertEquals(List.of(2, 10), collapse.arguments());
    assertEquals(new Finding.Change("unrolled", "5"), collapse.remedy());
  }

  @Test
  void samplesThrownFarBeyondTheDataForTwoEpochsHaveBlownUp() {
    epochs(2, GAN, 0.8, 4, 1);
    assertTrue(ids(epochs(1, GAN, 1, 21, 1)).stream().noneMatch(RunWatch.EXPLODED::equals));
    assertTrue(ids(epochs(1, GAN, 1, 3, 1)).stream().noneMatch(RunWatch.EXPLODED::equals));
    epochs(1, GAN, 1, 21, 1);
    Finding blown = epochs(1, GAN, 1, 300, 1).getLast();
    assertEquals(RunWatch.EXPLODED, blown.id());
    assertEquals(new Finding.Change("learningRate", "1.0E-4"), blown.remedy());
  }

  @Test
  void codesThatADiscriminatorKeepsTellingFromThePriorAreNamed() {
    Settings aae = Catalog.spec("aae", "mnist", 1).settings();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("reconstruction", 100.0);
    figures.put("discriminatorAccuracy", 0.97);
    Scores.Score score = new Scores.Score(figures, new double[0]);
    watch.epochDone(score, new LinkedHashMap<>(), aae);
    watch.epochDone(score, new LinkedHashMap<>(), aae);
    watch.epochDone(score, new LinkedHashMap<>(), aae);
    Finding told = watch.epochDone(score, new LinkedHashMap<>(), aae).getLast();
    assertEquals("codesTold", told.id());
    assertEquals(new Finding.Change("adversarialRate", "2.0"), told.remedy());
  }

  @Test
  void samplesThatAreAllAlikeAreACollapseWhereModesAreUnknown() {
    Map<String, Double> alike = Map.of("diversity", 0.2);
    epoch(GAN, 0.8, 4, 1, alike);
    epoch(GAN, 0.8, 4, 1, alike);
    epoch(GAN, 0.8, 4, 1, alike);
    assertEquals(List.of("lowDiversity"), ids(epoch(GAN, 0.8, 4, 1, alike)));
  }

  @Test
  void aDiscriminatorThatIsAlwaysRightIsTooStrongAndWithoutAGradientTheSlopeHasVanished() {
    Settings minimax = GAN.with("objective", "minimax");
    epochs(1, minimax, 0.8, 4, 1);
    epochs(2, minimax, 0.99, 4, 0.5);
    List<Finding> strong = epochs(1, minimax, 0.99, 4, 0.5);
    assertEquals(List.of("discriminatorStrong"), ids(strong));
    List<Finding> vanished = epochs(3, minimax, 0.99, 4, 0.001);
    assertEquals(List.of("vanishingGradient"), ids(vanished));
    assertEquals(new Finding.Change("objective", "nonsaturating"), vanished.getFirst().remedy());
    assertEquals(
        new Finding.Change("criticSteps", "1"),
        epochs(1, GAN.with("criticSteps", "3"), 0.99, 4, 0.001).getFirst().remedy());
    assertEquals(
        new Finding.Change("instanceNoise", "0.2"),
        epochs(1, GAN, 0.99, 4, 0.001).getFirst().remedy());
    assertNull(epochs(1, GAN.with("instanceNoise", "0.5"), 0.99, 4, 0.001).getFirst().remedy());
  }

  @Test
  void aDiscriminatorThatGuessesThoughSamplesAreFarIsTooWeak() {
    epochs(1, GAN, 0.8, 4, 1);
    Finding weak = epochs(3, GAN, 0.5, 3, 1).getFirst();
    assertEquals("discriminatorWeak", weak.id());
    assertEquals(new Finding.Change("criticSteps", "2"), weak.remedy());
  }

  @Test
  void energyThatGoesUpAndDownByMuchIsAnOscillation() {
    epochs(1, GAN, 0.8, 4, 1);
    List<Finding> last = List.of();
    for (int i = 0; i < 8; i++) {
      last = epochs(1, GAN, 0.8, i % 2 == 0 ? 0.5 : 2.5, 1);
    }
    assertEquals(List.of("oscillation"), ids(last));
    assertEquals(new Finding.Change("learningRate", "5.0E-4"), last.getFirst().remedy());
  }

  @Test
  void aWassersteinCriticMayBeAlwaysRightAndItsDistanceSaysWhenToStop() {
    List<Finding> last = List.of();
    for (int i = 0; i < 12; i++) {
      last = epoch(WGAN_GP, 1, 4, 1, Map.of("criticDistance", 10.0 - 0.5 * i));
    }
    assertEquals(List.of("distanceFalls"), ids(last));
    for (int i = 0; i < 12; i++) {
      last = epoch(WGAN_GP, 1, 4, 1, Map.of("criticDistance", 4.0));
    }
    assertEquals(List.of("distanceLevel"), ids(last));
    for (int i = 0; i < 30; i++) {
      last = epoch(WGAN_GP, 1, 4, 1, Map.of("criticDistance", -0.05 - 0.01 * i));
    }
    assertEquals(List.of("distanceLevel"), ids(last), "below nothing a distance cannot fall");
  }

  @Test
  void everyFindingIsASentence() {
    Texts texts = Texts.english();
    for (String id :
        List.of(
            "gameStarting",
            "gameCloser",
            "gameOn",
            "modeCollapse",
            "lowDiversity",
            "vanishingGradient",
            "discriminatorStrong",
            "discriminatorWeak",
            "oscillation",
            "equilibrium",
            "distanceFalls",
            "distanceLevel")) {
      String sentence = texts.get("finding." + id, 0.5, 8);
      assertTrue(sentence.endsWith(".") && !sentence.contains("{"), sentence);
    }
  }
}
