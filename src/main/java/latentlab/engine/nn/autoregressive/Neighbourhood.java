package latentlab.engine.nn.autoregressive;

import java.util.Arrays;

/**
 * For each cell of a grid the places that it looks at.
 *
 * @param taps how many places a cell looks at
 * @param sources [cells * taps], for each cell its places, -1 for one beyond the edge
 */
record Neighbourhood(int taps, int[] sources) {
  /** The rectangle from top to bottom and left to right, counted from the cell itself. */
  private static Neighbourhood rectangle(CodeGrid grid, int top, int bottom, int left, int right) {
    int taps = (bottom - top + 1) * (right - left + 1);
    int[] sources = new int[grid.cells() * taps];
    int at = 0;
    for (int cell = 0; cell < grid.cells(); cell++) {
      for (int down = top; down <= bottom; down++) {
        for (int across = left; across <= right; across++) {
          int y = cell / grid.width() + down;
          int x = cell % grid.width() + across;
          boolean inside = y >= 0 && y < grid.height() && x >= 0 && x < grid.width();
          sources[at++] = inside ? y * grid.width() + x : -1;
        }
      }
    }
    return new Neighbourhood(taps, sources);
  }

  /** So many rows above the cell's own, and so many columns to either side. */
  static Neighbourhood above(CodeGrid grid, int reach) {
    return rectangle(grid, -reach, -1, -reach, reach);
  }

  /** The cell's own row and the one above it, a column to either side. */
  static Neighbourhood ownRowAndAbove(CodeGrid grid) {
    return rectangle(grid, -1, 0, -1, 1);
  }

  /** So many cells to the left. */
  static Neighbourhood left(CodeGrid grid, int reach) {
    return rectangle(grid, 0, 0, -reach, -1);
  }

  /** The cell itself and the one to the left. */
  static Neighbourhood selfAndLeft(CodeGrid grid) {
    return rectangle(grid, 0, 0, -1, 0);
  }

  /** The cell and the eight around it. */
  static Neighbourhood around(CodeGrid grid) {
    return rectangle(grid, -1, 1, -1, 1);
  }

  /** The cell itself. */
  static Neighbourhood self(CodeGrid grid) {
    return rectangle(grid, 0, 0, 0, 0);
  }

  /** The cell before, row by row: before a row's first is the last of the row above. */
  static Neighbourhood before(CodeGrid grid) {
    int[] sources = new int[grid.cells()];
    Arrays.setAll(sources, cell -> cell - 1);
    return new Neighbourhood(1, sources);
  }

  /** Which cell of a coarse grid lies over each cell of a fine one. */
  static Neighbourhood over(CodeGrid coarse, CodeGrid fine) {
    int[] sources = new int[fine.cells()];
    for (int cell = 0; cell < sources.length; cell++) {
      int y = cell / fine.width() * coarse.height() / fine.height();
      int x = cell % fine.width() * coarse.width() / fine.width();
      sources[cell] = y * coarse.width() + x;
    }
    return new Neighbourhood(1, sources);
  }

  /** The places of the cells from … to - 1. */
  int[] of(int from, int to) {
    return Arrays.copyOfRange(sources, from * taps, to * taps);
  }
}
