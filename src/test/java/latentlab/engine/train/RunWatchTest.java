package latentlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.event.Finding;
import latentlab.engine.family.Scores;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.Settings;
import org.junit.jupiter.api.Test;

class RunWatchTest {
  private static final Settings SETTINGS = Catalog.spec("vae", "mnist", 1).settings();
  private final RunWatch watch = new RunWatch();

  private List<String> epoch(double elbo, double trainingLoss, int active, int of) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("elbo", elbo);
    figures.put("activeDimensions", (double) active);
    Scores.Score score = new Scores.Score(figures, new double[of]);
    return watch.epochDone(score, trainingLoss, SETTINGS).stream().map(Finding::id).toList();
  }

  @Test
  void aRisingBoundIsImproving() {
    assertEquals(List.of("starting"), epoch(-500, Double.NaN, 0, 4));
    assertEquals(List.of("improving"), epoch(-200, 210, 4, 4));
    assertEquals(List.of("improving"), epoch(-150, 160, 4, 4));
  }

  @Test
  void aBoundThatStandsStillHasSettled() {
    epoch(-500, Double.NaN, 4, 4);
    epoch(-100, 100, 4, 4);
    assertEquals(List.of("settled"), epoch(-100.01, 100, 4, 4));
  }

  @Test
  void aFallingHeldOutBoundUnderAFallingTrainingLossIsOverfitting() {
    epoch(-500, Double.NaN, 4, 4);
    epoch(-100, 100, 4, 4);
    epoch(-100.4, 95, 4, 4);
    assertEquals(List.of("overfitting"), epoch(-101, 90, 4, 4));
  }

  @Test
  void aLatentSpaceThatSaysNothingIsACollapseWithARemedy() {
    epoch(-500, Double.NaN, 0, 4);
    epoch(-206, 206, 0, 4);
    assertTrue(epoch(-206, 206, 0, 4).contains("posteriorCollapse"));
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("elbo", -206.0);
    figures.put("activeDimensions", 0.0);
    Finding collapse =
        watch.epochDone(new Scores.Score(figures, new double[4]), 206, SETTINGS).getLast();
    assertEquals(new Finding.Change("beta", "0.25"), collapse.remedy());
  }

  /** An autoencoder has no bound and no KL term. */
  @Test
  void withoutABoundTheReconstructionErrorIsWatched() {
    Settings plain = Catalog.spec("autoencoder", "mnist", 1).settings();
    assertEquals(List.of("starting"), reconstruction(500, plain));
    assertEquals(List.of("improving"), reconstruction(200, plain));
    assertEquals(List.of("improving"), reconstruction(150, plain));
    assertEquals(List.of("settled"), reconstruction(150.01, plain));
  }

  private List<String> reconstruction(double error, Settings settings) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("reconstruction", error);
    figures.put("activeDimensions", 0.0);
    Scores.Score score = new Scores.Score(figures, new double[4]);
    return watch.epochDone(score, error, settings).stream().map(Finding::id).toList();
  }

  @Test
  void divergenceSuggestsATenthOfTheLearningRate() {
    Finding finding = RunWatch.diverged(12, SETTINGS).getFirst();
    Finding.Change gentler = assertInstanceOf(Finding.Change.class, finding.remedy());
    assertEquals(1e-4, Double.parseDouble(gentler.value()), 1e-12);
  }

  @Test
  void idleCodesAreNamedWithTheActionThatMovesThem() {
    Settings codes = Catalog.spec("vqvae", "mnist", 1).settings();
    int of = codes.whole("codes");
    assertEquals(List.of(), deadCodes(of, false, codes));
    assertEquals(
        List.of(new Finding.Act("reseed")),
        deadCodes(of / 2, false, codes).stream().map(Finding::remedy).toList());
    // A prior that has learnt the codes would no longer know them.
    assertNull(deadCodes(of / 2, true, codes).getFirst().remedy());
  }

  private static List<Finding> deadCodes(int used, boolean prior, Settings settings) {
    RunWatch fresh = new RunWatch();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("elbo", -100.0);
    figures.put("usedCodes", (double) used);
    if (prior) {
      figures.put("prior", 90.0);
    }
    Scores.Score score = new Scores.Score(figures, new double[0]);
    fresh.epochDone(score, 100, settings);
    return fresh.epochDone(score, 100, settings).stream()
        .filter(finding -> finding.id().equals("deadCodes"))
        .toList();
  }

  @Test
  void aDenoiserIsJudgedByWhatItSaysOfNoisyExamples() {
    assertEquals("denoisingStarting", denoised(0.9).id());
    assertEquals("denoisingImproves", denoised(0.4).id());
    assertEquals("denoisingImproves", denoised(0.39).id());
    Finding settled = denoised(0.3899);
    assertEquals("denoisingSettled", settled.id());
    assertEquals(List.of(0.3899, 1), settled.arguments());
    assertEquals("denoisingImproves", denoised(0.35).id());
  }

  private Finding denoised(double error) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("reconstruction", 900.0);
    figures.put("predictionError", error);
    Settings settings = Catalog.spec("ddpm", "moons", 1).settings();
    return watch.epochDone(new Scores.Score(figures, new double[0]), 1, settings).getLast();
  }
}
