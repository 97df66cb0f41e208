package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** The loops of {@link Gates} over one example each; see {@link NormaliseLoops} for their form. */
final class GateLoops {
  private GateLoops() {}

  /** out[at + i] = tanh(in[from + i]) sigmoid(in[from + half + i]). */
  static void forward(MemorySegment in, int from, int half, MemorySegment out, int at) {
    int middle = from + half;
    int i = 0;
    for (; i <= half - L; i += L) {
      FloatVector t = Exponentials.quickTanh(load(in, from + i));
      store(t.mul(Exponentials.sigmoid(load(in, middle + i))), out, at + i);
    }
    if (i < half) {
      FloatVector t = Exponentials.quickTanh(load(in, from + i, middle));
      FloatVector s = Exponentials.sigmoid(load(in, middle + i, middle + half));
      store(t.mul(s), out, at + i, at + half);
    }
  }

  /** The gradients of both halves, at the places of the halves. */
  static void backward(
      MemorySegment in,
      int from,
      int half,
      MemorySegment g,
      int at,
      MemorySegment out,
      boolean add) {
    int middle = from + half;
    int end = middle + half;
    int i = 0;
    for (; i <= half - L; i += L) {
      FloatVector t = Exponentials.quickTanh(load(in, from + i));
      FloatVector s = Exponentials.sigmoid(load(in, middle + i));
      FloatVector scaled = load(g, at + i).mul(s);
      Lanes.put(scaled.sub(t.mul(t).mul(scaled)), out, from + i, add);
      Lanes.put(scaled.sub(s.mul(scaled)).mul(t), out, middle + i, add);
    }
    if (i < half) {
      FloatVector t = Exponentials.quickTanh(load(in, from + i, middle));
      FloatVector s = Exponentials.sigmoid(load(in, middle + i, end));
      FloatVector scaled = load(g, at + i, at + half).mul(s);
      FloatVector da = scaled.sub(t.mul(t).mul(scaled));
      FloatVector db = scaled.sub(s.mul(scaled)).mul(t);
      store(add ? da.add(load(out, from + i, middle)) : da, out, from + i, middle);
      store(add ? db.add(load(out, middle + i, end)) : db, out, middle + i, end);
    }
  }
}
