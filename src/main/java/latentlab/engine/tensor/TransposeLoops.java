package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/**
 * The loops of {@link Transpose} over one square of L by L numbers: a perfect shuffle of its rows,
 * made as often as L can be halved, turns it over. Two shuffles at a time need four rows, which
 * stay in registers. See {@link NormaliseLoops} for the name.
 */
final class TransposeLoops {
  /** Indices that take the first halves of two vectors by turns, and their second halves. */
  private static final FloatVector FIRST = turns(0);

  private static final FloatVector SECOND = turns(L / 2);

  private static final int HALF = L / 2;
  private static final int QUARTER = L / 4;

  private TransposeLoops() {}

  private static FloatVector turns(int from) {
    float[] indices = new float[L];
    for (int lane = 0; lane < L; lane++) {
      indices[lane] = from + lane / 2 + lane % 2 * L;
    }
    return FloatVector.fromArray(Lanes.S, indices, 0);
  }

  /** One shuffle of rows that lie a step apart, into rows that lie close together. */
  static void once(MemorySegment in, int at, int step, MemorySegment out) {
    for (int i = 0; i < HALF; i++) {
      FloatVector a = load(in, at + i * step);
      FloatVector b = load(in, at + (i + HALF) * step);
      store(FIRST.selectFrom(a, b), out, 2 * i * L);
      store(SECOND.selectFrom(a, b), out, (2 * i + 1) * L);
    }
  }

  /** Two shuffles, as {@link #once}. */
  static void twice(MemorySegment in, int at, int step, MemorySegment out) {
    for (int i = 0; i < QUARTER; i++) {
      FloatVector a = load(in, at + i * step);
      FloatVector b = load(in, at + (i + QUARTER) * step);
      FloatVector c = load(in, at + (i + HALF) * step);
      FloatVector d = load(in, at + (i + HALF + QUARTER) * step);
      FloatVector p = FIRST.selectFrom(a, c);
      FloatVector q = SECOND.selectFrom(a, c);
      FloatVector r = FIRST.selectFrom(b, d);
      FloatVector s = SECOND.selectFrom(b, d);
      store(FIRST.selectFrom(p, r), out, 4 * i * L);
      store(SECOND.selectFrom(p, r), out, (4 * i + 1) * L);
      store(FIRST.selectFrom(q, s), out, (4 * i + 2) * L);
      store(SECOND.selectFrom(q, s), out, (4 * i + 3) * L);
    }
  }

  /** Brings rows from places[first], places[first + 1] … close together. */
  static void fetch(MemorySegment in, int[] places, int first, MemorySegment out) {
    int last = places.length - 1;
    for (int i = 0; i < L; i++) {
      // Behind the last place any row will do: what it becomes is not written in the end.
      store(load(in, places[Math.min(first + i, last)]), out, i * L);
    }
  }

  /**
   * The last two shuffles, whose rows go to places[first], places[first + 1] …, while there are.
   */
  static void twiceTo(MemorySegment in, MemorySegment out, int to, int[] places, int first) {
    int count = places.length - first;
    for (int i = 0; i < QUARTER && 4 * i < count; i++) {
      FloatVector a = load(in, i * L);
      FloatVector b = load(in, (i + QUARTER) * L);
      FloatVector c = load(in, (i + HALF) * L);
      FloatVector d = load(in, (i + HALF + QUARTER) * L);
      FloatVector p = FIRST.selectFrom(a, c);
      FloatVector q = SECOND.selectFrom(a, c);
      FloatVector r = FIRST.selectFrom(b, d);
      FloatVector s = SECOND.selectFrom(b, d);
      int at = first + 4 * i;
      store(FIRST.selectFrom(p, r), out, to + places[at]);
      if (4 * i + 3 < count) {
        store(SECOND.selectFrom(p, r), out, to + places[at + 1]);
        store(FIRST.selectFrom(q, s), out, to + places[at + 2]);
        store(SECOND.selectFrom(q, s), out, to + places[at + 3]);
      } else {
        if (4 * i + 1 < count) {
          store(SECOND.selectFrom(p, r), out, to + places[at + 1]);
        }
        if (4 * i + 2 < count) {
          store(FIRST.selectFrom(q, s), out, to + places[at + 2]);
        }
      }
    }
  }

  /** The last two shuffles, whose rows go a step apart. */
  static void twiceInto(MemorySegment in, MemorySegment out, int to, int step) {
    for (int i = 0; i < QUARTER; i++) {
      FloatVector a = load(in, i * L);
      FloatVector b = load(in, (i + QUARTER) * L);
      FloatVector c = load(in, (i + HALF) * L);
      FloatVector d = load(in, (i + HALF + QUARTER) * L);
      FloatVector p = FIRST.selectFrom(a, c);
      FloatVector q = SECOND.selectFrom(a, c);
      FloatVector r = FIRST.selectFrom(b, d);
      FloatVector s = SECOND.selectFrom(b, d);
      int row = to + 4 * i * step;
      store(FIRST.selectFrom(p, r), out, row);
      store(SECOND.selectFrom(p, r), out, row + step);
      store(FIRST.selectFrom(q, s), out, row + 2 * step);
      store(SECOND.selectFrom(q, s), out, row + 3 * step);
    }
  }

  /** Writes the first numbers of rows that lie close together, a step apart. */
  static void beginnings(MemorySegment in, MemorySegment out, int to, int step, int count) {
    for (int i = 0; i < L; i++) {
      store(load(in, i * L), out, to + i * step, to + i * step + count);
    }
  }
}
