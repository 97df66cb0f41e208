package latentlab.engine.family.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import latentlab.engine.family.Denoises;
import latentlab.engine.family.Denoising;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.FallingCurve;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.ScheduleShape;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalkTest {
  private static final NoiseSchedule SCHEDULE =
      ScheduleShape.COSINE.schedule(100, FallingCurve.of("0:1,1:0.1"));

  private final Tape tape = new Tape(new Pool()).mode(false);
  private final GaussianData data = new GaussianData(SCHEDULE, -0.2, 0.5);

  private Walk walk(Tensor start, int steps, Denoises.@Nullable Known known) {
    RandomStream random = new RandomStream(2, "walk");
    return new Walk(
        SCHEDULE,
        start,
        TimeGrid.falling(SCHEDULE, Sampler.Method.DDIM, steps, SCHEDULE.last()),
        () -> new DdimSolver(data, SCHEDULE, 0, random),
        () -> 0,
        known,
        random);
  }

  private void go(Denoising way) {
    while (way.done() < way.steps()) {
      way.step(tape);
      tape.clear();
    }
  }

  @Test
  void whatIsKnownComesOutAsItIsAndTheRestIsDrawn() {
    Tensor example = Tensor.of(new float[] {0.9f, -0.7f, 0.1f, 0.2f}, 1, 1, 2, 2);
    boolean[] mask = {true, true, false, false};
    int count = 2_000;
    Tensor start = Tensor.zeros(count, 1, 2, 2);
    new RandomStream(1, "start").fillNormal(start);
    Walk walk = walk(start, 20, new Denoises.Known(example, mask, 3));
    assertEquals(60, walk.steps());
    go(walk);
    assertEquals(0, walk.time());
    double mean = 0;
    double square = 0;
    for (int row = 0; row < count; row++) {
      assertEquals(0.9f, walk.state().get(4 * row));
      assertEquals(-0.7f, walk.state().get(4 * row + 1));
      double free = walk.state().get(4 * row + 2);
      mean += free / count;
      square += free * free / count;
    }
    // Pixels of this data know nothing of each other: the rest is as if nothing were known.
    assertEquals(-0.2, mean, 0.05);
    assertEquals(0.5, Math.sqrt(square - mean * mean), 0.05);
  }

  @Test
  void theTimeFallsOnlyWithTheLastOfTheRepeatsOfAStep() {
    Tensor example = Tensor.zeros(1, 1, 1, 1);
    Walk walk = walk(example, 2, new Denoises.Known(example, new boolean[] {false}, 2));
    double[] times = new double[4];
    for (int i = 0; i < 4; i++) {
      times[i] = walk.time();
      walk.step(tape);
    }
    assertArrayEquals(new double[] {100, 100, 1, 1}, times);
  }

  @Test
  void theNoiseOfAnExampleLeadsBackToIt() {
    Tensor examples = Tensor.of(new float[] {-1, -0.4f, 0, 0.3f, 0.9f}, 5, 1, 1, 1);
    Inversion inversion = new Inversion(SCHEDULE, data, examples, TimeGrid.rising(SCHEDULE, 100));
    go(inversion);
    Walk back = walk(inversion.state(), 100, null);
    go(back);
    assertArrayEquals(examples.toArray(), back.state().toArray(), 0.06f);
    for (int i = 0; i < 5; i++) {
      double exact = data.example(inversion.state().get(i), SCHEDULE.last());
      assertEquals(examples.get(i), exact, 0.06);
    }
  }
}
