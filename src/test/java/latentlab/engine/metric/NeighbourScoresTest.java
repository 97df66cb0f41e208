package latentlab.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeighbourScoresTest {
  private static NeighbourScores of(float[][] real, float[][] made) {
    return NeighbourScores.of(
        SquaredDistances.between(real, real),
        SquaredDistances.between(made, made),
        SquaredDistances.between(real, made));
  }

  private static float[][] line(float start, float step, int count) {
    float[][] points = new float[count][1];
    for (int i = 0; i < count; i++) {
      points[i][0] = start + i * step;
    }
    return points;
  }

  /** Each point lies in its own ball, and in those of the five or so that have it as neighbour. */
  @Test
  void theSameSetIsPreciseAndComplete() {
    float[][] points = new float[200][2];
    SplittableRandom random = new SplittableRandom(3);
    for (float[] point : points) {
      point[0] = (float) random.nextGaussian();
      point[1] = (float) random.nextGaussian();
    }
    NeighbourScores scores = of(points, points);
    assertEquals(1, scores.precision());
    assertEquals(1, scores.recall());
    assertEquals(1, scores.coverage());
    // Every ball holds its middle and, up to its rim, five others.
    assertEquals(6 / 5.0, scores.density(), 1e-12);
  }

  @Test
  void setsFarApartHaveNothingInCommon() {
    NeighbourScores scores = of(line(0, 1, 20), line(1000, 1, 20));
    assertEquals(new NeighbourScores(0, 0, 0, 0), scores);
  }

  /**
   * Real 0 … 19, of which samples cover only 0 … 4 with a step of 1/4: all of them real, but of the
   * real ones just those that are within 3/4 of a sample.
   */
  @Test
  void samplesOfAPartArePreciseButNotComplete() {
    NeighbourScores scores = of(line(0, 1, 20), line(0, 0.25f, 17));
    assertEquals(1, scores.precision());
    // 0 to 4 only: the rim of the last sample's ball, 3/4 from 4, does not reach 5.
    assertEquals(5 / 20.0, scores.recall());
    // The balls of five neighbours reach 3 in the middle of the line: from 5, 6 and 7 as well.
    assertEquals(8 / 20.0, scores.coverage());
  }

  /** Precision with one outlier among the data rises to 1; density hardly moves. */
  @Test
  void anOutlierAmongTheDataFoolsPrecisionButHardlyDensity() {
    float[][] real = line(0, 0.01f, 101);
    real[100][0] = 100;
    NeighbourScores scores = of(real, line(50, 0.1f, 100));
    assertEquals(1, scores.precision());
    // In one ball of 5, where the others would have them in 5.
    assertEquals(1 / 5.0, scores.density(), 1e-12);
    assertEquals(1 / 101.0, scores.coverage(), 1e-12);
  }

  @Test
  void tooFewPointsHaveNoNeighbours() {
    assertThrows(IllegalArgumentException.class, () -> of(line(0, 1, 5), line(0, 1, 20)));
  }
}
