package latentlab.engine.metric;

/**
 * How well two ways of grouping the same things agree, whatever the groups are called: the share of
 * pairs they agree on, so scaled that 1 is the same grouping and 0 what chance alone would give
 * (Hubert and Arabie 1985, Comparing partitions, equation 5). Can be below 0.
 */
public final class AdjustedRandIndex {
  private AdjustedRandIndex() {}

  /**
   * @param table [group of the one][group of the other], how many things are in both
   */
  public static double of(int[][] table) {
    double both = 0;
    double byRow = 0;
    long[] columns = new long[table.length == 0 ? 0 : table[0].length];
    long all = 0;
    for (int[] row : table) {
      long sum = 0;
      for (int column = 0; column < row.length; column++) {
        both += pairs(row[column]);
        sum += row[column];
        columns[column] += row[column];
      }
      byRow += pairs(sum);
      all += sum;
    }
    double byColumn = 0;
    for (long sum : columns) {
      byColumn += pairs(sum);
    }
    double expected = all < 2 ? 0 : byRow * byColumn / pairs(all);
    double most = (byRow + byColumn) / 2;
    // Where both put everything together, or everything apart, there is no other way to do it.
    return most == expected ? 1 : (both - expected) / (most - expected);
  }

  private static double pairs(long count) {
    return count * (count - 1) / 2.0;
  }
}
