package latentlab.engine.nn.autoregressive;

/**
 * The grids of codes that a network is for.
 *
 * @param codes how many there are to choose from; a code is 0 to codes - 1
 * @param height rows of a grid
 * @param width columns of a grid
 */
public record CodeGrid(int codes, int height, int width) {
  public CodeGrid {
    if (codes < 1 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "no grid of %d codes, %d by %d".formatted(codes, height, width));
    }
  }

  /** Places of a grid, counted row by row from the top left. */
  public int cells() {
    return height * width;
  }

  /**
   * Some grids one behind the other.
   *
   * @param grids [count][cells]
   * @return [count * cells]
   */
  int[] flat(int[][] grids) {
    int[] flat = new int[grids.length * cells()];
    for (int i = 0; i < grids.length; i++) {
      if (grids[i].length != cells()) {
        throw new IllegalArgumentException(
            "a grid has " + cells() + " cells, this one " + grids[i].length);
      }
      System.arraycopy(grids[i], 0, flat, i * cells(), cells());
    }
    return flat;
  }
}
