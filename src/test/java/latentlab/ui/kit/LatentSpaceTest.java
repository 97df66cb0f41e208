package latentlab.ui.kit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import latentlab.engine.spec.LatentCode;
import latentlab.engine.spec.LatentCode.Kind;
import org.junit.jupiter.api.Test;

class LatentSpaceTest {
  private static final LatentCode CATEGORY = new LatentCode("category", 0, 1, 3, Kind.CATEGORICAL);
  private static final LatentCode STYLE = new LatentCode("style", 1, 4, 2, Kind.CONTINUOUS);

  /** Noise, three categories, two styles, noise. */
  private final LatentSpace space = new LatentSpace(7, List.of(CATEGORY, STYLE));

  @Test
  void dimensionsAreSortedByWhatTheyHold() {
    assertEquals(List.of(0, 6), space.noise());
    assertEquals(List.of(4, 5), space.continuous());
    assertArrayEquals(new float[] {0, 1, 0, 0, 0, 0, 0}, space.origin());
    assertEquals(2, space.reach(5));
    assertEquals(3, space.reach(6));
  }

  @Test
  void aPointHasExactlyOneCategoryTheOneItIsNearestTo() {
    float[] between = {0.5f, 0.2f, 0.3f, 0.7f, 0, 1, 2};
    assertArrayEquals(new float[] {0.5f, 0, 0, 1, 0, 1, 2}, space.valid(between));
    assertEquals(2, LatentSpace.chosen(between, CATEGORY));
    assertArrayEquals(
        new float[] {0.5f, 1, 0, 0, 0, 1, 2}, LatentSpace.choose(between, CATEGORY, 0));
  }

  @Test
  void drawingAnewLeavesNamedCodesAlone() {
    float[] before = {9, 0, 1, 0, -0.5f, 0.25f, 9};
    float[] after = space.redrawn(before, new Random(1), LatentSpace.NO_TRUNCATION);
    assertEquals(0, after[1]);
    assertEquals(1, after[2]);
    assertEquals(-0.5f, after[4]);
    assertTrue(after[0] != 9 && after[6] != 9);
  }

  @Test
  void everyDrawnPointIsOneTheModelWasTrainedWith() {
    Random random = new Random(2);
    int[] categories = new int[3];
    for (int i = 0; i < 600; i++) {
      float[] point = space.drawn(random);
      assertEquals(1, point[1] + point[2] + point[3]);
      categories[LatentSpace.chosen(point, CATEGORY)]++;
      assertTrue(Math.abs(point[4]) <= 1 && Math.abs(point[5]) <= 1);
    }
    // 200 of each are expected, with a standard deviation of 11.5.
    for (int count : categories) {
      assertEquals(200, count, 50);
    }
  }

  @Test
  void truncatedNoiseHasTheVarianceOfATruncatedGaussian() {
    // Var = 1 - 2 t φ(t) / (2 Φ(t) - 1) (Johnson, Kotz and Balakrishnan 1994, 13.10.1): 0.291125
    // at t = 1, with φ(1) = 0.2419707 and Φ(1) = 0.8413447.
    double squares = 0;
    int count = 100_000;
    for (int i = 0; i < count; i++) {
      double value = LatentSpace.noise((i + 0.5) / count, 1);
      assertTrue(Math.abs(value) <= 1);
      squares += value * value / count;
    }
    assertEquals(0.291125, squares, 1e-4);
    assertEquals(0, LatentSpace.noise(0.9, 0));
    assertEquals(1.959964, LatentSpace.noise(0.975, LatentSpace.NO_TRUNCATION), 1e-6);
  }

  @Test
  void likelyPlacesAreQuantilesOfNoiseAndEvenStepsOfACode() {
    assertEquals(-0.8, space.likely(4, 0, 5), 1e-12);
    assertEquals(0.8, space.likely(4, 4, 5), 1e-12);
    // The tenth percentile of the standard Gaussian.
    assertEquals(-1.281552, space.likely(0, 0, 5), 1e-6);
  }
}
