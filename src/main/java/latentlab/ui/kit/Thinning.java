package latentlab.ui.kit;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Chooses the points of a long curve that a screen can show: the lowest and the highest of every
 * pixel column, so that no spike is lost.
 */
final class Thinning {
  private Thinning() {}

  /**
   * Indices to draw, ascending, with the first and the last among them.
   *
   * @param count points of the curve, by ascending x
   * @param columns pixel columns there are
   * @param x where a point stands, in any unit that grows evenly on the screen
   * @param y its value; what is not finite always stays, for it makes a hole
   */
  static int[] lowestAndHighest(
      int count, int columns, IntToDoubleFunction x, IntToDoubleFunction y) {
    if (count <= 4 * columns) {
      return range(count);
    }
    double first = x.applyAsDouble(0);
    double perColumn = (x.applyAsDouble(count - 1) - first) / columns;
    if (!(perColumn > 0)) {
      return range(count);
    }
    Column column = new Column(4 * columns + 8);
    int present = -1;
    for (int index = 0; index < count; index++) {
      int at = (int) ((x.applyAsDouble(index) - first) / perColumn);
      if (at != present) {
        column.end();
        present = at;
      }
      column.add(index, y.applyAsDouble(index));
    }
    column.end();
    return column.chosen();
  }

  private static int[] range(int count) {
    int[] all = new int[count];
    Arrays.setAll(all, index -> index);
    return all;
  }

  /** The points of one pixel column, of which four at most are kept. */
  private static final class Column {
    private int[] chosen;
    private int size;
    private int first = -1;
    private int last;
    private int lowest;
    private int highest;
    private double least;
    private double most;

    Column(int expected) {
      chosen = new int[expected];
    }

    void add(int index, double value) {
      if (!Double.isFinite(value)) {
        end();
        keep(index);
        return;
      }
      if (first < 0) {
        first = index;
        least = Double.POSITIVE_INFINITY;
        most = Double.NEGATIVE_INFINITY;
      }
      last = index;
      if (value < least) {
        least = value;
        lowest = index;
      }
      if (value > most) {
        most = value;
        highest = index;
      }
    }

    void end() {
      if (first >= 0) {
        keep(first);
        keep(Math.min(lowest, highest));
        keep(Math.max(lowest, highest));
        keep(last);
        first = -1;
      }
    }

    int[] chosen() {
      return Arrays.copyOf(chosen, size);
    }

    private void keep(int index) {
      if (size > 0 && chosen[size - 1] == index) {
        return;
      }
      if (size == chosen.length) {
        chosen = Arrays.copyOf(chosen, 2 * size);
      }
      chosen[size++] = index;
    }
  }
}
