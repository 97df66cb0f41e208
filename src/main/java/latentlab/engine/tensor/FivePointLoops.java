package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;
import static latentlab.engine.tensor.Lanes.stream;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/**
 * F(4, 2), a kernel of two at four places by five products instead of eight: polynomials are
 * multiplied at the points 0, 1, -1, 2 and infinity (Winograd 1980).
 */
final class FivePointLoops extends TileTransform {
  private static final FloatVector TWO = FloatVector.broadcast(Lanes.S, 2);
  private static final FloatVector FOUR = FloatVector.broadcast(Lanes.S, 4);
  private static final FloatVector EIGHT = FloatVector.broadcast(Lanes.S, 8);
  private static final FloatVector MINUS_2 = FloatVector.broadcast(Lanes.S, -2);
  private static final FloatVector MINUS_3 = FloatVector.broadcast(Lanes.S, -3);
  private static final FloatVector HALF = FloatVector.broadcast(Lanes.S, 1 / 2f);
  private static final FloatVector MINUS_HALF = FloatVector.broadcast(Lanes.S, -1 / 2f);
  private static final FloatVector THIRD = FloatVector.broadcast(Lanes.S, 1 / 3f);
  private static final FloatVector SIXTH = FloatVector.broadcast(Lanes.S, 1 / 6f);

  FivePointLoops() {
    super(5, 2);
  }

  @Override
  void window(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count) {
    MemorySegment in0 = stream(in, at, stride, count);
    MemorySegment in1 = stream(in, at + step, stride, count);
    MemorySegment in2 = stream(in, at + 2 * step, stride, count);
    MemorySegment in3 = stream(in, at + 3 * step, stride, count);
    MemorySegment in4 = stream(in, at + 4 * step, stride, count);
    MemorySegment out0 = stream(out, to, outStride, count);
    MemorySegment out1 = stream(out, to + outStep, outStride, count);
    MemorySegment out2 = stream(out, to + 2 * outStep, outStride, count);
    MemorySegment out3 = stream(out, to + 3 * outStep, outStride, count);
    MemorySegment out4 = stream(out, to + 4 * outStep, outStride, count);
    for (int k = 0; k < count; k++) {
      int from = k * stride;
      int into = k * outStride;
      FloatVector d0 = load(in0, from);
      FloatVector d1 = load(in1, from);
      FloatVector d2 = load(in2, from);
      FloatVector d3 = load(in3, from);
      FloatVector d4 = load(in4, from);
      FloatVector odd = d3.sub(d1);
      store(d0.sub(d2).fma(TWO, odd), out0, into);
      store(d3.sub(d1.fma(TWO, d2)), out1, into);
      store(d1.fma(TWO, d2.fma(MINUS_3, d3)), out2, into);
      store(odd, out3, into);
      store(odd.fma(MINUS_2, d4.sub(d2)), out4, into);
    }
  }

  @Override
  void result(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count) {
    MemorySegment in0 = stream(in, at, stride, count);
    MemorySegment in1 = stream(in, at + step, stride, count);
    MemorySegment in2 = stream(in, at + 2 * step, stride, count);
    MemorySegment in3 = stream(in, at + 3 * step, stride, count);
    MemorySegment in4 = stream(in, at + 4 * step, stride, count);
    MemorySegment out0 = stream(out, to, outStride, count);
    MemorySegment out1 = stream(out, to + outStep, outStride, count);
    MemorySegment out2 = stream(out, to + 2 * outStep, outStride, count);
    MemorySegment out3 = stream(out, to + 3 * outStep, outStride, count);
    for (int k = 0; k < count; k++) {
      int from = k * stride;
      int into = k * outStride;
      FloatVector m0 = load(in0, from);
      FloatVector m1 = load(in1, from);
      FloatVector m2 = load(in2, from);
      FloatVector m3 = load(in3, from);
      FloatVector m4 = load(in4, from);
      FloatVector s = m1.add(m2);
      FloatVector d = m1.sub(m2);
      store(m0.add(s).add(m3), out0, into);
      store(m3.fma(TWO, d), out1, into);
      store(m3.fma(FOUR, s), out2, into);
      store(m3.fma(EIGHT, d).add(m4), out3, into);
    }
  }

