package latentlab.engine.metric;

import java.util.Arrays;

/**
 * Gives every group a class, no class twice, so that as many things as possible are in the class of
 * their group: how clusters without names are compared with labels. The Hungarian method (Kuhn
 * 1955) with potentials, in O(n³).
 */
public final class BestAssignment {
  private BestAssignment() {}

  /**
   * How many things the best assignment puts right.
   *
   * @param counts [groups][classes], how many things are in both; more groups than classes leave
   *     some groups without a class, and the other way round
   */
  public static long agreement(int[][] counts) {
    int classes = counts.length == 0 ? 0 : counts[0].length;
    int size = Math.max(counts.length, classes);
    long[][] costs = new long[size][size];
    for (int group = 0; group < counts.length; group++) {
      for (int label = 0; label < classes; label++) {
        costs[group][label] = -counts[group][label];
      }
    }
    return -leastCost(costs);
  }

  /** Rows join one after the other, each along the path that costs least; all from 1, 0 is none. */
  private static long leastCost(long[][] costs) {
    int size = costs.length;
    long[] ofRow = new long[size + 1];
    long[] ofColumn = new long[size + 1];
    int[] rowAt = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      rowAt[0] = row;
      int column = 0;
      long[] least = new long[size + 1];
      Arrays.fill(least, Long.MAX_VALUE);
      int[] cameFrom = new int[size + 1];
      boolean[] visited = new boolean[size + 1];
      while (rowAt[column] != 0) {
        visited[column] = true;
        int from = rowAt[column];
        long step = Long.MAX_VALUE;
        int next = 0;
        for (int to = 1; to <= size; to++) {
          if (visited[to]) {
            continue;
          }
          long cost = costs[from - 1][to - 1] - ofRow[from] - ofColumn[to];
          if (cost < least[to]) {
            least[to] = cost;
            cameFrom[to] = column;
          }
          if (least[to] < step) {
            step = least[to];
            next = to;
          }
        }
        for (int to = 0; to <= size; to++) {
          if (visited[to]) {
            ofRow[rowAt[to]] += step;
            ofColumn[to] -= step;
          } else if (least[to] != Long.MAX_VALUE) {
            least[to] -= step;
          }
        }
        column = next;
      }
      while (column != 0) {
        rowAt[column] = rowAt[cameFrom[column]];
        column = cameFrom[column];
      }
    }
    long total = 0;
    for (int column = 1; column <= size; column++) {
      total += costs[rowAt[column] - 1][column - 1];
    }
    return total;
  }
}
