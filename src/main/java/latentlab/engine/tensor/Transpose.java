package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;

import java.lang.foreign.MemorySegment;

/**
 * Turns as many maps as a vector has lanes into pixels of so many channels, and back, so that a
 * kernel can work on one vector of channels per pixel. Where each pixel goes is told by a table of
 * places, which may leave a border or sort pixels by rows and columns as well.
 *
 * <p>For one thread: it has room of its own.
 */
final class Transpose {
  /** Shuffles of rows that turn a square over; the last two are made at a time. */
  private static final int SHUFFLES = Integer.numberOfTrailingZeros(L);

  private final Tensor fetched = Tensor.aligned(L * L);
  private final Tensor begun = Tensor.aligned(L * L);

  /** Whether vectors are long enough for it, and no longer than it knows. */
  static boolean works() {
    return SHUFFLES == 3 || SHUFFLES == 4;
  }

  /**
   * out[to + places[i] + lane] = maps[from + lane step + i].
   *
   * @param step from a map to the next
   */
  void in(MemorySegment maps, int from, int step, int[] places, MemorySegment out, int to) {
    for (int i = 0; i < places.length; i += L) {
      begin(maps, from + i, step);
      TransposeLoops.twiceTo(begun.memory(), out, to, places, i);
    }
  }

  /** maps[to + lane step + i] = in[places[i] + lane]. */
  void out(MemorySegment in, int[] places, MemorySegment maps, int to, int step) {
    for (int i = 0; i < places.length; i += L) {
      TransposeLoops.fetch(in, places, i, fetched.memory());
      begin(fetched.memory(), 0, L);
      if (i + L <= places.length) {
        TransposeLoops.twiceInto(begun.memory(), maps, to + i, step);
      } else {
        TransposeLoops.twiceInto(begun.memory(), fetched.memory(), 0, L);
        TransposeLoops.beginnings(fetched.memory(), maps, to + i, step, places.length - i);
      }
    }
  }

  private void begin(MemorySegment in, int at, int step) {
    if (SHUFFLES == 4) {
      TransposeLoops.twice(in, at, step, begun.memory());
    } else {
      TransposeLoops.once(in, at, step, begun.memory());
    }
  }
}