  @Override
  void gradient(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count) {
    MemorySegment in0 = stream(in, at, stride, count);
    MemorySegment in1 = stream(in, at + step, stride, count);
    MemorySegment in2 = stream(in, at + 2 * step, stride, count);
    MemorySegment in3 = stream(in, at + 3 * step, stride, count);
    MemorySegment out0 = stream(out, to, outStride, count);
    MemorySegment out1 = stream(out, to + outStep, outStride, count);
    MemorySegment out2 = stream(out, to + 2 * outStep, outStride, count);
    MemorySegment out3 = stream(out, to + 3 * outStep, outStride, count);
    MemorySegment out4 = stream(out, to + 4 * outStep, outStride, count);
    for (int k = 0; k < count; k++) {
      int from = k * stride;
      int into = k * outStride;
      FloatVector y0 = load(in0, from);
      FloatVector y1 = load(in1, from);
      FloatVector y2 = load(in2, from);
      FloatVector y3 = load(in3, from);
      FloatVector e = y0.add(y2);
      FloatVector o = y1.add(y3);
      FloatVector e2 = y2.fma(FOUR, y0);
      FloatVector o2 = y1.fma(TWO, y3.mul(EIGHT));
      store(y0, out0, into);
      store(e.add(o), out1, into);
      store(e.sub(o), out2, into);
      store(e2.add(o2), out3, into);
      store(y3, out4, into);
    }
  }

  @Override
  void kernel(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count) {
    MemorySegment in0 = stream(in, at, stride, count);
    MemorySegment in1 = stream(in, at + step, stride, count);
    MemorySegment out0 = stream(out, to, outStride, count);
    MemorySegment out1 = stream(out, to + outStep, outStride, count);
    MemorySegment out2 = stream(out, to + 2 * outStep, outStride, count);
    MemorySegment out3 = stream(out, to + 3 * outStep, outStride, count);
    MemorySegment out4 = stream(out, to + 4 * outStep, outStride, count);
    for (int k = 0; k < count; k++) {
      int from = k * stride;
      int into = k * outStride;
      FloatVector w0 = load(in0, from);
      FloatVector w1 = load(in1, from);
      store(w0.mul(HALF), out0, into);
      store(w0.add(w1).mul(HALF).neg(), out1, into);
      store(w1.sub(w0).mul(SIXTH), out2, into);
      store(w1.fma(TWO, w0).mul(SIXTH), out3, into);
      store(w1, out4, into);
    }
  }

  @Override
  void kernelGradient(
      MemorySegment in,
      int at,
      int step,
      int stride,
      MemorySegment out,
      int to,
      int outStep,
      int outStride,
      int count) {
    MemorySegment in0 = stream(in, at, stride, count);
    MemorySegment in1 = stream(in, at + step, stride, count);
    MemorySegment in2 = stream(in, at + 2 * step, stride, count);
    MemorySegment in3 = stream(in, at + 3 * step, stride, count);
    MemorySegment in4 = stream(in, at + 4 * step, stride, count);
    MemorySegment out0 = stream(out, to, outStride, count);
    MemorySegment out1 = stream(out, to + outStep, outStride, count);
    for (int k = 0; k < count; k++) {
      int from = k * stride;
      int into = k * outStride;
      FloatVector u0 = load(in0, from);
      FloatVector u1 = load(in1, from);
      FloatVector u2 = load(in2, from);
      FloatVector u3 = load(in3, from);
      FloatVector u4 = load(in4, from);
      FloatVector a = u0.sub(u1).mul(HALF);
      FloatVector b = u3.sub(u2).mul(SIXTH);
      store(a.add(b), out0, into);
      store(u1.fma(MINUS_HALF, u2.fma(SIXTH, u3.fma(THIRD, u4))), out1, into);
    }
  }
}
