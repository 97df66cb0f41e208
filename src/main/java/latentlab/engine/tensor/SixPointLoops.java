package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;
import static latentlab.engine.tensor.Lanes.stream;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/**
 * F(4, 3), a kernel of three at four places by six products instead of twelve: polynomials are
 * multiplied at the points 0, 1, -1, 2, -2 and infinity (Winograd 1980; matrices as in Lavin and
 * Gray 2015, arXiv 1509.09308).
 */
final class SixPointLoops extends TileTransform {
  private static final FloatVector TWO = FloatVector.broadcast(Lanes.S, 2);
  private static final FloatVector FOUR = FloatVector.broadcast(Lanes.S, 4);
  private static final FloatVector EIGHT = FloatVector.broadcast(Lanes.S, 8);
  private static final FloatVector MINUS_4 = FloatVector.broadcast(Lanes.S, -4);
  private static final FloatVector MINUS_5 = FloatVector.broadcast(Lanes.S, -5);
  private static final FloatVector QUARTER = FloatVector.broadcast(Lanes.S, 1 / 4f);
  private static final FloatVector SIXTH = FloatVector.broadcast(Lanes.S, 1 / 6f);
  private static final FloatVector TWELFTH = FloatVector.broadcast(Lanes.S, 1 / 12f);
  private static final FloatVector TWENTY_FOURTH = FloatVector.broadcast(Lanes.S, 1 / 24f);

  SixPointLoops() {
    super(6, 3);
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
    MemorySegment in5 = stream(in, at + 5 * step, stride, count);
    MemorySegment out0 = stream(out, to, outStride, count);
    MemorySegment out1 = stream(out, to + outStep, outStride, count);
    MemorySegment out2 = stream(out, to + 2 * outStep, outStride, count);
    MemorySegment out3 = stream(out, to + 3 * outStep, outStride, count);
    MemorySegment out4 = stream(out, to + 4 * outStep, outStride, count);
    MemorySegment out5 = stream(out, to + 5 * outStep, outStride, count);
    for (int k = 0; k < count; k++) {
      int from = k * stride;
      int into = k * outStride;
      FloatVector d0 = load(in0, from);
      FloatVector d1 = load(in1, from);
      FloatVector d2 = load(in2, from);
      FloatVector d3 = load(in3, from);
      FloatVector d4 = load(in4, from);
      FloatVector d5 = load(in5, from);
      FloatVector a = d2.fma(MINUS_4, d4);
      FloatVector b = d1.fma(MINUS_4, d3);
      FloatVector c = d4.sub(d2);
      FloatVector e = d3.sub(d1);
      FloatVector e2 = e.add(e);
      store(d0.fma(FOUR, d2.fma(MINUS_5, d4)), out0, into);
      store(a.add(b), out1, into);
      store(a.sub(b), out2, into);
      store(c.add(e2), out3, into);
      store(c.sub(e2), out4, into);
      store(d1.fma(FOUR, d3.fma(MINUS_5, d5)), out5, into);
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
    MemorySegment in5 = stream(in, at + 5 * step, stride, count);
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
      FloatVector m5 = load(in5, from);
      FloatVector s1 = m1.add(m2);
      FloatVector d1 = m1.sub(m2);
      FloatVector s2 = m3.add(m4);
      FloatVector d2 = m3.sub(m4);
      store(m0.add(s1).add(s2), out0, into);
      store(d2.fma(TWO, d1), out1, into);
      store(s2.fma(FOUR, s1), out2, into);
      store(d2.fma(EIGHT, d1).add(m5), out3, into);
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
    MemorySegment out5 = stream(out, to + 5 * outStep, outStride, count);
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
      store(e2.sub(o2), out4, into);
      store(y3, out5, into);
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
    MemorySegment in2 = stream(in, at + 2 * step, stride, count);
    MemorySegment out0 = stream(out, to, outStride, count);
    MemorySegment out1 = stream(out, to + outStep, outStride, count);
    MemorySegment out2 = stream(out, to + 2 * outStep, outStride, count);
    MemorySegment out3 = stream(out, to + 3 * outStep, outStride, count);
    MemorySegment out4 = stream(out, to + 4 * outStep, outStride, count);
    MemorySegment out5 = stream(out, to + 5 * outStep, outStride, count);
    for (int k = 0; k < count; k++) {
      int from = k * stride;
      int into = k * outStride;
      FloatVector w0 = load(in0, from);
      FloatVector w1 = load(in1, from);
      FloatVector w2 = load(in2, from);
      FloatVector e = w0.add(w2).mul(SIXTH);
      FloatVector o = w1.mul(SIXTH);
      FloatVector e2 = w0.fma(TWENTY_FOURTH, w2.mul(SIXTH));
      FloatVector o2 = w1.mul(TWELFTH);
      store(w0.mul(QUARTER), out0, into);
      store(e.add(o).neg(), out1, into);
      store(o.sub(e), out2, into);
      store(e2.add(o2), out3, into);
      store(e2.sub(o2), out4, into);
      store(w2, out5, into);
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
    MemorySegment in5 = stream(in, at + 5 * step, stride, count);
    MemorySegment out0 = stream(out, to, outStride, count);
    MemorySegment out1 = stream(out, to + outStep, outStride, count);
    MemorySegment out2 = stream(out, to + 2 * outStep, outStride, count);
    for (int k = 0; k < count; k++) {
      int from = k * stride;
      int into = k * outStride;
      FloatVector u0 = load(in0, from);
      FloatVector u1 = load(in1, from);
      FloatVector u2 = load(in2, from);
      FloatVector u3 = load(in3, from);
      FloatVector u4 = load(in4, from);
      FloatVector u5 = load(in5, from);
      FloatVector s1 = u1.add(u2).mul(SIXTH);
      FloatVector s2 = u3.add(u4);
      FloatVector d1 = u2.sub(u1).mul(SIXTH);
      FloatVector d2 = u3.sub(u4);
      store(u0.fma(QUARTER, s2.mul(TWENTY_FOURTH)).sub(s1), out0, into);
      store(d2.fma(TWELFTH, d1), out1, into);
      store(s2.fma(SIXTH, u5).sub(s1), out2, into);
    }
  }
}
