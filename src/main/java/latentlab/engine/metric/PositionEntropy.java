package latentlab.engine.metric;

/**
 * How unlikely grids of codes are for someone who knows how often each code stands at each position
 * and nothing of how codes go together: Σ over positions of the entropy of that position's codes
 * (Shannon 1948). What a prior over codes must be better than to have learnt anything of shape.
 *
 * <p>The frequencies are those of the grids themselves, not smoothed. So no table of independent
 * positions, wherever it comes from and however it is smoothed, gives these grids a smaller mean
 * negative log-likelihood, and a prior that was learnt from other grids is compared with the best
 * there is.
 */
public final class PositionEntropy {
  private PositionEntropy() {}

  /**
   * @param grids [count][positions], each code 0 to codes - 1
   * @param codes how many there are to choose from
   * @return nats per grid, 0 to positions log(codes)
   */
  public static double of(int[][] grids, int codes) {
    if (grids.length == 0) {
      throw new IllegalArgumentException("no grids to count codes in");
    }
    int positions = grids[0].length;
    int[][] counts = new int[positions][codes];
    for (int[] grid : grids) {
      if (grid.length != positions) {
        throw new IllegalArgumentException(
            "grids of " + positions + " and of " + grid.length + " positions");
      }
      for (int position = 0; position < positions; position++) {
        counts[position][grid[position]]++;
      }
    }
    double total = 0;
    for (int[] ofPosition : counts) {
      for (int count : ofPosition) {
        if (count > 0) {
          double share = (double) count / grids.length;
          total -= share * Math.log(share);
        }
      }
    }
    return total;
  }
}
