package latentlab.engine.family.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** Every solver against data for which the best denoiser is known in closed form. */
class SolversTest {
  private static final NoiseSchedule LINEAR =
      ScheduleShape.LINEAR.schedule(1_000, FallingCurve.of("0:1,1:0.1"));
  private static final NoiseSchedule PATH = NoiseSchedule.path(100);
  private static final double MEAN = 0.4;
  private static final double DEVIATION = 0.3;

  private final Tape tape = new Tape(new Pool()).mode(false);
  private final RandomStream random = new RandomStream(3, "test");

  private static GaussianData data(NoiseSchedule schedule) {
    return new GaussianData(schedule, MEAN, DEVIATION);
  }

  private Tensor walk(Solver solver, double[] times, Tensor start) {
    Tensor state = Tensor.zeros(start.shape().toArray());
    state.set(start);
    for (int i = 1; i < times.length; i++) {
      state.set(solver.step(tape, state, times[i - 1], times[i]).state());
      tape.clear();
    }
    return state;
  }

  private Tensor noise(int count) {
    Tensor start = Tensor.zeros(count, 1, 1, 1);
    random.fillNormal(start);
    return start;
  }

  private static double[] times(NoiseSchedule schedule, int steps) {
    return TimeGrid.falling(schedule, Sampler.Method.ANCESTRAL, steps, schedule.last());
  }

  private static double[] squares(NoiseSchedule schedule, int steps) {
    return TimeGrid.falling(schedule, Sampler.Method.DDIM, steps, schedule.last());
  }

  /** The largest distance of a deterministic solver's examples from those of the exact flow. */
  private double error(Solver solver, NoiseSchedule schedule, int steps) {
    Tensor start = Tensor.of(new float[] {-2, -1, -0.3f, 0, 0.5f, 1, 2.2f}, 7, 1, 1, 1);
    Tensor end = walk(solver, squares(schedule, steps), start);
    double most = 0;
    for (int i = 0; i < end.size(); i++) {
      double exact = data(schedule).example(start.get(i), schedule.last());
      most = Math.max(most, Math.abs(end.get(i) - exact));
    }
    return most;
  }

