package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;

/**
 * How the pixels of a map are laid out for the tiles of {@link Winograd}: as one grid, or as four
 * that have every second row and column, because a kernel that moves by two pixels sees each of
 * them as one that moves by one.
 *
 * @param tall tiles from top to bottom
 * @param wide tiles from left to right
 * @param phases grids: 1 or 4
 * @param rows of a grid
 * @param columns of a grid
 * @param places where each pixel of a map goes, in floats
 */
record TileGrid(int tall, int wide, int phases, int rows, int columns, int[] places) {
  /** Pixels of one map, as they lie. */
  static TileGrid of(int height, int width, int tall, int wide, int border, int more) {
    int rows = TileTransform.RESULTS * tall + more;
    int columns = TileTransform.RESULTS * wide + more;
    int[] places = new int[height * width];
    for (int i = 0; i < places.length; i++) {
      places[i] = ((i / width + border) * columns + i % width + border) * L;
    }
    return new TileGrid(tall, wide, 1, rows, columns, places);
  }

  /** Pixels sorted into four grids, behind a border of one pixel. */
  static TileGrid sorted(int height, int width, int tall, int wide, int more) {
    int rows = TileTransform.RESULTS * tall + more;
    int columns = TileTransform.RESULTS * wide + more;
    int[] places = new int[height * width];
    for (int i = 0; i < places.length; i++) {
      int y = i / width + 1;
      int x = i % width + 1;
      int phase = y % 2 * 2 + x % 2;
      places[i] = ((phase * rows + y / 2) * columns + x / 2) * L;
    }
    return new TileGrid(tall, wide, 4, rows, columns, places);
  }

  int tiles() {
    return tall * wide;
  }

  /** Floats of all grids. */
  int room() {
    return phases * rows * columns * L;
  }

  /** Where a grid begins, in floats. */
  int start(int phase) {
    return phase * rows * columns * L;
  }
}
