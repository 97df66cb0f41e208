package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/** The loops of {@link Gates} over one stretch each; see {@link NormaliseLoops} for their form. */
final class GateLoops {
  private GateLoops() {}

  static void tanh(MemorySegment in, int from, MemorySegment out, int to, int count) {
    int whole = Lanes.whole(0, count);
    for (int i = 0; i < whole; i += L) {
      store(Exponentials.tanh(load(in, from + i)), out, to + i);
    }
    if (whole < count) {
      FloatVector rest = Exponentials.tanh(load(in, from + whole, from + count));
      store(rest, out, to + whole, to + count);
    }
  }

  static void timesSigmoid(MemorySegment in, int from, MemorySegment out, int to, int count) {
    int whole = Lanes.whole(0, count);
    for (int i = 0; i < whole; i += L) {
      FloatVector s = Exponentials.sigmoid(load(in, from + i));
      store(load(out, to + i).mul(s), out, to + i);
    }
    if (whole < count) {
      FloatVector s = Exponentials.sigmoid(load(in, from + whole, from + count));
      int end = to + count;
      store(load(out, to + whole, end).mul(s), out, to + whole, end);
    }
  }

  /** Where the gradient of a goes there is tanh(a) so far. */
  static void slopes(
      MemorySegment in, MemorySegment g, int at, int a, int b, int count, MemorySegment out) {
    int whole = Lanes.whole(0, count);
    for (int i = 0; i < whole; i += L) {
      FloatVector t = load(out, a + i);
      FloatVector s = Exponentials.sigmoid(load(in, b + i));
      FloatVector scaled = load(g, at + i).mul(s);
      store(scaled.sub(t.mul(t).mul(scaled)), out, a + i);
      store(scaled.sub(s.mul(scaled)).mul(t), out, b + i);
    }
    if (whole < count) {
      FloatVector t = load(out, a + whole, a + count);
      FloatVector s = Exponentials.sigmoid(load(in, b + whole, b + count));
      FloatVector scaled = load(g, at + whole, at + count).mul(s);
      store(scaled.sub(t.mul(t).mul(scaled)), out, a + whole, a + count);
      store(scaled.sub(s.mul(scaled)).mul(t), out, b + whole, b + count);
    }
  }
}
