package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.put;
import static latentlab.engine.tensor.Lanes.store;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The activation functions and their derivatives as one pass over memory each. */
public final class Activations {
  static final float LEAK = 0.2f;

  // GELU's tanh form: 0.5 x (1 + tanh(A (x + B x³))).
  private static final float A = 0.7978845608f; // sqrt(2 / pi)
  private static final float B = 0.044715f;

  private Activations() {}

  /** out = f(in); in and out may be the same tensor where the function is in place. */
  public static void forward(Activation function, Tensor in, Tensor out) {
    if (function != Activation.NONE || in != out) {
      Parallel.elements(in.size(), (from, to) -> forward(function, in, out, from, to));
    }
  }

  /** The same for some of the numbers, both borders at whole paddings, on the calling thread. */
  static void forward(Activation function, Tensor in, Tensor out, int from, int to) {
    MemorySegment x = in.memory();
    MemorySegment y = out.memory();
    switch (function) {
      case NONE -> {
        if (in != out) {
          MemorySegment.copy(x, 4L * from, y, 4L * from, 4L * (to - from));
        }
      }
      case RELU -> relu(x, y, from, to);
      case LEAKY_RELU -> leaky(x, y, from, to);
      case SILU -> silu(x, y, from, to);
      case GELU -> gelu(x, y, from, to);
      case TANH -> tanh(x, y, from, to);
      case SIGMOID -> sigmoid(x, y, from, to);
      case SOFTPLUS -> softplus(x, y, from, to);
    }
  }

  /**
   * dx = dy f'(x), or dx += dy f'(x).
   *
   * @param in what went in; for functions in place it may hold the output
   * @param out what came out
   */
  public static void backward(
      Activation function, Tensor in, Tensor out, Tensor dy, Tensor dx, boolean add) {
    if (function != Activation.NONE || dy != dx) {
      Parallel.elements(
          in.size(), (from, to) -> backward(function, in, out, dy, dx, add, from, to));
    }
  }

  /** The same for some of the numbers, both borders at whole paddings, on the calling thread. */
  static void backward(
      Activation function,
      Tensor in,
      Tensor out,
      Tensor dy,
      Tensor dx,
      boolean add,
      int from,
      int to) {
    MemorySegment x = in.memory();
    MemorySegment y = out.memory();
    MemorySegment g = dy.memory();
    MemorySegment t = dx.memory();
    switch (function) {
      case NONE -> {
        if (dy != dx) {
          pass(g, t, add, from, to);
        }
      }
      case RELU -> dRelu(y, g, t, add, from, to);
      case LEAKY_RELU -> dLeaky(y, g, t, add, from, to);
      case SILU -> dSilu(x, g, t, add, from, to);
      case GELU -> dGelu(x, g, t, add, from, to);
      case TANH -> dTanh(y, g, t, add, from, to);
      case SIGMOID -> dSigmoid(y, g, t, add, from, to);
      case SOFTPLUS -> dSoftplus(x, g, t, add, from, to);
    }
  }

  private static void pass(MemorySegment g, MemorySegment t, boolean add, int from, int to) {
    for (int i = from; i < to; i += L) {
      put(load(g, i), t, i, add);
    }
  }

  private static void relu(MemorySegment x, MemorySegment y, int from, int to) {
    for (int i = from; i < to; i += L) {
      store(load(x, i).max(0f), y, i);
    }
  }

  private static void dRelu(
      MemorySegment y, MemorySegment g, MemorySegment t, boolean add, int from, int to) {
    FloatVector zero = FloatVector.zero(Lanes.S);
    for (int i = from; i < to; i += L) {
      put(zero.blend(load(g, i), load(y, i).compare(VectorOperators.GT, 0f)), t, i, add);
    }
  }

  private static void leaky(MemorySegment x, MemorySegment y, int from, int to) {
    for (int i = from; i < to; i += L) {
      FloatVector v = load(x, i);
      store(v.max(v.mul(LEAK)), y, i);
    }
  }

  private static void dLeaky(
      MemorySegment y, MemorySegment g, MemorySegment t, boolean add, int from, int to) {
    for (int i = from; i < to; i += L) {
      FloatVector d = load(g, i);
      put(d.mul(LEAK).blend(d, load(y, i).compare(VectorOperators.GT, 0f)), t, i, add);
    }
  }

  private static void silu(MemorySegment x, MemorySegment y, int from, int to) {
    for (int i = from; i < to; i += L) {
      store(Exponentials.silu(load(x, i)), y, i);
    }
  }

  private static void dSilu(
      MemorySegment x, MemorySegment g, MemorySegment t, boolean add, int from, int to) {
    for (int i = from; i < to; i += L) {
      put(load(g, i).mul(Exponentials.siluSlope(load(x, i))), t, i, add);
    }
  }

  private static void gelu(MemorySegment x, MemorySegment y, int from, int to) {
    for (int i = from; i < to; i += L) {
      FloatVector v = load(x, i);
      FloatVector inner = v.mul(A).mul(v.mul(v).mul(B).add(1f));
      store(v.mul(0.5f).mul(Exponentials.tanh(inner).add(1f)), y, i);
    }
  }

  private static void dGelu(
      MemorySegment x, MemorySegment g, MemorySegment t, boolean add, int from, int to) {
    for (int i = from; i < to; i += L) {
      FloatVector v = load(x, i);
      FloatVector square = v.mul(v);
      FloatVector h = Exponentials.tanh(v.mul(A).mul(square.mul(B).add(1f)));
      // 0.5 (1 + h) + 0.5 x (1 - h²) A (1 + 3 B x²)
      FloatVector inner = square.mul(3 * B).add(1f).mul(A);
      FloatVector slope =
          h.add(1f).mul(0.5f).add(v.mul(0.5f).mul(h.mul(h).neg().add(1f)).mul(inner));
      put(load(g, i).mul(slope), t, i, add);
    }
  }

  private static void tanh(MemorySegment x, MemorySegment y, int from, int to) {
    for (int i = from; i < to; i += L) {
      store(Exponentials.tanh(load(x, i)), y, i);
    }
  }

  private static void dTanh(
      MemorySegment y, MemorySegment g, MemorySegment t, boolean add, int from, int to) {
    for (int i = from; i < to; i += L) {
      FloatVector v = load(y, i);
      put(load(g, i).mul(v.mul(v).neg().add(1f)), t, i, add);
    }
  }

  private static void sigmoid(MemorySegment x, MemorySegment y, int from, int to) {
    for (int i = from; i < to; i += L) {
      store(Exponentials.sigmoid(load(x, i)), y, i);
    }
  }

  private static void dSigmoid(
      MemorySegment y, MemorySegment g, MemorySegment t, boolean add, int from, int to) {
    for (int i = from; i < to; i += L) {
      FloatVector v = load(y, i);
      put(load(g, i).mul(v.mul(v.neg().add(1f))), t, i, add);
    }
  }

  private static void softplus(MemorySegment x, MemorySegment y, int from, int to) {
    for (int i = from; i < to; i += L) {
      store(Exponentials.softplus(load(x, i)), y, i);
    }
  }

  private static void dSoftplus(
      MemorySegment x, MemorySegment g, MemorySegment t, boolean add, int from, int to) {
    for (int i = from; i < to; i += L) {
      put(load(g, i).mul(Exponentials.sigmoid(load(x, i))), t, i, add);
    }
  }
}
