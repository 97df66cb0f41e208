package latentlab.engine.family.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import latentlab.engine.family.Denoises;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.FallingCurve;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.ScheduleShape;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The times of a sampler that goes along another schedule than the model learnt with. */
class TimeGridTest {
  private static final FallingCurve CURVE = FallingCurve.of("0:1,0.5:0.4,1:0.3");
  private static final NoiseSchedule LINEAR = ScheduleShape.LINEAR.schedule(1_000, CURVE);
  private static final NoiseSchedule COSINE = ScheduleShape.COSINE.schedule(1_000, CURVE);
  private static final NoiseSchedule DRAWN = ScheduleShape.DRAWN.schedule(1_000, CURVE);

  private static double[] times(
      Sampler sampler, NoiseSchedule along, NoiseSchedule model, double start) {
    return TimeGrid.of(new Denoises.Wish(sampler, -1, 1, along), model, start);
  }

  @ParameterizedTest
  @EnumSource(Sampler.Method.class)
  void alongItsOwnScheduleNothingChanges(Sampler.Method method) {
    for (NoiseSchedule schedule : new NoiseSchedule[] {LINEAR, COSINE, DRAWN}) {
      for (int steps : new int[] {1, 20, 1_000}) {
        Sampler sampler = new Sampler(method, steps);
        double[] plain = TimeGrid.falling(schedule, method, steps, 1_000);
        assertArrayEquals(plain, times(sampler, schedule, schedule, 1_000));
      }
    }
  }

  @Test
  void dpmSolverStopsAtEqualPartsOfTheLogarithm() {
    double[] times = TimeGrid.falling(COSINE, Sampler.Method.DPM_SOLVER, 20, 1_000);
    assertEquals(1_000, times[0]);
    double part = (COSINE.logSnr(1) + 9.54) / 19;
    int compared = 0;
    for (int i = 1; i < 20; i++) {
      // At both ends whole times are far apart.
      if (times[i] > 40 && times[i - 1] < 960) {
        double between = COSINE.logSnr(times[i]) - COSINE.logSnr(times[i - 1]);
        assertEquals(part, between, 0.05 * part);
        compared++;
      }
    }
    assertTrue(compared > 5, compared + " of 20");
  }

  @ParameterizedTest
  @EnumSource(Sampler.Method.class)
  void timesFallOneByOneWhateverTheSchedule(Sampler.Method method) {
    NoiseSchedule shortest = ScheduleShape.COSINE.schedule(20, CURVE);
    for (NoiseSchedule schedule : new NoiseSchedule[] {LINEAR, COSINE, DRAWN, shortest}) {
      int most = (int) schedule.last();
      for (int steps : new int[] {1, 2, 3, 10, most - 1, most}) {
        double[] times = TimeGrid.falling(schedule, method, steps, schedule.last());
        assertEquals(steps + 1, times.length);
        assertEquals(most, times[0]);
        for (int i = 0; i < steps; i++) {
          assertTrue(times[i + 1] <= times[i] - 1, method + ", " + steps);
        }
        assertEquals(0, times[steps]);
      }
    }
  }

  @Test
  void everyStopHasTheNoiseOfTheOtherSchedule() {
    Sampler sampler = new Sampler(Sampler.Method.ANCESTRAL, 10);
    double[] theirs = TimeGrid.falling(DRAWN, sampler.method(), 10, 1_000);
    double[] times = times(sampler, DRAWN, LINEAR, 1_000);
    assertEquals(theirs.length, times.length);
    for (int i = 0; i < 10; i++) {
      // alpha-bar of what was drawn: straight lines through its points.
      double wanted = CURVE.at(theirs[i] / 1_000);
      double signal = LINEAR.signal(times[i]);
      assertEquals(wanted, signal * signal, 1e-9);
    }
    assertEquals(0, times[10]);
  }

  @Test
  void levelsThatWereNeverLearntAreTheNearestOnesOnce() {
    Sampler all = new Sampler(Sampler.Method.ANCESTRAL, 1_000);
    double[] times = times(all, COSINE, LINEAR, 1_000);
    assertEquals(1_000, times[0], "the cosine ends in more noise than the line");
    assertEquals(1, times[times.length - 2], "and begins with less");
    assertTrue(times.length < 1_000, "several were the same");
    for (int i = 1; i < times.length; i++) {
      assertTrue(times[i] < times[i - 1]);
    }
  }

  @Test
  void aSketchBeginsAtItsOwnTime() {
    Sampler sampler = new Sampler(Sampler.Method.DDIM, 30);
    double[] times = times(sampler, COSINE, LINEAR, 250);
    assertEquals(250, times[0]);
    assertTrue(times[1] < 250 && times.length < 30);
  }

  /** The best denoiser knows where every state of the flow leads, whichever levels are visited. */
  @Test
  void theWayAlongAnotherScheduleLeadsToTheSameExamples() {
    Tape tape = new Tape(new Pool()).mode(false);
    GaussianData data = new GaussianData(LINEAR, 0.4, 0.3);
    Tensor start = Tensor.of(new float[] {-2, -1, 0, 0.5f, 2.2f}, 5, 1, 1, 1);
    Solver solver = new DdimSolver(data, LINEAR, 0, new RandomStream(1, "none"));
    double[] times = times(new Sampler(Sampler.Method.DDIM, 400), COSINE, LINEAR, 1_000);
    Tensor state = Tensor.zeros(5, 1, 1, 1);
    state.set(start);
    for (int i = 1; i < times.length; i++) {
      state.set(solver.step(tape, state, times[i - 1], times[i]).state());
      tape.clear();
    }
    for (int i = 0; i < 5; i++) {
      assertEquals(data.example(start.get(i), 1_000), state.get(i), 0.01);
    }
  }

  @Test
  void whatHasAsMuchPictureLaterIsNoSchedule() {
    double[] signals = {1, 0.5, 0.5};
    double[] noises = {0, 0.8, 0.8};
    NoiseSchedule flat =
        new NoiseSchedule(true, new double[] {0, 1, 2}, signals, noises, new double[3]);
    Sampler sampler = new Sampler(Sampler.Method.DDIM, 2);
    BadInput wrong = assertThrows(BadInput.class, () -> times(sampler, flat, LINEAR, 1_000));
    assertTrue(wrong.sentence().contains("time 2"), wrong.sentence());
    Sampler many = new Sampler(Sampler.Method.DDIM, 1_001);
    assertThrows(BadInput.class, () -> times(many, COSINE, LINEAR, 1_000));
  }
}
