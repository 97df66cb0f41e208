package latentlab.engine.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

/** The exponential function and its relatives against double precision. */
class ExponentialsTest {
  @Test
  void expIsPreciseWhereItIsANumber() {
    assertPrecise(Exponentials::exp, Math::exp, -87, 88);
    assertPrecise(Exponentials::exp, Math::exp, -1, 1);
  }

  @Test
  void expIsExactAtItsEnds() {
    assertEquals(1, one(Exponentials::exp, 0));
    assertEquals(0, one(Exponentials::exp, -1000));
    assertEquals(0, one(Exponentials::exp, Float.NEGATIVE_INFINITY));
    assertEquals(Float.POSITIVE_INFINITY, one(Exponentials::exp, 1000));
    assertEquals(Float.POSITIVE_INFINITY, one(Exponentials::exp, Float.POSITIVE_INFINITY));
    assertEquals(Float.NaN, one(Exponentials::exp, Float.NaN));
  }

  @Test
  void log1pIsPreciseFromZeroToOne() {
    assertPrecise(Exponentials::log1p, Math::log1p, 0, 1);
    assertPrecise(Exponentials::log1p, Math::log1p, 0, 1e-6);
  }

  @Test
  void tanhIsPreciseEverywhere() {
    assertPrecise(Exponentials::tanh, Math::tanh, -12, 12);
    assertPrecise(Exponentials::tanh, Math::tanh, -0.7, 0.7);
    assertPrecise(Exponentials::tanh, Math::tanh, -1e-6, 1e-6);
    assertEquals(1, one(Exponentials::tanh, Float.POSITIVE_INFINITY));
    assertEquals(-1, one(Exponentials::tanh, Float.NEGATIVE_INFINITY));
    assertEquals(Float.NaN, one(Exponentials::tanh, Float.NaN));
  }

  private static void assertPrecise(
      UnaryOperator<FloatVector> function, DoubleUnaryOperator expected, double from, double to) {
    int steps = 10_000;
    float[] x = new float[Lanes.L];
    for (int i = 0; i < steps; i += Lanes.L) {
      for (int lane = 0; lane < Lanes.L; lane++) {
        x[lane] = (float) (from + (to - from) * (i + lane) / steps);
      }
      float[] y = function.apply(FloatVector.fromArray(Lanes.S, x, 0)).toArray();
      for (int lane = 0; lane < Lanes.L; lane++) {
        double exact = expected.applyAsDouble(x[lane]);
        assertEquals(exact, y[lane], 4e-7 * Math.abs(exact), "at " + x[lane]);
      }
    }
  }

  private static float one(UnaryOperator<FloatVector> function, float x) {
    return function.apply(FloatVector.broadcast(Lanes.S, x)).lane(0);
  }
}
