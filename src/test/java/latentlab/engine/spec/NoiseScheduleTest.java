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
