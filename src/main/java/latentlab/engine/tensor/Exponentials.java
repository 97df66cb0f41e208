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
 *
 * <p>Limits are comparisons and blends: the Vector API's minimum and maximum, which tell 0 from -0,
 * take three times the instructions.
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

  // From here on tanh is -1 or 1 to the last bit.
  private static final FloatVector TANH_START = all(-9.02f);
  private static final FloatVector TANH_END = all(9.02f);

  private static final FloatVector MINUS_ONE = all(-1f);
  private static final FloatVector P_1 = all(0.1337970644235611f);
  private static final FloatVector P_2 = all(3.4940203186124563e-3f);
  private static final FloatVector P_3 = all(2.0583249352057464e-5f);
  private static final FloatVector P_4 = all(1.3318758540492581e-8f);
  private static final FloatVector Q_1 = all(0.46713021397590637f);
  private static final FloatVector Q_2 = all(2.5871019810438156e-2f);
  private static final FloatVector Q_3 = all(3.2830695272423327e-4f);
  private static final FloatVector Q_4 = all(7.761889264656929e-7f);

  private Exponentials() {}

  /** exp(x), 0 below about -87.7 and infinite above about 88.4. */
  static FloatVector exp(FloatVector x) {
    // exp(x) = 2^n exp(r) with |r| <= ln 2 / 2; at the ends n is such that 2^n is 0 or infinite.
    FloatVector v = within(x, LOWEST, HIGHEST);
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

  /** tanh(x) = x P(x²) / Q(x²). */
  static FloatVector tanh(FloatVector x) {
    FloatVector v = within(x, TANH_START, TANH_END);
    // P and Q of degree 4 with the least relative error up to the end, 2.1e-8, found by weighted
    // least squares (Lawson 1961) of P - tanh(x) / x Q.
    FloatVector q = v.mul(v);
    FloatVector p = P_4.fma(q, P_3).fma(q, P_2).fma(q, P_1).fma(q, ONE);
    FloatVector d = Q_4.fma(q, Q_3).fma(q, Q_2).fma(q, Q_1).fma(q, ONE);
    // Rounding may lead past the ends by a unit in the last place.
    return within(p.mul(v).div(d), MINUS_ONE, ONE);
  }

  /** The nearest number between both, NaN where x is. */
  private static FloatVector within(FloatVector x, FloatVector least, FloatVector most) {
    FloatVector v = x.blend(least, x.compare(VectorOperators.LT, least));
    return v.blend(most, v.compare(VectorOperators.GT, most));
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
