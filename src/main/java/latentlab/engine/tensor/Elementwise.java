package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.put;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** Sums and products of tensors of one size, element by element. */
public final class Elementwise {
  private Elementwise() {}

  static void fill(Tensor out, float value) {
    FloatVector all = FloatVector.broadcast(Lanes.S, value);
    MemorySegment o = out.memory();
    Parallel.elements(
        out.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            store(all, o, i);
          }
        });
  }

  /** out = a + b. */
  public static void add(Tensor a, Tensor b, Tensor out) {
    sameSize(a, b, out);
    MemorySegment ma = a.memory();
    MemorySegment mb = b.memory();
    MemorySegment o = out.memory();
    Parallel.elements(
        out.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            store(load(ma, i).add(load(mb, i)), o, i);
          }
        });
  }

  /** out = a + factor b. */
  public static void combine(Tensor a, Tensor b, float factor, Tensor out) {
    sameSize(a, b, out);
    MemorySegment ma = a.memory();
    MemorySegment mb = b.memory();
    MemorySegment o = out.memory();
    Parallel.elements(
        out.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            store(load(ma, i).add(load(mb, i).mul(factor)), o, i);
          }
        });
  }

  /** out = factor a + constant. */
  public static void affine(Tensor a, float factor, float constant, Tensor out) {
    sameSize(a, a, out);
    MemorySegment ma = a.memory();
    MemorySegment o = out.memory();
    Parallel.elements(
        out.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            store(load(ma, i).mul(factor).add(constant), o, i);
          }
        });
  }

  /** out = a b, or out += a b. */
  public static void multiply(Tensor a, Tensor b, Tensor out, boolean add) {
    sameSize(a, b, out);
    MemorySegment ma = a.memory();
    MemorySegment mb = b.memory();
    MemorySegment o = out.memory();
    Parallel.elements(
        out.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            put(load(ma, i).mul(load(mb, i)), o, i, add);
          }
        });
  }

  /** out = factor a, or out += factor a. */
  public static void scale(Tensor a, float factor, Tensor out, boolean add) {
    sameSize(a, a, out);
    MemorySegment ma = a.memory();
    MemorySegment o = out.memory();
    Parallel.elements(
        out.size(),
        (from, to) -> {
          for (int i = from; i < to; i += L) {
            put(load(ma, i).mul(factor), o, i, add);
          }
        });
  }

  private static void sameSize(Tensor a, Tensor b, Tensor out) {
    if (a.size() != out.size() || b.size() != out.size()) {
      throw new IllegalArgumentException(
          "sizes differ: " + a.shape() + ", " + b.shape() + " and " + out.shape());
    }
  }
}
