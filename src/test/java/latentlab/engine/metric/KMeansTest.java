package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KMeansTest {
  /** Four clouds of deviation 1 around the corners of a square of 20 by 20, in turns. */
  private static float[][] clouds(int count) {
    SplittableRandom random = new SplittableRandom(3);
    float[][] points = new float[count][2];
    for (int i = 0; i < count; i++) {
      points[i][0] = (float) (i % 2 * 20 + random.nextGaussian());
      points[i][1] = (float) (i / 2 % 2 * 20 + random.nextGaussian());
    }
    return points;
  }

  @Test
  void cloudsFarApartAreFoundAndTheirCentresAreTheirMeans() {
    float[][] points = clouds(400);
    KMeans found = KMeans.fit(points, 4, 1, 3, () -> {});
    int[] truth = new int[400];
    Arrays.setAll(truth, i -> i % 4);
    int[] assigned = found.assign(points);
    assertEquals(1, AdjustedRandIndex.of(ConfusionMatrix.of(truth, assigned, 4, 4).counts()));
    double inertia = 0;
    for (int i = 0; i < 400; i++) {
      float[] centre = found.centres()[assigned[i]];
      inertia += Math.pow(points[i][0] - centre[0], 2) + Math.pow(points[i][1] - centre[1], 2);
    }
    assertEquals(inertia, found.inertia(), 1e-3 * inertia);
    // 400 points lose the 4 means: the sum of squares is about 2 (400 - 4).
    assertEquals(792, found.inertia(), 120);
  }

  /** Of the numbers 0, 1, 10, 11, 12 the best two groups are 0, 1 and 10, 11, 12. */
  @Test
  void aLineOfFivePointsIsSplitAsByHand() {
    float[][] points = {{0}, {1}, {10}, {11}, {12}};
    KMeans found = KMeans.fit(points, 2, 9, 5, () -> {});
    assertEquals(0.5 + 2, found.inertia(), 1e-5);
    float[] centres = {found.centres()[0][0], found.centres()[1][0]};
    Arrays.sort(centres);
    assertArrayEquals(new float[] {0.5f, 11}, centres, 1e-6f);
  }

  @Test
  void theSameSeedGivesTheSameClustersAndAsManyAsPointsFitExactly() {
    float[][] points = clouds(60);
    assertArrayEquals(
        KMeans.fit(points, 7, 2, 2, () -> {}).centres(),
        KMeans.fit(points, 7, 2, 2, () -> {}).centres());
    float[][] few = Arrays.copyOf(points, 5);
    assertEquals(0, KMeans.fit(few, 5, 2, 1, () -> {}).inertia(), 1e-3);
    assertThrows(IllegalArgumentException.class, () -> KMeans.fit(few, 6, 2, 1, () -> {}));
  }

  @Test
  void pointsThatAreAllAlikeDoNotStopIt() {
    float[][] alike = new float[20][3];
    assertEquals(0, KMeans.fit(alike, 3, 1, 1, () -> {}).inertia());
  }

  @Test
  void othersAreLetInBetween() {
    int[] calls = {0};
    KMeans.fit(clouds(400), 4, 1, 1, () -> calls[0]++);
    assertTrue(calls[0] >= 4 * 5, "only " + calls[0]);
  }
}
