package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The loops of {@link Normalise} over one row each.
 *
 * <p>Classes named Loops are compiled loop by loop (the virtual machine's CompileCommand in
 * pom.xml): together they exceed what its compiler takes into one graph, and what is left out then
 * allocates every vector, at a third of the speed. Whole vectors come first and the rest of a row
 * behind the loop, because where both meet vectors would go through memory.
 */
final class NormaliseLoops {
  private NormaliseLoops() {}

  static void applySilu(
      MemorySegment in, int start, int end, float factor, float addend, MemorySegment out) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, addend);
    int i = start;
    for (; i <= end - L; i += L) {
      store(Exponentials.silu(load(in, i).fma(a, b)), out, i);
    }
    if (i < end) {
      store(Exponentials.silu(load(in, i, end).fma(a, b)), out, i, end);
    }
  }

  static void applyLines(
      MemorySegment in,
      int start,
      int end,
      float factor,
      float addend,
      float leak,
      MemorySegment out) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, addend);
    for (int i = start; i < end; i += L) {
      FloatVector v = load(in, i, end).fma(a, b);
      store(v.max(v.mul(leak)), out, i, end);
    }
  }

  static void backSilu(
      MemorySegment in, int start, int end, float factor, float addend, MemorySegment g) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, addend);
    int i = start;
    for (; i <= end - L; i += L) {
      store(load(g, i).mul(Exponentials.siluSlope(load(in, i).fma(a, b))), g, i);
    }
    if (i < end) {
      FloatVector slope = Exponentials.siluSlope(load(in, i, end).fma(a, b));
      store(load(g, i, end).mul(slope), g, i, end);
    }
  }

  static void backLines(
      MemorySegment in,
      int start,
      int end,
      float factor,
      float addend,
      float leak,
      MemorySegment g) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, addend);
    for (int i = start; i < end; i += L) {
      FloatVector d = load(g, i, end);
      FloatVector v = load(in, i, end).fma(a, b);
      store(d.mul(leak).blend(d, v.compare(VectorOperators.GT, 0f)), g, i, end);
    }
  }

  /** Σ dy (x - middle). */
  static float product(MemorySegment in, int start, int end, float middle, MemorySegment g) {
    FloatVector m = FloatVector.broadcast(Lanes.S, middle);
    FloatVector product = FloatVector.zero(Lanes.S);
    int i = start;
    for (; i <= end - L; i += L) {
      product = load(g, i).fma(load(in, i).sub(m), product);
    }
    if (i < end) {
      // Behind the end dy counts as zero.
      product = load(g, i, end).fma(load(in, i, end).sub(m), product);
    }
    return Lanes.sum(product);
  }

  /** Σ (x - middle)². */
  static float squares(MemorySegment in, int start, int end, float middle) {
    FloatVector m = FloatVector.broadcast(Lanes.S, middle);
    FloatVector sum = FloatVector.zero(Lanes.S);
    int i = start;
    for (; i <= end - L; i += L) {
      FloatVector gap = load(in, i).sub(m);
      sum = gap.fma(gap, sum);
    }
    if (i < end) {
      // Behind the end of the row the gap is not zero: those lanes do not count.
      FloatVector gap = load(in, i, end).sub(m);
      sum = sum.add(gap.mul(gap), Lanes.S.indexInRange(i, end));
    }
    return Lanes.sum(sum);
  }

  /** dx = factor dy + byGap (x - middle) + constant. */
  static void slope(
      MemorySegment in,
      MemorySegment g,
      int start,
      int end,
      float factor,
      float middle,
      float byGap,
      float constant,
      MemorySegment out,
      boolean add) {
    FloatVector a = FloatVector.broadcast(Lanes.S, factor);
    FloatVector b = FloatVector.broadcast(Lanes.S, byGap);
    FloatVector c = FloatVector.broadcast(Lanes.S, constant);
    if (add) {
      for (int i = start; i < end; i += L) {
        FloatVector moved = load(in, i, end).sub(middle).fma(b, c);
        store(load(g, i, end).fma(a, moved).add(load(out, i, end)), out, i, end);
      }
    } else {
      int i = start;
      for (; i <= end - L; i += L) {
        FloatVector moved = load(in, i).sub(middle).fma(b, c);
        store(load(g, i).fma(a, moved), out, i);
      }
      if (i < end) {
        FloatVector moved = load(in, i, end).sub(middle).fma(b, c);
        store(load(g, i, end).fma(a, moved), out, i, end);
      }
    }
  }
}
