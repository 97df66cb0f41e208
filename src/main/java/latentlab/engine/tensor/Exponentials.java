package latentlab.engine.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/**
 * The exponential function and its relatives, made of additions and multiplications only.
 *
 * <p>The Vector API's own give other last bits before and after the virtual machine has compiled a
 * kernel, at a moment that differs from run to run; these give the same bits always, so that a seed
 * fixes a run. They are as precise: an error of about one unit in the last place.
 */
final class Exponentials {
  private static final float LOG2_E = 1.44269504f;

  // ln 2 in two parts; the upper one has few bits, so that its multiples are exact.
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;

  /** Added and taken away again, it rounds to a whole number, which its lowest bits then hold. */
  private static final float ROUND = 12582912f; // 1.5 * 2^23

  private static final int EXPONENT_SHIFT = 23;
  private static final int ONE_BITS = 0x3F800000;

  /** Below this argument tanh is its series, above it a quotient of exponentials. */
  private static final float TANH_SERIES = 0.625f;

  private Exponentials() {}

  /** exp(x), 0 below about -87.7 and infinite above about 88.4. */
  static FloatVector exp(FloatVector x) {
    // exp(x) = 2^n exp(r) with |r| <= ln 2 / 2; at the ends n is such that 2^n is 0 or infinite.
    FloatVector v = x.max(-88f).min(89f);
    FloatVector rounded = then(v, LOG2_E, ROUND);
    FloatVector n = rounded.sub(ROUND);
    FloatVector r = n.fma(all(-LN2_LOW), n.fma(all(-LN2_HIGH), v));
    // Coefficients of Moshier's Cephes library, close to 1 / 7!, … 1 / 2!.
    FloatVector p = then(r, 1.9875691500e-4f, 1.3981999507e-3f);
    p = then(p, r, 8.3334519073e-3f);
    p = then(p, r, 4.1665795894e-2f);
    p = then(p, r, 1.6666665459e-1f);
    p = then(p, r, 5.0000001201e-1f);
    p = p.fma(r.mul(r), r).add(1f);
    FloatVector power =
        rounded
            .reinterpretAsInts()
            .lanewise(VectorOperators.LSHL, EXPONENT_SHIFT)
            .add(ONE_BITS)
            .reinterpretAsFloats();
    return p.mul(power);
  }

  /** log(1 + x) for 0 <= x <= 1. */
  static FloatVector log1p(FloatVector x) {
    // 2 artanh(s) = 2 (s + s³ / 3 + s⁵ / 5 + …) with s = x / (2 + x) <= 1 / 3.
    FloatVector s = x.div(x.add(2f));
    FloatVector q = s.mul(s);
    FloatVector p = then(q, 1 / 15f, 1 / 13f);
    p = then(p, q, 1 / 11f);
    p = then(p, q, 1 / 9f);
    p = then(p, q, 1 / 7f);
    p = then(p, q, 1 / 5f);
    p = then(p, q, 1 / 3f);
    FloatVector twice = s.add(s);
    return p.mul(q).fma(twice, twice);
  }

  /** tanh(x) = (1 - e) / (1 + e), e = exp(-2 |x|), with the sign of x. */
  static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector e = exp(size.mul(-2f));
    FloatVector far = e.neg().add(1f).div(e.add(1f));
    VectorMask<Float> negative = x.compare(VectorOperators.LT, 0f);
    FloatVector signed = far.blend(far.neg(), negative);
    // Near zero the difference 1 - e would lose its digits: x + x³ P(x²), also from Cephes.
    FloatVector q = x.mul(x);
    FloatVector p = then(q, -5.70498872745e-3f, 2.06390887954e-2f);
    p = then(p, q, -5.37397155531e-2f);
    p = then(p, q, 1.33314422036e-1f);
    p = then(p, q, -3.33332819422e-1f);
    FloatVector near = p.mul(q).fma(x, x);
    return signed.blend(near, size.compare(VectorOperators.LT, TANH_SERIES));
  }

  /** x factor + addend, rounded once. */
  private static FloatVector then(FloatVector x, FloatVector factor, float addend) {
    return x.fma(factor, all(addend));
  }

  private static FloatVector then(FloatVector x, float factor, float addend) {
    return x.fma(all(factor), all(addend));
  }

  private static FloatVector all(float value) {
    return FloatVector.broadcast(Lanes.S, value);
  }
}
