package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.family.Families;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.Sampling;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

/** Samples of one denoiser by several samplers, beside data. */
class SamplerQualityTest {
  private static final Sampling FEW = new Sampling(new Sampler(Sampler.Method.DDIM, 4), 1);

  private static Answerer untrained(String model, String id, Map<String, String> changed) {
    DataSet data = DataSets.load(id, TinyRuns.ASSETS);
    DataInfo info = data.info();
    RunSpec spec = Catalog.spec(model, id, 3).with(changed);
    return new Answerer(
        new Workbench(
            TinyRuns.ASSETS, spec, data, Families.of(model).build(spec.settings(), info, 3)));
  }

  private static Answerer points() {
    return untrained("ddpm", "moons", Map.of("layers", "16", "samplingSteps", "4"));
  }

  private static <T extends Answer> T ask(Answerer answerer, Query query, Class<T> type) {
    return assertInstanceOf(type, answerer.answer(query, () -> {}));
  }

  @Test
  void samplesAsTheSettingsDrawThemHaveTheSameFiguresEitherWay() {
    Answerer answerer = points();
    Answer.SamplerQuality asked =
        ask(answerer, new Query.SamplerQuality(FEW, 100), Answer.SamplerQuality.class);
    assertEquals(100, asked.count());
    assertTrue(asked.seconds() > 0);
    assertEquals(
        ask(answerer, new Query.Quality(100), Answer.Scored.class).figures(), asked.figures());
    Sampling other = new Sampling(new Sampler(Sampler.Method.ANCESTRAL, 4), 1);
    Answer.SamplerQuality differs =
        ask(answerer, new Query.SamplerQuality(other, 100), Answer.SamplerQuality.class);
    assertTrue(!asked.figures().equals(differs.figures()));
  }

  @Test
  void anEvaluationOfOtherSamplesSaysHowLongTheyTook() {
    Answerer answerer = points();
    Query only = new Query.Evaluate(0, 100, 0, true, FEW);
    SequencedMap<String, Double> figures = ask(answerer, only, Answer.Scored.class).figures();
    assertEquals("seconds", figures.firstEntry().getKey());
    assertFalse(figures.containsKey("loss") || figures.containsKey("elbo"), "" + figures.keySet());
    assertTrue(figures.containsKey("energyDistance"));
    Query plain = new Query.Evaluate(0, 100, 0, true, null);
    SequencedMap<String, Double> usual = ask(answerer, plain, Answer.Scored.class).figures();
    assertFalse(usual.containsKey("seconds"));
    assertEquals(usual.get("energyDistance"), figures.get("energyDistance"));
  }

  @Test
  void digitsAreJudged() {
    Answerer digits =
        untrained(
            "ddpm", "mnist", Map.of("unetChannels", "8,8", "timesteps", "4", "samplingSteps", "2"));
    Sampling once = new Sampling(new Sampler(Sampler.Method.DDIM, 1), 1);
    SequencedMap<String, Double> figures =
        ask(digits, new Query.SamplerQuality(once, 64), Answer.SamplerQuality.class).figures();
    assertTrue(figures.getOrDefault("frechet", 0.0) > figures.getOrDefault("frechetOfData", 0.0));
    double sure = figures.getOrDefault("sampleConfidence", 0.0);
    assertTrue(sure > 0.1 && sure <= 1, "" + sure);
  }

  @Test
  void progressIsToldToTheEnd() {
    List<String> told = new ArrayList<>();
    points()
        .answer(
            new Query.SamplerQuality(FEW, 100),
            () -> {},
            (done, of) -> told.add(done + " of " + of));
    assertEquals("512 of 512", told.getLast());
    assertEquals(8, told.size());
  }

  @Test
  void whatCannotBeIsASentence() {
    assertRefused(points(), new Query.SamplerQuality(FEW, 9), "10 or more");
    Sampling euler = new Sampling(new Sampler(Sampler.Method.EULER, 4), 1);
    assertRefused(points(), new Query.SamplerQuality(euler, 100), "ddim");
    Answerer encoder = untrained("autoencoder", "moons", Map.of());
    assertRefused(encoder, new Query.Evaluate(0, 100, 0, false, FEW), "does not denoise");
    assertRefused(encoder, new Query.Evaluate(0, 100, 0, true, null), "draws no samples");
    Answer said = encoder.answer(new Query.SamplerQuality(FEW, 100), () -> {});
    assertInstanceOf(Answer.Refused.class, said);
  }

  private static void assertRefused(Answerer answerer, Query query, String sentence) {
    BadInput refused = assertThrows(BadInput.class, () -> answerer.answer(query, () -> {}));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
  }
}
