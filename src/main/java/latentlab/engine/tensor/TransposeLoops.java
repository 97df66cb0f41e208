package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/**
 * The loops of {@link Transpose} over one square of L by L numbers: a perfect shuffle of its rows,
 * made as often as L can be halved, turns it over. See {@link NormaliseLoops} for the name.
 */
final class TransposeLoops {
  /** Indices that take the first halves of two vectors by turns, and their second halves. */
  private static final FloatVector FIRST = turns(0);

  private static final FloatVector SECOND = turns(L / 2);

  private TransposeLoops() {}

  private static FloatVector turns(int from) {
    float[] indices = new float[L];
    for (int lane = 0; lane < L; lane++) {
      indices[lane] = from + lane / 2 + lane % 2 * L;
    }
    return FloatVector.fromArray(Lanes.S, indices, 0);
  }

  /** A shuffle of rows that lie a step apart, into rows that lie close together. */
  static void shuffle(MemorySegment in, int at, int step, MemorySegment out) {
    for (int i = 0; i < L / 2; i++) {
      FloatVector a = load(in, at + i * step);
      FloatVector b = load(in, at + (i + L / 2) * step);
      store(FIRST.selectFrom(a, b), out, 2 * i * L);
      store(SECOND.selectFrom(a, b), out, (2 * i + 1) * L);
    }
  }

  /** A shuffle of rows that lie at places[first], places[first + 1] … */
  static void shuffleFrom(MemorySegment in, int[] places, int first, MemorySegment out) {
    int last = places.length - 1;
    for (int i = 0; i < L / 2; i++) {
      // Behind the last place any row will do: what it becomes is not written in the end.
      FloatVector a = load(in, places[Math.min(first + i, last)]);
      FloatVector b = load(in, places[Math.min(first + i + L / 2, last)]);
      store(FIRST.selectFrom(a, b), out, 2 * i * L);
      store(SECOND.selectFrom(a, b), out, (2 * i + 1) * L);
    }
  }

  /**
   * The last shuffle, whose rows go to places[first], places[first + 1] …, as many as there are.
   */
  static void shuffleTo(MemorySegment in, MemorySegment out, int to, int[] places, int first) {
    int count = places.length - first;
    for (int i = 0; i < L / 2 && 2 * i < count; i++) {
      FloatVector a = load(in, i * L);
      FloatVector b = load(in, (i + L / 2) * L);
      store(FIRST.selectFrom(a, b), out, to + places[first + 2 * i]);
      if (2 * i + 1 < count) {
        store(SECOND.selectFrom(a, b), out, to + places[first + 2 * i + 1]);
      }
    }
  }

  /** The last shuffle, of whose rows only so many numbers are written, a step apart. */
  static void shuffleInto(MemorySegment in, MemorySegment out, int to, int step, int count) {
    for (int i = 0; i < L / 2; i++) {
      FloatVector a = load(in, i * L);
      FloatVector b = load(in, (i + L / 2) * L);
      int row = to + 2 * i * step;
      store(FIRST.selectFrom(a, b), out, row, row + count);
      store(SECOND.selectFrom(a, b), out, row + step, row + step + count);
    }
  }
}
