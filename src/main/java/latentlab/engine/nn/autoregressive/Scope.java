package latentlab.engine.nn.autoregressive;

import java.util.Arrays;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;

/**
 * Which cells a pass through the network computes. Layers look at grids, which hold all cells, and
 * give results, a row for each cell that is computed; so the same layers serve learning, which
 * computes all cells at once, and drawing, which computes a cell when those before it are known.
 */
interface Scope {
  Tape tape();

  /** How many grids. */
  int count();

  /** The first cell that is computed. */
  int from();

  /** The first cell behind those that are computed. */
  int to();

  /**
   * What the computed cells look at.
   *
   * @param grids [count * all cells, width]
   * @return [count * computed cells, taps * width]
   */
  Variable near(Variable grids, Neighbourhood places);

  /**
   * The computed cells of grids.
   *
   * @param grids [count * all cells, width]
   * @return [count * computed cells, width]
   */
  Variable here(Variable grids);

  /**
   * Makes results part of grids that hold those of earlier passes too.
   *
   * @param results [count * computed cells, width]
   * @return [count * all cells, width]
   */
  Variable grids(Variable results);

  /** For each row of the results its cell. */
  default int[] cells() {
    int span = to() - from();
    int[] cells = new int[count() * span];
    Arrays.setAll(cells, row -> from() + row % span);
    return cells;
  }

  /** For each row of the results a number of its grid. */
  default int[] ofGrid(int[] numbers) {
    int span = to() - from();
    int[] rows = new int[count() * span];
    Arrays.setAll(rows, row -> numbers[row / span]);
    return rows;
  }
}
