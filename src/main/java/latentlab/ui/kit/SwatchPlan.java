package latentlab.ui.kit;

/**
 * Where the swatches of a codebook stand: as large as their number and the space allow, in rows
 * that fill the width. Everything in pixels of the screen.
 *
 * @param count how many
 * @param columns in a full row
 * @param tile side of a swatch
 * @param bar height of the usage bar below each
 * @param across from one swatch to the next in its row
 * @param down from one row to the next
 */
record SwatchPlan(int count, int columns, int tile, int bar, int across, int down) {
  private static final int SMALLEST = 3;

  /**
   * The plan with the largest swatches that fits.
   *
   * @param largest side a swatch may have; few codes leave room free
   */
  static SwatchPlan of(int count, double width, double height, double largest) {
    SwatchPlan plan = new SwatchPlan(count, Math.max(1, count), SMALLEST, 1, 4, 6);
    for (int columns = 1; columns <= count; columns++) {
      int across = (int) (width / columns);
      int tile = Math.min((int) largest, across - gap(across));
      if (tile < SMALLEST) {
        break;
      }
      plan = with(count, columns, tile, Math.min(across, tile + 2 * gap(tile)));
      if (plan.height() <= height) {
        return plan.stretched(height);
      }
    }
    // They do not fit even at their smallest: the last rows go below the edge.
    return plan;
  }

  private static SwatchPlan with(int count, int columns, int tile, int across) {
    int bar = Math.clamp(tile / 8, 1, 6);
    return new SwatchPlan(count, columns, tile, bar, across, tile + 1 + bar + gap(tile));
  }

  /** The same with some of the free height between the rows. */
  private SwatchPlan stretched(double height) {
    int free = rows() < 2 ? 0 : (int) (height - height()) / (rows() - 1);
    return new SwatchPlan(count, columns, tile, bar, across, down + Math.min(free, gap(tile)));
  }

  private static int gap(int side) {
    return Math.clamp(side / 7, 1, 8);
  }

  private int rows() {
    return (count + columns - 1) / columns;
  }

  /** From the top of the first swatch to below the last bar. */
  int height() {
    return (rows() - 1) * down + tile + 1 + bar;
  }

  int left(int place) {
    return place % columns * across;
  }

  int top(int place) {
    return place / columns * down;
  }

  /** The place over a point, or -1 for none; a gap belongs to the swatch before. */
  int at(double x, double y) {
    if (x < 0 || y < 0 || x >= columns * across || count == 0) {
      return -1;
    }
    int place = (int) (y / down) * columns + (int) (x / across);
    return place < count ? place : -1;
  }
}
