package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SequencedMap;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the judge of the digits says of what the shipped autoencoder draws. */
class JudgeAnswersTest {
  private static final Path SNAPSHOT = TinyRuns.ASSETS.resolve("snapshots").resolve("vae-mnist");

  @SuppressWarnings("NullAway.Init") // Read before all tests.
  private static DataSet digits;

  private final Workbench bench = bench(TinyRuns.ASSETS);

  @BeforeAll
  static void readDigits() {
    digits = DataSets.load("mnist", TinyRuns.ASSETS);
  }

  private static Workbench bench(Path assets) {
    RunFiles.Kept kept = RunFiles.read(SNAPSHOT);
    return new Workbench(assets, kept.spec(), digits, RunFiles.model(SNAPSHOT, kept, digits));
  }

  private <T extends Answer> T ask(Query query, Class<T> type) {
    return assertInstanceOf(type, new Answerer(bench).answer(query, () -> {}));
  }

  private Answer.Judged judged(int count, int label, double confidence) {
    return ask(new Query.SampleJudged(count, 5, label, confidence), Answer.Judged.class);
  }

  @Test
  void withoutAThresholdEverySampleIsAcceptedAndIsTheOneDrawnAnyway() {
    Answer.Judged all = judged(100, -1, 0);
    Pictures plain = ask(new Query.Sample(100, 5), Answer.Decoded.class).pictures();
    assertEquals(100, all.drawn());
    assertArrayEquals(plain.values(), all.pictures().values());
    double mean = 0;
    for (float confidence : all.confidences()) {
      mean += confidence / 100;
    }
    assertEquals(mean, all.meanConfidence(), 1e-6);
  }

  /** Rejection is nothing else than choosing from the same samples in their order. */
  @Test
  void whatIsAcceptedIsWhatPassesAmongAllThatWereDrawn() {
    Answer.Judged few = judged(30, -1, 0.9);
    Answer.Judged all = judged(few.drawn(), -1, 0);
    int size = all.pictures().size();
    float[] expected = new float[30 * size];
    int found = 0;
    for (int i = 0; i < few.drawn(); i++) {
      if (all.confidences()[i] >= 0.9) {
        System.arraycopy(all.pictures().values(), i * size, expected, found * size, size);
        assertEquals(all.labels()[i], few.labels()[found]);
        found++;
      }
    }
    assertEquals(30, found);
    assertTrue(few.drawn() > 30, "the autoencoder draws some that are no digit");
    assertArrayEquals(expected, few.pictures().values());
    assertEquals(all.meanConfidence(), few.meanConfidence(), 1e-6);
  }

  @Test
  void aClassIsPickedOutOfTheSamplesOfAModelThatCannotBeAskedForOne() {
    Answer.Judged threes = judged(5, 3, 0.5);
    assertEquals(5, threes.pictures().count());
    assertTrue(Arrays.stream(threes.labels()).allMatch(label -> label == 3));
  }

  @Test
  void theSearchEndsAfterTenTimesTheCount() {
    Answer.Judged rare = judged(20, 1, 1);
    assertEquals(200, rare.drawn());
    assertTrue(rare.pictures().count() < 20);
  }

  @Test
  void anEvaluationSaysWhatTheJudgeSaysOfAThousandSamples() {
    SequencedMap<String, Double> figures =
        ask(new Query.Quality(1_000), Answer.Scored.class).figures();
    assertEquals(10, figures.getOrDefault("classesCovered", Double.NaN));
    double acceptance = figures.getOrDefault("acceptance", Double.NaN);
    double confidence = figures.getOrDefault("sampleConfidence", Double.NaN);
    assertTrue(acceptance > 0.3 && acceptance < 0.8, "acceptance " + acceptance);
    // Those accepted bring at least 0.8 each.
    assertTrue(confidence > 0.8 * acceptance && confidence < 1, "confidence " + confidence);
  }

  @Test
  void whatCannotBeAskedIsRefusedWithAWayOut() {
    assertRefused(new Query.Sample(4, 1, 3), "leave the label out");
    assertRefused(new Query.SampleJudged(4, 1, 12, 0.8), "from 0 to 9");
    assertRefused(new Query.SampleJudged(4, 1, -1, 1.5), "from 0 to 1");
  }

  private void assertRefused(Query query, String sentence) {
    BadInput refused =
        assertThrows(BadInput.class, () -> new Answerer(bench).answer(query, () -> {}));
    assertTrue(refused.sentence().contains(sentence), refused.sentence());
  }

  @Test
  void dataWithoutAJudgeSaysHowToTrainOne(@TempDir Path empty) {
    BadInput missing =
        assertThrows(
            BadInput.class,
            () -> new JudgeAnswers(bench(empty)).judged(new Query.SampleJudged(4, 1, -1, 0.8)));
    assertTrue(missing.sentence().contains("train --model classifier --data mnist"));
    DataSet moons = DataSets.load("moons", TinyRuns.ASSETS);
    BadInput pointless = assertThrows(BadInput.class, () -> Judge.of(TinyRuns.ASSETS, moons));
    assertTrue(pointless.sentence().contains("moons"), pointless.sentence());
  }
}
