package latentlab.ui.panel.map.projection;

import java.util.Arrays;

/**
 * The points nearest to one of many, nearest first, by Euclidean distance; without itself. Of
 * equally far ones the first in the list is nearer.
 *
 * <p>Every point is looked at: exact, and for some thousand points quicker than building a tree
 * that high dimensions make useless (Beyer et al. 1999).
 *
 * @param indices of the neighbours
 * @param distances to them, in the units of the points
 */
public record Neighbours(int[] indices, float[] distances) {
  /** How many coordinates are added up between two looks at whether it is too far already. */
  private static final int BLOCK = 16;

  /**
   * Finds them.
   *
   * @param points [count][dimensions]
   * @param count how many; fewer where there are no more points
   */
  public static Neighbours of(float[][] points, int index, int count) {
    int wanted = Math.clamp(count, 0, points.length - 1);
    int[] indices = new int[wanted];
    float[] squares = new float[wanted];
    Arrays.fill(squares, Float.POSITIVE_INFINITY);
    float[] from = points[index];
    for (int candidate = 0; wanted > 0 && candidate < points.length; candidate++) {
      if (candidate != index) {
        float square = square(from, points[candidate], squares[wanted - 1]);
        if (square < squares[wanted - 1]) {
          insert(indices, squares, candidate, square);
        }
      }
    }
    float[] distances = new float[wanted];
    for (int i = 0; i < wanted; i++) {
      distances[i] = (float) Math.sqrt(squares[i]);
    }
    return new Neighbours(indices, distances);
  }

  // Only ever compared with the limit: what is farther need not be known exactly.
  private static float square(float[] a, float[] b, float limit) {
    float square = 0;
    for (int begin = 0; begin < a.length && square < limit; begin += BLOCK) {
      int end = Math.min(a.length, begin + BLOCK);
      for (int i = begin; i < end; i++) {
        float off = a[i] - b[i];
        square += off * off;
      }
    }
    return square;
  }

  private static void insert(int[] indices, float[] squares, int candidate, float square) {
    int at = squares.length - 1;
    while (at > 0 && squares[at - 1] > square) {
      squares[at] = squares[at - 1];
      indices[at] = indices[at - 1];
      at--;
    }
    squares[at] = square;
    indices[at] = candidate;
  }
}
