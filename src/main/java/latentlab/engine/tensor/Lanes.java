package latentlab.engine.tensor;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * What every kernel shares: the vector width of this machine and loads and stores by element index.
 *
 * <p>Every tensor's memory is padded to {@link #PADDING} floats, so an element-wise kernel runs in
 * whole vectors past the last element and needs no scalar tail; what it writes there is never read
 * as a number.
 */
final class Lanes {
  static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

  /** Floats in one vector. */
  static final int L = S.length();

  /** Tensors own memory in multiples of this many floats; a multiple of any vector length. */
  static final int PADDING = 16;

  private static final ByteOrder ORDER = ByteOrder.nativeOrder();

  private static final VectorShuffle<Float> BY_2 = shifted(2);
  private static final VectorShuffle<Float> BY_4 = shifted(4);
  private static final VectorShuffle<Float> BY_8 = shifted(8);
  private static final VectorShuffle<Float> BY_16 = shifted(16);

  private Lanes() {}

  static int padded(int size) {
    return (size + PADDING - 1) / PADDING * PADDING;
  }

  /**
   * Floats of memory that so many numbers own or may be read beyond: a whole vector fits behind
   * each of them. Accesses under a mask never fall out of the memory then, which the compiler sees:
   * kernels with rows of odd widths ran at a fifth of their speed while some did.
   */
  static int room(int size) {
    return padded(size) + PADDING;
  }

  static FloatVector load(MemorySegment memory, int index) {
    return FloatVector.fromMemorySegment(S, memory, (long) index << 2, ORDER);
  }

  /**
   * The part of memory that a loop goes through in so many steps of a stride, a vector at each,
   * seen from its beginning: what lies outside is found out once, not at every step.
   */
  static MemorySegment stream(MemorySegment memory, int from, int stride, int steps) {
    return memory.asSlice((long) from << 2, (long) ((steps - 1) * stride + L) << 2);
  }

  /**
   * The end of the last whole vector of a row. Kernels run up to it in a loop of whole vectors and
   * do the rest of the row behind the loop: a loop that meets both is several times slower.
   */
  static int whole(int from, int end) {
    return end - (end - from) % L;
  }

  /** The elements from index up to end, zero behind it. */
  static FloatVector load(MemorySegment memory, int index, int end) {
    return index + L <= end
        ? load(memory, index)
        : FloatVector.fromMemorySegment(
            S, memory, (long) index << 2, ORDER, S.indexInRange(index, end));
  }

  static void store(FloatVector vector, MemorySegment memory, int index) {
    vector.intoMemorySegment(memory, (long) index << 2, ORDER);
  }

  /** Writes the elements from index up to end and nothing behind it. */
  static void store(FloatVector vector, MemorySegment memory, int index, int end) {
    if (index + L <= end) {
      store(vector, memory, index);
    } else {
      vector.intoMemorySegment(memory, (long) index << 2, ORDER, S.indexInRange(index, end));
    }
  }

  /** Writes, or adds to what is there. */
  static void put(FloatVector vector, MemorySegment memory, int index, boolean add) {
    FloatVector all =
        add
            ? FloatVector.fromMemorySegment(S, memory, (long) index << 2, ORDER).add(vector)
            : vector;
    store(all, memory, index);
  }

  /** Writes the elements from index up to end, or adds them to what is there. */
  static void put(FloatVector vector, MemorySegment memory, int index, int end, boolean add) {
    store(add ? load(memory, index, end).add(vector) : vector, memory, index, end);
  }

  /**
   * The sum of all lanes, by halves. The Vector API's own sum does not say in which order it adds,
   * and changes it when the virtual machine compiles the kernel.
   */
  static float sum(FloatVector vector) {
    FloatVector sum = vector.add(vector.rearrange(BY_2));
    if (L > 2) {
      sum = sum.add(sum.rearrange(BY_4));
    }
    if (L > 4) {
      sum = sum.add(sum.rearrange(BY_8));
    }
    if (L > 8) {
      sum = sum.add(sum.rearrange(BY_16));
    }
    return sum.lane(0);
  }

  /** Every lane gets the one that is this part of the vector further on. */
  private static VectorShuffle<Float> shifted(int part) {
    return VectorShuffle.fromOp(S, lane -> (lane + L / part) % L);
  }
}
