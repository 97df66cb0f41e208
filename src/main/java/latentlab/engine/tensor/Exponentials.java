package latentlab.engine.tensor;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The exponential function and its relatives, made of basic arithmetic only.
 *
 * <p>The Vector API's own give other last bits before and after the virtual machine has compiled a
 * kernel, at a moment that differs from run to run; these give the same bits always, so that a seed
 * fixes a run. They are as precise: an error of about one unit in the last place.
 */
final class Exponentials {
  // Vectors, not numbers: each number that an operation has to spread over a vector first takes
  // room in the compiler's graph, and beyond 18,000 nodes it stops inlining and allocates vectors.
  private static final FloatVector ONE = all(1f);
  private static final FloatVector TWO = all(2f);
  private static final FloatVector LOWEST = all(-88f);
  private static final FloatVector HIGHEST = all(89f);
  private static final FloatVector LOG2_E = all(1.44269504f);

  // ln 2 in two parts; the upper one has few bits, so that its multiples are exact.
  private static final FloatVector LN2_HIGH = all(-0.693359375f);
  private static final FloatVector LN2_LOW = all(2.12194440e-4f);

  /** Added and taken away again, it rounds to a whole number, which its lowest bits then hold. */
  private static final FloatVector ROUND = all(12582912f); // 1.5 * 2^23

  private static final int EXPONENT_SHIFT = 23;
  private static final IntVector ONE_BITS = ONE.reinterpretAsInts();

  // Coefficients of Moshier's Cephes library, close to 1 / 7!, … 1 / 2!.
  private static final FloatVector EXP_7 = all(1.9875691500e-4f);
  private static final FloatVector EXP_6 = all(1.3981999507e-3f);
  private static final FloatVector EXP_5 = all(8.3334519073e-3f);
  private static final FloatVector EXP_4 = all(4.1665795894e-2f);
  private static final FloatVector EXP_3 = all(1.6666665459e-1f);
  private static final FloatVector EXP_2 = all(5.0000001201e-1f);

  private static final FloatVector THIRD = all(1 / 3f);
  private static final FloatVector FIFTH = all(1 / 5f);
  private static final FloatVector SEVENTH = all(1 / 7f);
  private static final FloatVector NINTH = all(1 / 9f);
  private static final FloatVector ELEVENTH = all(1 / 11f);
  private static final FloatVector THIRTEENTH = all(1 / 13f);
  private static final FloatVector FIFTEENTH = all(1 / 15f);

  /** Below this argument tanh is its series, above it a quotient of exponentials. */
  private static final FloatVector TANH_SERIES = all(0.625f);

  private static final FloatVector MINUS_TWO = all(-2f);

  // x + x³ P(x²), also from Cephes.
  private static final FloatVector TANH_11 = all(-5.70498872745e-3f);
  private static final FloatVector TANH_9 = all(2.06390887954e-2f);
  private static final FloatVector TANH_7 = all(-5.37397155531e-2f);
  private static final FloatVector TANH_5 = all(1.33314422036e-1f);
  private static final FloatVector TANH_3 = all(-3.33332819422e-1f);

  private Exponentials() {}

  /** exp(x), 0 below about -87.7 and infinite above about 88.4. */
  static FloatVector exp(FloatVector x) {
    // exp(x) = 2^n exp(r) with |r| <= ln 2 / 2; at the ends n is such that 2^n is 0 or infinite.
    FloatVector v = x.max(LOWEST).min(HIGHEST);
    FloatVector rounded = v.fma(LOG2_E, ROUND);
    FloatVector n = rounded.sub(ROUND);
    FloatVector r = n.fma(LN2_LOW, n.fma(LN2_HIGH, v));
    FloatVector p = EXP_7.fma(r, EXP_6).fma(r, EXP_5).fma(r, EXP_4).fma(r, EXP_3).fma(r, EXP_2);
    IntVector exponent = rounded.reinterpretAsInts().lanewise(VectorOperators.LSHL, EXPONENT_SHIFT);
    return p.fma(r.mul(r), r).add(ONE).mul(exponent.add(ONE_BITS).reinterpretAsFloats());
  }

  /** log(1 + x) for 0 <= x <= 1. */
  static FloatVector log1p(FloatVector x) {
    // 2 artanh(s) = 2 (s + s³ / 3 + s⁵ / 5 + …) with s = x / (2 + x) <= 1 / 3.
    FloatVector s = x.div(x.add(TWO));
    FloatVector q = s.mul(s);
    FloatVector p =
        FIFTEENTH
            .fma(q, THIRTEENTH)
            .fma(q, ELEVENTH)
            .fma(q, NINTH)
            .fma(q, SEVENTH)
            .fma(q, FIFTH)
            .fma(q, THIRD);
    FloatVector twice = s.add(s);
    return p.mul(q).fma(twice, twice);
  }

  /** tanh(x) = (1 - e) / (1 + e), e = exp(-2 |x|), with the sign of x. */
  static FloatVector tanh(FloatVector x) {
    FloatVector size = x.abs();
    FloatVector e = exp(size.mul(MINUS_TWO));
    FloatVector far = ONE.sub(e).div(ONE.add(e));
    FloatVector signed = far.blend(far.neg(), x.test(VectorOperators.IS_NEGATIVE));
    // Near zero the difference 1 - e would lose its digits.
    FloatVector q = x.mul(x);
    FloatVector p = TANH_11.fma(q, TANH_9).fma(q, TANH_7).fma(q, TANH_5).fma(q, TANH_3);
    FloatVector near = p.mul(q).fma(x, x);
    return signed.blend(near, size.compare(VectorOperators.LT, TANH_SERIES));
  }

  /** tanh(x) to 1e-7, not to the last digit near 0, for half the work: 2 sigmoid(2 x) - 1. */
  static FloatVector quickTanh(FloatVector x) {
    FloatVector s = sigmoid(x.add(x));
    return s.add(s).sub(ONE);
  }

  /** 1 / (1 + exp(-x)); exact at both ends because exp of a large number is infinite. */
  static FloatVector sigmoid(FloatVector x) {
    return ONE.div(ONE.add(exp(x.neg())));
  }

  /** log(1 + exp(x)) = max(x, 0) + log1p(exp(-|x|)), which never overflows. */
  static FloatVector softplus(FloatVector x) {
    return x.max(FloatVector.zero(Lanes.S)).add(log1p(exp(x.abs().neg())));
  }

  /** x sigmoid(x). */
  static FloatVector silu(FloatVector x) {
    return x.div(ONE.add(exp(x.neg())));
  }

  /** The derivative of {@link #silu}: s (1 + x (1 - s)) with s = sigmoid(x). */
  static FloatVector siluSlope(FloatVector x) {
    FloatVector s = sigmoid(x);
    return s.mul(x.fma(ONE.sub(s), ONE));
  }

  private static FloatVector all(float value) {
    return FloatVector.broadcast(Lanes.S, value);
  }
}
