package latentlab.ui.panel.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import latentlab.engine.spec.Answer;
import latentlab.ui.panel.map.projection.Embedding;
import org.junit.jupiter.api.Test;

class LookTest {
  private static final double ROOT = Math.sqrt(0.5);

  @Test
  void ellipseOfADiagonalCovarianceLiesAlongTheLargerVariance() {
    Ellipse flat = Ellipse.of(9, 0, 4, 2);
    assertEquals(6, flat.longer(), 1e-12);
    assertEquals(4, flat.shorter(), 1e-12);
    assertEquals(0, flat.angle(), 1e-12);
    Ellipse upright = Ellipse.of(4, 0, 9, 2);
    assertEquals(6, upright.longer(), 1e-12);
    assertEquals(Math.PI / 2, Math.abs(upright.angle()), 1e-12);
  }

  @Test
  void ellipseOfACorrelatedCovarianceIsTurned() {
    // [[5, 3], [3, 5]] has the eigenvalues 8 along (1, 1) and 2 along (1, -1).
    Ellipse turned = Ellipse.of(5, 3, 5, 1);
    assertEquals(Math.sqrt(8), turned.longer(), 1e-12);
    assertEquals(Math.sqrt(2), turned.shorter(), 1e-12);
    assertEquals(Math.PI / 4, turned.angle(), 1e-12);
  }

  @Test
  void dimensionsAreSeenAsTheyAre() {
    Look look = Look.at(encoded(), new Axes.Dimensions(2, 0), null);
    assertArrayEquals(new float[] {30, -10, 10, -30}, look.x());
    assertArrayEquals(new float[] {1, 1, 1, 1}, look.y());
    assertEquals(1, projection(look).rightShare(), 1e-3);
    assertEquals(0, projection(look).upShare(), 1e-9);
    // Two deviations of 0.5 across (dimension 2) and of 0.1 up (dimension 0).
    Ellipse ellipse = posterior(look);
    assertEquals(1.0, ellipse.longer(), 1e-6);
    assertEquals(0.2, ellipse.shorter(), 1e-6);
  }

  @Test
  void posteriorOnPrincipalAxesIsTheShadowOfItsCovariance() {
    // All spread lies along (1, 1): the first axis mixes both dimensions evenly, the second is
    // (1, -1). Variances 4 and 1 mix to (4 + 1) / 2 on each and to +-(4 - 1) / 2 between them:
    // eigenvalues 4 and 1 again, for a turn changes no ellipse, along 45 degrees.
    float[][] means = {{1, 1}, {-1, -1}, {2, 2}, {-2, -2}};
    float[][] deviations = {{2, 1}, {2, 1}, {2, 1}, {2, 1}};
    Look look =
        Look.at(new Answer.Encoded(means, deviations, new int[4]), new Axes.Principal(), null);
    assertEquals(1, projection(look).rightShare(), 1e-9);
    Ellipse ellipse = posterior(look);
    assertEquals(2 * 2, ellipse.longer(), 1e-6);
    assertEquals(2 * 1, ellipse.shorter(), 1e-6);
    assertEquals(Math.PI / 4, Math.abs(ellipse.angle()) % (Math.PI / 2), 1e-6);
    assertEquals(Math.sqrt(2), Math.abs(look.x()[0]), 1e-6);
    assertEquals(ROOT, Math.abs(projection(look).right()[0]), 1e-9);
  }

  @Test
  void principalAxesDoNotFlipOverBetweenTwoLooks() {
    Look first = Look.at(encoded(), new Axes.Principal(), null);
    float[][] mirrored = encoded().means();
    for (float[] mean : mirrored) {
      mean[2] = -mean[2];
    }
    // Mirroring the cloud turns its axis round for an algorithm that knows no before.
    Answer.Encoded turned =
        new Answer.Encoded(mirrored, encoded().deviations(), encoded().labels());
    Look second = Look.at(turned, new Axes.Principal(), first);
    double along = 0;
    for (int i = 0; i < 3; i++) {
      along += projection(first).right()[i] * projection(second).right()[i];
    }
    assertTrue(along > 0.99, "cosine between the first axes was " + along);
  }

  @Test
  void oneDimensionIsSeenInRowsOfClasses() {
    float[][] means = {{-2}, {0.5f}, {2}, {1}, {-1}, {0}};
    float[][] deviations = {{0.5f}, {0.5f}, {0.5f}, {0.5f}, {0.5f}, {0.5f}};
    int[] labels = {0, 0, 0, 1, 1, 1};
    Look look = Look.at(new Answer.Encoded(means, deviations, labels), new Axes.Line(), null);
    assertArrayEquals(new float[] {-2, 0.5f, 2, 1, -1, 0}, look.x());
    for (int above = 0; above < 3; above++) {
      for (int below = 3; below < 6; below++) {
        assertTrue(look.y()[above] > look.y()[below], "class 0 lies above class 1");
      }
    }
    assertTrue(look.y()[0] != look.y()[1], "points of a row do not hide each other");
    Ellipse ellipse = posterior(look);
    assertEquals(1, ellipse.longer(), 1e-6);
    assertEquals(0, ellipse.shorter(), 1e-6);
    assertEquals(0, ellipse.angle(), 1e-6);
  }

  @Test
  void encoderThatGivesPointsHasNoEllipse() {
    Answer.Encoded points = new Answer.Encoded(encoded().means(), new float[4][3], new int[4]);
    assertNull(Look.at(points, new Axes.Principal(), null).posterior(0));
    assertNull(
        Look.at(encoded(), new Axes.Embedded(Embedding.TSNE), null).posterior(0),
        "nor has a curved way");
  }

  private static Projection projection(Look look) {
    return Objects.requireNonNull(look.projection());
  }

  private static Ellipse posterior(Look look) {
    return Objects.requireNonNull(look.posterior(0));
  }

  private static Answer.Encoded encoded() {
    float[][] means = {{1, 0.1f, 30}, {1, 0, -10}, {1, 0.2f, 10}, {1, 0.3f, -30}};
    float[][] deviations = new float[4][];
    for (int n = 0; n < 4; n++) {
      deviations[n] = new float[] {0.1f, 0.2f, 0.5f};
    }
    return new Answer.Encoded(means, deviations, new int[4]);
  }
}