  private void assertHasTheMoments(Tensor samples, double tolerance) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < samples.size(); i++) {
      mean += samples.get(i) / (double) samples.size();
      square += samples.get(i) * (double) samples.get(i) / samples.size();
    }
    assertEquals(MEAN, mean, tolerance);
    assertEquals(DEVIATION, Math.sqrt(square - mean * mean), tolerance);
  }

  @Test
  void invertingAndGoingForwardAgainComesCloserWithMoreSteps() {
    for (NoiseSchedule schedule : new NoiseSchedule[] {LINEAR, PATH}) {
      double before = 0.3;
      for (int steps : new int[] {10, 40, 160}) {
        Tensor examples = Tensor.of(new float[] {-0.2f, 0.1f, 0.4f, 0.5f, 1}, 5, 1, 1, 1);
        double[] rising = TimeGrid.rising(schedule, steps);
        Inversion inverse = new Inversion(schedule, data(schedule), examples, rising);
        while (inverse.done() < inverse.steps()) {
          inverse.step(tape);
          tape.clear();
        }
        Solver solver = new DdimSolver(data(schedule), schedule, 0, random);
        if (schedule == PATH) {
          solver = new EulerSolver(data(schedule));
        }
        Tensor back = walk(solver, squares(schedule, steps), inverse.state());
        double error = 0;
        for (int i = 0; i < back.size(); i++) {
          error = Math.max(error, Math.abs(back.get(i) - examples.get(i)));
        }
        assertTrue(error < before, "%s steps are off by %s".formatted(steps, error));
        before = error / 2;
      }
      assertTrue(before < 0.03, "" + before);
    }
  }

  @Test
  void ancestralSamplingDrawsFromTheDataWithEitherVariance() {
    for (Variance variance : new Variance[] {Variance.SMALL, Variance.LARGE}) {
      Solver solver = new AncestralSolver(data(LINEAR), LINEAR, variance, random);
      assertHasTheMoments(walk(solver, times(LINEAR, 1_000), noise(4_000)), 0.015);
    }
  }

  @Test
  void ancestralSamplingWithALearntVarianceLiesBetween() {
    Denoiser known = data(LINEAR);
    for (float spread : new float[] {0, 1}) {
      Denoiser learnt =
          (t, state, time) -> {
            Denoiser.Estimate estimate = known.at(t, state, time);
            Tensor all = t.take(state.shape());
            all.fill(spread);
            return new Denoiser.Estimate(estimate.clean(), estimate.noise(), all);
          };
      Variance same = spread == 0 ? Variance.SMALL : Variance.LARGE;
      Tensor start = noise(20);
      double[] times = times(LINEAR, 20);
      Tensor one =
          walk(
              new AncestralSolver(learnt, LINEAR, Variance.LEARNT, new RandomStream(1, "a")),
              times,
              start);
      Tensor two =
          walk(new AncestralSolver(known, LINEAR, same, new RandomStream(1, "a")), times, start);
      assertArrayEquals(two.toArray(), one.toArray(), 1e-5f);
    }
  }

  @Test
  void ddimWithEtaOneIsTheAncestralSamplerWithTheSmallVariance() {
    Tensor start = noise(50);
    for (int steps : new int[] {1_000, 40}) {
      double[] times = times(LINEAR, steps);
      Tensor ddim =
          walk(new DdimSolver(data(LINEAR), LINEAR, 1, new RandomStream(9, "same")), times, start);
      Tensor ancestral =
          walk(
              new AncestralSolver(
                  data(LINEAR), LINEAR, Variance.SMALL, new RandomStream(9, "same")),
              times,
              start);
      assertArrayEquals(ancestral.toArray(), ddim.toArray(), 2e-4f);
    }
  }

  @Test
  void ddimWithoutNoiseFollowsTheFlow() {
    Solver solver = new DdimSolver(data(LINEAR), LINEAR, 0, random);
    assertTrue(error(solver, LINEAR, 1_000) < 0.01, "many steps");
    assertTrue(error(solver, LINEAR, 50) < 0.04, "fifty steps");
    assertHasTheMoments(walk(solver, squares(LINEAR, 200), noise(20_000)), 0.02);
  }

  @Test
  void dpmSolverNeedsFewerStepsThanDdim() {
    double ddim = error(new DdimSolver(data(LINEAR), LINEAR, 0, random), LINEAR, 50);
    double dpm = error(new DpmSolver(data(LINEAR), LINEAR), LINEAR, 20);
    assertTrue(dpm < ddim, dpm + " with 20 steps, " + ddim + " with 50");
    double more = error(new DpmSolver(data(LINEAR), LINEAR), LINEAR, 200);
    assertTrue(more < 0.01, "200 steps: " + more);
  }

  @Test
  void dpmSolversSecondStepIsThatOfThePaper() {
    DpmSolver solver = new DpmSolver(data(LINEAR), LINEAR);
    Tensor start = Tensor.of(new float[] {1.3f}, 1, 1, 1, 1);
    double[] times = {800, 500, 300};
    double x = start.get(0);
    double[] lambda = new double[3];
    for (int i = 0; i < 3; i++) {
      lambda[i] = Math.log(LINEAR.signal(times[i]) / LINEAR.noise(times[i]));
    }
    double first = clean(x, 800);
    double h = lambda[1] - lambda[0];
    x = LINEAR.noise(500) / LINEAR.noise(800) * x - LINEAR.signal(500) * Math.expm1(-h) * first;
    double second = clean(x, 500);
    double next = lambda[2] - lambda[1];
    double r = h / next;
    double extended = (1 + 1 / (2 * r)) * second - 1 / (2 * r) * first;
    x =
        LINEAR.noise(300) / LINEAR.noise(500) * x
            - LINEAR.signal(300) * Math.expm1(-next) * extended;
    assertEquals(x, walk(solver, times, start).get(0), 1e-5);
  }

  private static double clean(double x, double time) {
    double a = LINEAR.signal(time);
    double total = data(LINEAR).total(time);
    return MEAN + a * DEVIATION * DEVIATION / total * (x - a * MEAN);
  }

  @Test
  void heunsErrorFallsWithTheSquareOfTheStepsAndEulersWithTheSteps() {
    double euler = error(new EulerSolver(data(PATH)), PATH, 40);
    double eulerTwice = error(new EulerSolver(data(PATH)), PATH, 80);
    assertEquals(2, euler / eulerTwice, 0.4);
    double heun = error(new HeunSolver(data(PATH)), PATH, 40);
    double heunTwice = error(new HeunSolver(data(PATH)), PATH, 80);
    assertTrue(heun < euler / 3, heun + " and " + euler);
    assertTrue(heun / heunTwice > 3, heun + " and " + heunTwice);
  }

  @Test
  void onAStraightPathEulerIsDdimWithoutNoise() {
    Tensor start = noise(10);
    double[] times = times(PATH, 7);
    Tensor euler = walk(new EulerSolver(data(PATH)), times, start);
    for (int i = 0; i < start.size(); i++) {
      double x = start.get(i);
      for (int step = 1; step < times.length; step++) {
        double a = PATH.signal(times[step - 1]);
        double total = data(PATH).total(times[step - 1]);
        double c = MEAN + a * DEVIATION * DEVIATION / total * (x - a * MEAN);
        double n = (x - a * c) / PATH.noise(times[step - 1]);
        x = PATH.signal(times[step]) * c + PATH.noise(times[step]) * n;
      }
      assertEquals(x, euler.get(i), 1e-4);
    }
  }

  @Test
  void stridesGoFromTheLastTimeToTheFirstAndAreNeverTooMany() {
    assertArrayEquals(new double[] {10, 7, 4, 1, 0}, times(schedule(10), 4));
    assertArrayEquals(new double[] {3, 2, 1, 0}, times(schedule(3), 3));
    assertArrayEquals(new double[] {1, 0}, times(schedule(1), 1));
    assertArrayEquals(
        new double[] {6, 4, 1, 0}, TimeGrid.falling(schedule(10), Sampler.Method.ANCESTRAL, 4, 6));
    assertArrayEquals(new double[] {1, 0.5, 0}, times(PATH, 2));
    assertArrayEquals(new double[] {10, 5, 2, 1, 0}, squares(schedule(10), 4));
    assertArrayEquals(new double[] {6, 5, 4, 3, 2, 1, 0}, squares(schedule(6), 6));
    assertArrayEquals(new double[] {6, 4, 3, 2, 1, 0}, squares(schedule(6), 5));
    String sentence = assertThrows(BadInput.class, () -> times(schedule(10), 11)).sentence();
    assertTrue(sentence.contains("1 to 10"), sentence);
  }

  private static NoiseSchedule schedule(int steps) {
    return ScheduleShape.COSINE.schedule(steps, FallingCurve.of("0:1,1:0.1"));
  }
}
