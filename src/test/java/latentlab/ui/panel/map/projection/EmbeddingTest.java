package latentlab.ui.panel.map.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddingTest {
  private static final int EACH = 60;

  @ParameterizedTest
  @EnumSource
  void clustersStayApartAndNeighboursTogether(Embedding embedding) {
    float[][] points = threeGaussians(10);
    float[][] plane = embedding.of(points, Progress.UNWATCHED);
    for (int i = 0; i < plane.length; i++) {
      for (int near : Neighbours.of(plane, i, 5).indices()) {
        assertEquals(i / EACH, near / EACH, "neighbour " + near + " of " + i);
      }
    }
    // By chance 8 of 179; these two ways keep a good part of those within a cluster too.
    double kept = NeighboursKept.of(points, plane, 8);
    assertTrue(kept > 0.3, "kept " + kept);
  }

  @ParameterizedTest
  @EnumSource
  void samePointsGiveTheSamePicture(Embedding embedding) {
    float[][] points = threeGaussians(4);
    float[][] first = embedding.of(points, Progress.UNWATCHED);
    float[][] second = embedding.of(points, Progress.UNWATCHED);
    for (int i = 0; i < first.length; i++) {
      assertArrayEquals(first[i], second[i]);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyDimensionsAreReducedFirst(Embedding embedding) {
    float[][] plane = embedding.of(threeGaussians(200), Progress.UNWATCHED);
    for (int i = 0; i < plane.length; i++) {
      assertEquals(i / EACH, Neighbours.of(plane, i, 1).indices()[0] / EACH);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsCalculatedOnceNobodyWaits(Embedding embedding) {
    List<Double> told = new ArrayList<>();
    Progress halfWay =
        share -> {
          told.add(share);
          if (share > 0.5) {
            throw new CancellationException();
          }
        };
    assertThrows(CancellationException.class, () -> embedding.of(threeGaussians(10), halfWay));
    assertTrue(told.getLast() > 0.5 && told.getLast() < 0.9, "stopped at " + told.getLast());
    assertEquals(1, told.stream().filter(share -> share > 0.5).count());
    assertEquals(told.stream().sorted().toList(), told, "progress goes forwards only");
  }

  @ParameterizedTest
  @EnumSource
  void fewPointsAndEqualPointsHaveAPlaceToo(Embedding embedding) {
    for (int count : new int[] {1, 2, 3, 5}) {
      assertFinite(embedding.of(new float[count][7], Progress.UNWATCHED));
    }
    assertFinite(embedding.of(new float[100][3], Progress.UNWATCHED));
  }

  private static void assertFinite(float[][] plane) {
    for (float[] place : plane) {
      assertTrue(Float.isFinite(place[0]) && Float.isFinite(place[1]));
    }
  }

  private static float[][] threeGaussians(int dimensions) {
    Random random = new Random(5);
    float[][] points = new float[3 * EACH][dimensions];
    for (int i = 0; i < points.length; i++) {
      for (int d = 0; d < dimensions; d++) {
        points[i][d] = (float) (random.nextGaussian() + (d % 3 == i / EACH ? 9 : 0));
      }
    }
    return points;
  }
}
