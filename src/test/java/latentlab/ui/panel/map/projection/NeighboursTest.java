package latentlab.ui.panel.map.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  @Test
  void neighboursAreTheNearestOfAll() {
    float[][] points = cloud(300, 40);
    for (int index : new int[] {0, 17, 299}) {
      Neighbours found = Neighbours.of(points, index, 8);
      int[] sorted =
          IntStream.range(0, points.length)
              .filter(i -> i != index)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> distance(points[index], points[i])))
              .limit(8)
              .mapToInt(Integer::intValue)
              .toArray();
      assertArrayEquals(sorted, found.indices());
      assertEquals(distance(points[index], points[sorted[7]]), found.distances()[7], 1e-5);
    }
  }

  @Test
  void fewerPointsHaveFewerNeighbours() {
    float[][] points = {{0}, {2}, {1}};
    assertArrayEquals(new int[] {2, 1}, Neighbours.of(points, 0, 8).indices());
    assertEquals(0, Neighbours.of(new float[][] {{5}}, 0, 8).indices().length);
  }

  @Test
  void pictureThatIsTheCloudKeepsAllNeighboursAndAnotherOneAFewByChance() {
    float[][] plane = cloud(400, 2);
    assertEquals(1, NeighboursKept.of(plane, plane, 8));
    double byChance = NeighboursKept.of(cloud(400, 3), cloud(399 + 1, 2), 8);
    assertEquals(8 / 399.0, byChance, 0.02);
  }

  @Test
  void similaritiesAreProbabilitiesOfTheWishedForPerplexity() {
    float[] distances = new float[90];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = 3 + i * 0.05f;
    }
    float[] p = Similarities.gaussian(distances, 30);
    double entropy = 0;
    double sum = 0;
    for (float each : p) {
      entropy -= each * Math.log(each);
      sum += each;
    }
    assertEquals(1, sum, 1e-5);
    assertEquals(30, Math.exp(entropy), 1e-2);
    // A Gaussian: the logarithm falls with the square of the distance, evenly.
    double slope = logRatio(p, 10, 0) / (square(distances[10]) - square(distances[0]));
    assertEquals(
        slope, logRatio(p, 60, 20) / (square(distances[60]) - square(distances[20])), 1e-3);
  }

  @Test
  void squaresOfSquaresPushAsAllPointsDo() {
    Random random = new Random(2);
    double[] x = random.doubles(500, -3, 3).toArray();
    double[] y = random.doubles(500, -3, 3).toArray();
    x[1] = x[0];
    y[1] = y[0];
    QuadTree tree = new QuadTree(x, y);
    for (int i : new int[] {0, 1, 250}) {
      double[] exact = new double[3];
      for (int j = 0; j < x.length; j++) {
        double w = i == j ? 0 : 1 / (1 + square(x[i] - x[j]) + square(y[i] - y[j]));
        exact[0] += w * w * (x[i] - x[j]);
        exact[1] += w * w * (y[i] - y[j]);
        exact[2] += w;
      }
      double[] sums = new double[3];
      tree.repulsion(i, 0, sums);
      assertArrayEquals(exact, sums, 1e-9);
      tree.repulsion(i, 0.5, sums);
      assertArrayEquals(exact, sums, 0.01 * exact[2]);
    }
  }

  private static double logRatio(float[] p, int near, int far) {
    return Math.log(p[near] / p[far]);
  }

  private static double square(double value) {
    return value * value;
  }

  private static double distance(float[] a, float[] b) {
    double square = 0;
    for (int i = 0; i < a.length; i++) {
      square += square(a[i] - b[i]);
    }
    return Math.sqrt(square);
  }

  private static float[][] cloud(int count, int dimensions) {
    Random random = new Random(7 + dimensions);
    float[][] points = new float[count][dimensions];
    for (float[] point : points) {
      for (int i = 0; i < dimensions; i++) {
        point[i] = (float) random.nextGaussian();
      }
    }
    return points;
  }
}
