package latentlab.engine.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseScheduleTest {
  private static final FallingCurve CURVE = FallingCurve.of("0:1, 0.5:0.4, 1:0.01");

  @ParameterizedTest
  @EnumSource(ScheduleShape.class)
  void alphaBarIsTheProductOfWhatEachStepLeavesAndTheVarianceStaysOne(ScheduleShape shape) {
    for (int steps : new int[] {1, 2, 10, 1_000}) {
      NoiseSchedule schedule = shape.schedule(steps, CURVE);
      assertEquals(steps, schedule.last());
      double product = 1;
      double snr = Double.POSITIVE_INFINITY;
      for (int t = 1; t <= steps; t++) {
        product *= 1 - schedule.betas()[t];
        assertEquals(product, schedule.alphaBars()[t], 1e-12);
        double noise = schedule.noise(t);
        assertEquals(1, product + noise * noise, 1e-12);
        assertTrue(schedule.logSnrs()[t] < snr, shape + " at " + t);
        snr = schedule.logSnrs()[t];
      }
      assertEquals(1, schedule.signal(0));
    }
  }

  @Test
  void theShapesAreThoseOfThePapers() {
    NoiseSchedule linear = ScheduleShape.LINEAR.schedule(1_000, CURVE);
    assertEquals(1e-4, linear.betas()[1], 1e-12);
    assertEquals(0.02, linear.betas()[1_000], 1e-12);
    // Ho et al. 2020, section 4: the prior term is about 1e-5 bits per dimension.
    assertEquals(4.0e-5, linear.alphaBars()[1_000], 1e-6);
    NoiseSchedule cosine = ScheduleShape.COSINE.schedule(1_000, CURVE);
    double half = Math.cos(0.508 / 1.008 * Math.PI / 2) / Math.cos(0.008 / 1.008 * Math.PI / 2);
    assertEquals(half * half, cosine.alphaBars()[500], 1e-9);
    assertEquals(0.999, cosine.betas()[1_000], 1e-9);
    NoiseSchedule quadratic = ScheduleShape.QUADRATIC.schedule(3, CURVE);
    double root = (Math.sqrt(1e-4) + Math.sqrt(0.02)) / 2;
    assertEquals(Math.min(0.999, root * root * 1_000 / 3), quadratic.betas()[2], 1e-12);
    NoiseSchedule sigmoid = ScheduleShape.SIGMOID.schedule(2, CURVE);
    assertEquals(0.5, sigmoid.alphaBars()[1], 1e-12);
    NoiseSchedule drawn = ScheduleShape.DRAWN.schedule(4, CURVE);
    assertArrayEquals(new double[] {1, 0.7, 0.4, 0.205, 0.01}, drawn.alphaBars(), 1e-12);
  }

  @Test
  void theStraightPathGoesFromThePictureToTheNoise() {
    NoiseSchedule path = NoiseSchedule.path(10);
    assertEquals(0.63, path.signal(0.37), 1e-12);
    assertEquals(0.37, path.noise(0.37), 1e-12);
  }

  /** The cosine of Nichol and Dhariwal 2021, equation 17, worked out anew. */
  private static double cosine(double place) {
    double root = Math.cos((place + 0.008) / 1.008 * Math.PI / 2);
    double whole = Math.cos(0.008 / 1.008 * Math.PI / 2);
    return root * root / (whole * whole);
  }

  @Test
  void theTimeOfARatioIsWhereTheOtherScheduleHasTheSame() {
    NoiseSchedule linear = ScheduleShape.LINEAR.schedule(1_000, CURVE);
    double[] alphaBars = new double[1_001];
    alphaBars[0] = 1;
    for (int t = 1; t <= 1_000; t++) {
      alphaBars[t] = alphaBars[t - 1] * (1 - (1e-4 + (0.02 - 1e-4) * (t - 1) / 999));
    }
    NoiseSchedule path = NoiseSchedule.path(1_000);
    for (int t = 20; t <= 980; t += 40) {
      double alphaBar = cosine(t / 1_000.0);
      double logSnr = Math.log(alphaBar / (1 - alphaBar));
      double time = linear.timeAt(logSnr);
      int before = (int) time;
      double rest = time - before;
      double there = alphaBars[before] * (1 - rest) + alphaBars[before + 1] * rest;
      assertEquals(alphaBar, there, 1e-9, "at " + t);
      assertEquals(logSnr, linear.logSnr(time), 1e-6);
      double signal = linear.signal(time);
      double noise = linear.noise(time);
      assertEquals(1, signal * signal + noise * noise, 1e-12);
      // On the straight path the noise is the time: t / (1 - t) is the ratio of the shares.
      assertEquals(1 / (1 + Math.exp(logSnr / 2)), path.timeAt(logSnr), 1e-9);
    }
  }

  @ParameterizedTest
  @EnumSource(ScheduleShape.class)
  void itsOwnRatiosAreAtItsOwnTimesAndOthersAtTheNearest(ScheduleShape shape) {
    for (int steps : new int[] {1, 2, 10, 1_000}) {
      NoiseSchedule schedule = shape.schedule(steps, CURVE);
      for (int t = 1; t <= steps; t++) {
        assertEquals(t, schedule.timeAt(schedule.logSnrs()[t]));
      }
      assertEquals(1, schedule.timeAt(Double.POSITIVE_INFINITY));
      assertEquals(steps, schedule.timeAt(-99));
    }
  }

  @Test
  void aStepThatAddsNothingOrLeavesNothingIsRefused() {
    String none = assertThrows(BadInput.class, () -> NoiseSchedule.ofBetas(0.1, 0)).sentence();
    assertTrue(none.contains("2") && none.contains("0.999"), none);
    assertThrows(BadInput.class, () -> NoiseSchedule.ofBetas(1));
    assertThrows(BadInput.class, () -> NoiseSchedule.ofBetas(Double.NaN));
    FallingCurve cliff = FallingCurve.of("0:1,0.5:0.9999,0.501:0.00001,1:0.000001");
    assertThrows(BadInput.class, () -> ScheduleShape.DRAWN.schedule(1_000, cliff));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0:1",
        "0:1,1:0",
        "0:1,0.5:0.2,1:0.3",
        "0.1:1,1:0.1",
        "0:0.9,1:0.1",
        "0:1,0.9:0.1",
        "0:1,0.5:0.5,0.4:0.3,1:0.1",
        "0:1;1:0.1",
        "0:1,1:NaN"
      })
  void whatIsNoFallingCurveIsRefusedWithAnExample(String text) {
    String sentence = assertThrows(BadInput.class, () -> FallingCurve.of(text)).sentence();
    assertTrue(sentence.contains("0:1,0.5:0.4,1:0.01"), sentence);
  }

  @Test
  void aCurveIsKeptAsItsText() {
    assertEquals("0:1,0.5:0.4,1:0.01", CURVE.text());
    ParamSpec.Curve setting = new ParamSpec.Curve("noiseCurve", Group.NOISE, false, "0:1,1:0.1");
    assertEquals("0:1,0.25:0.75,1:0.5", setting.parse(" 0:1.0 , 0.25:0.75, 1:0.5"));
    assertEquals(0.58, CURVE.at(0.35), 1e-12);
  }
}
