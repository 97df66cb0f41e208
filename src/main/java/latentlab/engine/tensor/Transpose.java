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
  private static final int SHUFFLES = Integer.numberOfTrailingZeros(L);

  private final Tensor even = Tensor.aligned(L * L);
  private final Tensor odd = Tensor.aligned(L * L);

  /**
   * out[to + places[i] + lane] = maps[from + lane step + i].
   *
   * @param step from a map to the next
   */
  void in(MemorySegment maps, int from, int step, int[] places, MemorySegment out, int to) {
    for (int i = 0; i < places.length; i += L) {
      TransposeLoops.shuffle(maps, from + i, step, odd.memory());
      TransposeLoops.shuffleTo(between(), out, to, places, i);
    }
  }

  /** maps[to + lane step + i] = in[places[i] + lane]. */
  void out(MemorySegment in, int[] places, MemorySegment maps, int to, int step) {
    for (int i = 0; i < places.length; i += L) {
      TransposeLoops.shuffleFrom(in, places, i, odd.memory());
      int count = Math.min(L, places.length - i);
      TransposeLoops.shuffleInto(between(), maps, to + i, step, count);
    }
  }

  /** The shuffles between the first and the last; where their result is. */
  private MemorySegment between() {
    MemorySegment present = odd.memory();
    MemorySegment next = even.memory();
    for (int shuffle = 2; shuffle < SHUFFLES; shuffle++) {
      TransposeLoops.shuffle(present, 0, L, next);
      MemorySegment free = present;
      present = next;
      next = free;
    }
    return present;
  }
}
