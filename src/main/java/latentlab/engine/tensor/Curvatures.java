package latentlab.engine.tensor;

import static latentlab.engine.tensor.Lanes.L;
import static latentlab.engine.tensor.Lanes.load;
import static latentlab.engine.tensor.Lanes.put;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/**
 * How the derivatives of the activation functions change, as one pass over memory each: the second
 * derivatives that gradients of gradients need.
 *
 * <p>As in {@link Activations}, a function in place is known by its output: there the derivative is
 * seen as g(y) = f'(x), and what counts is g'(y).
 */
public final class Curvatures {
  // As in Activations.
  private static final float A = 0.7978845608f;
  private static final float B = 0.044715f;

  private Curvatures() {}

  /** Whether the slope changes; otherwise the function is made of straight lines. */
  public static boolean curved(Activation function) {
    return switch (function) {
      case NONE, RELU, LEAKY_RELU -> false;
      case SILU, GELU, TANH, SIGMOID, SOFTPLUS -> true;
    };
  }

  /**
   * out = tangent dy f''(x), or out += it; for a function in place tangent dy g'(y).
   *
   * @param value x, or y for a function in place
   * @throws IllegalArgumentException where the function is not curved
   */
  public static void share(
      Activation function, Tensor value, Tensor tangent, Tensor dy, Tensor out, boolean add) {
    if (!curved(function)) {
      throw new IllegalArgumentException(function + " has no curvature");
    }
    Parallel.elements(
        value.size(), (from, to) -> share(function, value, tangent, dy, out, add, from, to));
  }

  private static void share(
      Activation function,
      Tensor value,
      Tensor tangent,
      Tensor dy,
      Tensor out,
      boolean add,
      int from,
      int to) {
    MemorySegment v = value.memory();
    MemorySegment t = tangent.memory();
    MemorySegment g = dy.memory();
    MemorySegment o = out.memory();
    switch (function) {
      case NONE, RELU, LEAKY_RELU -> {}
      case SILU -> silu(v, t, g, o, add, from, to);
      case GELU -> gelu(v, t, g, o, add, from, to);
      case TANH -> tanh(v, t, g, o, add, from, to);
      case SIGMOID -> sigmoid(v, t, g, o, add, from, to);
      case SOFTPLUS -> softplus(v, t, g, o, add, from, to);
    }
  }

  private static void silu(
      MemorySegment v,
      MemorySegment t,
      MemorySegment g,
      MemorySegment o,
      boolean add,
      int from,
      int to) {
    for (int i = from; i < to; i += L) {
      FloatVector x = load(v, i);
      FloatVector s = Exponentials.sigmoid(x);
      FloatVector rest = s.neg().add(1f);
      // s (1 - s) (2 + x (1 - 2 s))
      FloatVector curvature = s.mul(rest).mul(x.mul(rest.sub(s)).add(2f));
      put(load(t, i).mul(load(g, i)).mul(curvature), o, i, add);
    }
  }

  private static void gelu(
      MemorySegment v,
      MemorySegment t,
      MemorySegment g,
      MemorySegment o,
      boolean add,
      int from,
      int to) {
    for (int i = from; i < to; i += L) {
      FloatVector x = load(v, i);
      FloatVector square = x.mul(x);
      FloatVector h = Exponentials.tanh(x.mul(A).mul(square.mul(B).add(1f)));
      // With u the argument of tanh: (1 - h²) (u' + 0.5 x (u'' - 2 h u'²)).
      FloatVector first = square.mul(3 * B).add(1f).mul(A);
      FloatVector second = x.mul(6 * A * B);
      FloatVector inner = second.sub(h.mul(first).mul(first).mul(2f));
      FloatVector curvature = h.mul(h).neg().add(1f).mul(first.add(x.mul(0.5f).mul(inner)));
      put(load(t, i).mul(load(g, i)).mul(curvature), o, i, add);
    }
  }

  private static void tanh(
      MemorySegment v,
      MemorySegment t,
      MemorySegment g,
      MemorySegment o,
      boolean add,
      int from,
      int to) {
    for (int i = from; i < to; i += L) {
      put(load(t, i).mul(load(g, i)).mul(load(v, i).mul(-2f)), o, i, add);
    }
  }

  private static void sigmoid(
      MemorySegment v,
      MemorySegment t,
      MemorySegment g,
      MemorySegment o,
      boolean add,
      int from,
      int to) {
    for (int i = from; i < to; i += L) {
      put(load(t, i).mul(load(g, i)).mul(load(v, i).mul(-2f).add(1f)), o, i, add);
    }
  }

  private static void softplus(
      MemorySegment v,
      MemorySegment t,
      MemorySegment g,
      MemorySegment o,
      boolean add,
      int from,
      int to) {
    for (int i = from; i < to; i += L) {
      FloatVector s = Exponentials.sigmoid(load(v, i));
      put(load(t, i).mul(load(g, i)).mul(s.mul(s.neg().add(1f))), o, i, add);
    }
  }
}
