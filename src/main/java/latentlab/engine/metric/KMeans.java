package latentlab.engine.metric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Finds groups among points without being told any: each point belongs to the nearest of k centres,
 * each centre is the mean of its points (Lloyd 1982), begun from points that are likely to lie far
 * apart (k-means++, Arthur and Vassilvitskii 2007). The best of a few attempts.
 */
public final class KMeans {
  private static final int ITERATIONS = 100;

  private final float[][] centres;
  private final double inertia;

  private KMeans(float[][] centres, double inertia) {
    this.centres = centres;
    this.inertia = inertia;
  }

  /**
   * @param points [count][dimensions], at least as many as clusters
   * @param clusters k, at least 1
   * @param seed the same seed gives the same clusters
   * @param attempts how often to begin anew, at least 1
   * @param between called every millisecond or so, for whoever must not wait
   */
  public static KMeans fit(
      float[][] points, int clusters, long seed, int attempts, Runnable between) {
    if (clusters < 1 || points.length < clusters) {
      throw new IllegalArgumentException(points.length + " points for " + clusters + " clusters");
    }
    Search search = new Search(points, new SplittableRandom(seed), between);
    KMeans best = search.attempt(clusters);
    for (int i = 1; i < attempts; i++) {
      KMeans other = search.attempt(clusters);
      best = other.inertia < best.inertia ? other : best;
    }
    return best;
  }

  /** The middles of the clusters, [clusters][dimensions]. */
  public float[][] centres() {
    return Arrays.stream(centres).map(float[]::clone).toArray(float[][]::new);
  }

  /** The sum of the squared distances of the points to their centres. */
  public double inertia() {
    return inertia;
  }

  /** The cluster of each point [count][dimensions]. */
  public int[] assign(float[][] points) {
    return new Search(points, new SplittableRandom(0), () -> {}).nearest(centres);
  }

  /** Points that centres are looked for among. */
  private static final class Search {
    private final float[][] points;
    private final ExampleBlocks blocks;
    private final double[] squares;
    private final double[] distances;
    private final SplittableRandom random;
    private final Runnable between;

    Search(float[][] points, SplittableRandom random, Runnable between) {
      this.points = points;
      this.blocks = new ExampleBlocks(points);
      this.random = random;
      this.between = between;
      distances = new double[points.length];
      squares = new double[points.length];
      for (int i = 0; i < points.length; i++) {
        squares[i] = square(points[i]);
      }
    }

    KMeans attempt(int clusters) {
      float[][] centres = start(clusters);
      int[] before = {};
      int[] nearest = nearest(centres);
      for (int i = 0; i < ITERATIONS && !Arrays.equals(before, nearest); i++) {
        centres = means(nearest, centres);
        before = nearest;
        nearest = nearest(centres);
      }
      return new KMeans(centres, Arrays.stream(distances).sum());
    }

    /** Each next centre is a point drawn by the square of its distance from those before it. */
    private float[][] start(int clusters) {
      float[][] centres = {points[random.nextInt(points.length)]};
      while (centres.length < clusters) {
        nearest(centres);
        double left = random.nextDouble() * Arrays.stream(distances).sum();
        int drawn = 0;
        while (drawn < points.length - 1 && left >= distances[drawn]) {
          left -= distances[drawn++];
        }
        centres = Arrays.copyOf(centres, centres.length + 1);
        centres[centres.length - 1] = points[drawn];
      }
      return centres;
    }

    /** The nearest centre of each point: where |c|² / 2 - x c is least. Fills the distances. */
    int[] nearest(float[][] centres) {
      float[] biases = new float[centres.length];
      for (int k = 0; k < centres.length; k++) {
        biases[k] = (float) (-square(centres[k]) / 2);
      }
      float[] scores = new float[centres.length * ExampleBlocks.LENGTH];
      int[] nearest = new int[points.length];
      for (int block = 0; block < blocks.blocks(); block++) {
        int first = block * ExampleBlocks.LENGTH;
        blocks.scores(block, centres, biases, scores);
        blocks.largest(block, scores, centres.length, nearest, first);
        for (int i = 0; i < blocks.length(block); i++) {
          float score = scores[nearest[first + i] * ExampleBlocks.LENGTH + i];
          distances[first + i] = Math.max(0, squares[first + i] - 2.0 * score);
        }
        between.run();
      }
      return nearest;
    }

    /** The means of the points of each cluster; a centre without points takes the farthest. */
    private float[][] means(int[] nearest, float[][] centres) {
      int dimensions = points[0].length;
      double[][] sums = new double[centres.length][dimensions];
      int[] counts = new int[centres.length];
      for (int i = 0; i < points.length; i++) {
        double[] sum = sums[nearest[i]];
        for (int j = 0; j < dimensions; j++) {
          sum[j] += points[i][j];
        }
        counts[nearest[i]]++;
      }
      float[][] means = new float[centres.length][dimensions];
      for (int k = 0; k < means.length; k++) {
        if (counts[k] == 0) {
          int farthest = farthest();
          means[k] = points[farthest];
          distances[farthest] = 0;
          continue;
        }
        for (int j = 0; j < dimensions; j++) {
          means[k][j] = (float) (sums[k][j] / counts[k]);
        }
      }
      return means;
    }

    private int farthest() {
      int farthest = 0;
      for (int i = 1; i < distances.length; i++) {
        farthest = distances[i] > distances[farthest] ? i : farthest;
      }
      return farthest;
    }

    private static double square(float[] vector) {
      double sum = 0;
      for (float number : vector) {
        sum += (double) number * number;
      }
      return sum;
    }
  }
}
