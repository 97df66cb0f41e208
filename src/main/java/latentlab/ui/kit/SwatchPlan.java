package latentlab.ui.kit;

/**
 * Where the swatches of a codebook stand: as large as their number and the space allow, in rows
 * that fill the width. Everything in pixels of the screen.
 *
 * @param count how many
 * @param columns in a full row
 * @param tile side of a swatch
 * @param gap between two
 * @param bar height of the usage bar below each
 */
record SwatchPlan(int count, int columns, int tile, int gap, int bar) {
  private static final int SMALLEST = 3;

  static SwatchPlan of(int count, double width, double height, double largest) {
    SwatchPlan plan = with(count, Math.max(1, count), SMALLEST);
    for (int columns = 1; columns <= count; columns++) {
      int pitch = (int) (width / columns);
      int tile = Math.max(SMALLEST, Math.min((int) largest, pitch - gap(pitch)));
      SwatchPlan tried = with(count, columns, tile);
      if (tried.height() <= height && tried.width() <= width) {
        return tried;
      }
      // The columns do not fit any more even at their smallest: rows go below the edge.
      if (pitch - gap(pitch) < SMALLEST) {
        break;
      }
      plan = tried;
    }
    return plan;
  }

  private static SwatchPlan with(int count, int columns, int tile) {
    return new SwatchPlan(count, columns, tile, gap(tile), Math.clamp(tile / 9, 1, 6));
  }

  private static int gap(int side) {
    return Math.clamp(side / 7, 1, 8);
  }

  int rows() {
    return (count + columns - 1) / Math.max(1, columns);
  }

  int width() {
    return columns * (tile + gap) - gap;
  }

  int height() {
    return rows() * pitchDown() - gap;
  }

  private int pitchDown() {
    return tile + 1 + bar + gap;
  }

  int left(int place) {
    return place % columns * (tile + gap);
  }

  int top(int place) {
    return place / columns * pitchDown();
  }

  /** The place over a point, or -1 for none; a gap belongs to the swatch before. */
  int at(double x, double y) {
    if (x < 0 || y < 0 || x >= width() + gap || count == 0) {
      return -1;
    }
    int place = (int) (y / pitchDown()) * columns + (int) (x / (tile + gap));
    return place < count ? place : -1;
  }
}
