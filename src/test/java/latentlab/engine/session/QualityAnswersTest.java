package latentlab.engine.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import latentlab.engine.data.DataSet;
import latentlab.engine.data.DataSets;
import latentlab.engine.data.Examples;
import latentlab.engine.family.Families;
import latentlab.engine.metric.SquaredDistances;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.RunSpec;
import latentlab.support.TinyRuns;
import org.junit.jupiter.api.Test;

/** Samples beside data: by coordinates, by pixels and by the features of a judge. */
class QualityAnswersTest {
  private static Answerer untrained(DataSet data) {
    RunSpec spec =
        new RunSpec("vae", data.info().id(), 3, Catalog.family("vae").defaults(data.info()));
    return new Answerer(
        new Workbench(
            TinyRuns.ASSETS,
            spec,
            data,
            Families.of("vae").build(spec.settings(), data.info(), 3)));
  }

  private static <T extends Answer> T ask(Answerer answerer, Query query, Class<T> type) {
    return assertInstanceOf(type, answerer.answer(query, () -> {}));
  }

  private static Answer.Scored quality(Answerer answerer, int samples) {
    return ask(answerer, new Query.Quality(samples), Answer.Scored.class);
  }

  @Test
  void pointsAreComparedByCoordinatesAndByTheModesTheyComeFrom() {
    Answer.Scored scored = quality(untrained(DataSets.load("gaussians", TinyRuns.ASSETS)), 200);
    assertEquals(200, scored.count());
    assertEquals(
        List.of(
            "qualitySamples",
            "energyDistance",
            "precision",
            "recall",
            "density",
            "coverage",
            "modesCovered",
            "goodSamples"),
        List.copyOf(scored.figures().sequencedKeySet()));
    assertTrue(scored.figures().getOrDefault("energyDistance", 0.0) > 0.1);
    assertTrue(scored.figures().getOrDefault("goodSamples", 1.0) < 0.3);
  }

  @Test
  void picturesThatNobodyJudgesAreComparedByPixels() {
    Answerer bars = untrained(TinyRuns.bars(400));
    Answer.Scored scored = quality(bars, 5_000);
    assertEquals(100, scored.count(), "as many as there are test examples");
    assertTrue(scored.figures().getOrDefault("energyDistance", 0.0) > 0.1);
    assertFalse(scored.figures().containsKey("frechet"));
    BadInput few = assertThrows(BadInput.class, () -> quality(bars, 9));
    assertTrue(few.sentence().contains("10 or more"), few.sentence());
  }

  @Test
  void anEvaluationHasThemBesideTheScoresAndAParzenWindowWhereAskedFor() {
    Answerer moons = untrained(DataSets.load("moons", TinyRuns.ASSETS));
    Answer.Scored scored = ask(moons, new Query.Evaluate(0, 100, 300), Answer.Scored.class);
    assertTrue(scored.figures().containsKey("elbo"));
    assertEquals(100, scored.figures().getOrDefault("qualitySamples", 0.0));
    assertEquals(300, scored.figures().getOrDefault("parzenSamples", 0.0));
    // No density of the moons can have more than minus their entropy, and they are not tiny.
    double parzen = scored.figures().getOrDefault("parzen", Double.NaN);
    assertTrue(parzen < 0 && parzen > -1000, "Parzen " + parzen);
    assertEquals(
        quality(moons, 100).figures().getOrDefault("precision", -1.0),
        scored.figures().getOrDefault("precision", -2.0),
        "the first samples are the same however many are drawn");
    Answer.Scored without = ask(moons, new Query.Evaluate(0, 0, 0), Answer.Scored.class);
    assertFalse(without.figures().containsKey("qualitySamples"));
  }

  @Test
  void productsOfMatricesGiveTheDistancesThatDifferencesGive() {
    SplittableRandom random = new SplittableRandom(1);
    float[][] a = vectors(random, 150, 50);
    float[][] b = vectors(random, 70, 50);
    int[] blocks = new int[1];
    ProductDistances fast = new ProductDistances(a, b, () -> blocks[0]++);
    float[][] expected = all(SquaredDistances.between(a, b));
    float[][] said = all(fast);
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], said[i], 1e-3f);
    }
    assertEquals(2, blocks[0], "others are let in after each block");
  }

  private static float[][] vectors(SplittableRandom random, int count, int width) {
    float[][] vectors = new float[count][width];
    for (float[] vector : vectors) {
      for (int i = 0; i < width; i++) {
        vector[i] = (float) random.nextGaussian();
      }
    }
    return vectors;
  }

  private static float[][] all(SquaredDistances distances) {
    float[][] rows = new float[distances.rows()][];
    distances.forEachRow(
        (row, values, from) ->
            rows[row] = Arrays.copyOfRange(values, from, from + distances.columns()));
    return rows;
  }

  @Test
  void aPictureOfTheTrainingDataIsClosestToItselfWhateverWasDoneToIt() {
    DataSet digits = DataSets.load("mnist", TinyRuns.ASSETS);
    // Far apart, so that they lie in different chunks; moved a little in brightness.
    int[] places = {3, 1023, 1024, 1500, 2099};
    Pictures pictures = dimmed(digits, places);
    Examples first = new First(digits.train(), 2_100);
    DataSet few =
        new DataSet(digits.info(), first, digits.validation(), digits.test(), digits.hash());
    Answer.Closest closest = ask(untrained(few), new Query.Closest(pictures), Answer.Closest.class);
    int[] labels = IntStream.of(places).map(digits.train()::label).toArray();
    assertArrayEquals(labels, closest.pixelLabels());
    assertArrayEquals(labels, closest.featureLabels());
    for (int i = 0; i < places.length; i++) {
      double sum = 0;
      float[] found = closest.byPixels().one(i).values();
      for (int pixel = 0; pixel < found.length; pixel++) {
        assertEquals(pictures.one(i).values()[pixel], 0.9f * found[pixel], 1e-6f);
        sum += 0.01 * found[pixel] * found[pixel];
      }
      assertEquals(Math.sqrt(sum / found.length), closest.pixelDistances()[i], 1e-5);
      assertTrue(closest.featureDistances()[i] > 0);
    }
    Pictures other = new Pictures(1, 1, 2, 2, new float[4]);
    BadInput wrong =
        assertThrows(
            BadInput.class,
            () -> ask(untrained(few), new Query.Closest(other), Answer.Closest.class));
    assertTrue(wrong.sentence().contains("784"), wrong.sentence());
  }

  /** The first examples of a split. */
  private record First(Examples all, int count) implements Examples {
    @Override
    public int size() {
      return all.size();
    }

    @Override
    public void copy(int index, float[] target, int offset) {
      all.copy(index, target, offset);
    }

    @Override
    public int label(int index) {
      return all.label(index);
    }
  }

  private static Pictures dimmed(DataSet digits, int[] places) {
    float[] values = new float[places.length * 784];
    for (int i = 0; i < places.length; i++) {
      digits.train().copy(places[i], values, i * 784);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] *= 0.9f;
    }
    return new Pictures(places.length, 1, 28, 28, values);
  }
}
