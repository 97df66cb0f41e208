package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;

/** The loops of {@link Patches} over short lines. See {@link NormaliseLoops} for the name. */
final class PatchLoops {
  private PatchLoops() {}

  /**
   * So many lines of a width, from places that lie a step apart, to one behind the other. Whole
   * vectors: what is written behind a line is the next one's, and behind the last one there must be
   * room for a vector.
   */
  static void copy(MemorySegment memory, int from, int step, int to, int width, int lines) {
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < width; i += L) {
        store(load(memory, from + line * step + i), memory, to + line * width + i);
      }
    }
  }

  /** The other way: lines that lie one behind the other are added to those a step apart. */
  static void add(MemorySegment memory, int from, int to, int step, int width, int lines) {
    int whole = width / L * L;
    for (int line = 0; line < lines; line++) {
      int read = from + line * width;
      int write = to + line * step;
      for (int i = 0; i < whole; i += L) {
        store(load(memory, write + i).add(load(memory, read + i)), memory, write + i);
      }
      if (whole < width) {
        var rest = load(memory, read + whole, read + width);
        store(load(memory, write + whole).add(rest), memory, write + whole);
      }
    }
  }
}
