package latentlab.engine.family.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import latentlab.engine.grad.Tape;
import latentlab.engine.spec.FallingCurve;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.ScheduleShape;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuidedDenoiserTest {
  private static final NoiseSchedule COSINE =
      ScheduleShape.COSINE.schedule(100, FallingCurve.of("0:1,1:0.1"));
  private static final NoiseSchedule PATH = NoiseSchedule.path(100);

  private final Tape tape = new Tape(new Pool()).mode(false);

  /** A network that says 0.1 without a class and a tenth of the class more with one. */
  private static DenoisingNetwork classes() {
    return (tape, states, times, labels) -> {
      Tensor out = tape.take(states.shape());
      for (int i = 0; i < out.size(); i++) {
        out.set(i, labels[i] < 0 ? 0.1f : 0.2f + 0.1f * labels[i]);
      }
      return tape.constant(out);
    };
  }

  private float[] noise(double guidance, int... labels) {
    Tensor states = Tensor.zeros(labels.length, 1, 1, 1);
    GuidedDenoiser denoiser =
        new GuidedDenoiser(classes(), COSINE, Target.NOISE, 1e9, labels, guidance);
    float[] noise = denoiser.at(tape, states, 40).noise().toArray();
    boolean both = guidance != 0 && guidance != 1 && labels[0] >= 0;
    assertEquals(both ? 2 : 1, denoiser.asked());
    return noise;
  }

  @Test
  void guidanceOneIsTheConditionalModelAndZeroTheUnconditional() {
    assertArrayEquals(new float[] {0.2f, 0.5f}, noise(1, 0, 3), 1e-6f);
    assertArrayEquals(new float[] {0.1f, 0.1f}, noise(0, 0, 3), 1e-6f);
    assertArrayEquals(new float[] {0.4f, 1.3f}, noise(3, 0, 3), 1e-6f);
    assertArrayEquals(new float[] {0.1f, 0.1f}, noise(3, -1, -1), 1e-6f);
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void whatTheNetworkShouldSayLeadsBackToTheExampleAndTheNoise(Target target) {
    NoiseSchedule schedule = target == Target.VELOCITY ? PATH : COSINE;
    Tensor clean = Tensor.of(new float[] {-0.9f, 0.2f, 0.5f, 1}, 2, 1, 1, 2);
    double time = 0.3 * schedule.last();
    Noisy noisy =
        Noisy.of(tape, schedule, clean, new double[] {time, time}, new RandomStream(4, "n"));
    Tensor wanted = noisy.wanted(tape, target);
    DenoisingNetwork right = (t, _, _, _) -> t.constant(wanted);
    GuidedDenoiser denoiser =
        new GuidedDenoiser(right, schedule, target, 1.001, new int[] {-1, -1}, 1);
    Denoiser.Estimate estimate = denoiser.at(tape, noisy.states(), time);
    assertArrayEquals(clean.toArray(), estimate.clean().toArray(), 1e-5f);
    assertArrayEquals(noisy.noise().toArray(), estimate.noise().toArray(), 1e-5f);
    assertArrayEquals(clean.toArray(), noisy.guessedClean(tape, target, wanted).toArray(), 1e-5f);
    assertArrayEquals(
        noisy.noise().toArray(), noisy.guessedNoise(tape, target, wanted).toArray(), 1e-5f);
  }

  @Test
  void aGuessBeyondTheDataIsHeldAndTheNoiseMadeToFit() {
    Tensor state = Tensor.of(new float[] {2}, 1, 1, 1, 1);
    DenoisingNetwork far = (t, _, _, _) -> t.constant(Tensor.of(new float[] {5}, 1, 1, 1, 1));
    Denoiser denoiser = new GuidedDenoiser(far, COSINE, Target.X0, 1, new int[] {-1}, 1);
    Denoiser.Estimate estimate = denoiser.at(tape, state, 50);
    assertEquals(1, estimate.clean().get(0));
    assertEquals(2, COSINE.signal(50) + COSINE.noise(50) * estimate.noise().get(0), 1e-5);
  }

  @Test
  void noisyStatesHaveTheMomentsOfTheForwardProcess() {
    int rows = 20_000;
    Tensor clean = Tensor.zeros(rows, 1, 1, 1);
    clean.fill(0.7f);
    double[] times = new double[rows];
    for (int row = 0; row < rows; row++) {
      times[row] = row % 2 == 0 ? 20 : 80;
    }
    Noisy noisy = Noisy.of(tape, COSINE, clean, times, new RandomStream(6, "q"));
    for (int half = 0; half < 2; half++) {
      double mean = 0;
      double square = 0;
      for (int row = half; row < rows; row += 2) {
        double x = noisy.states().get(row);
        mean += 2 * x / rows;
        square += 2 * x * x / rows;
      }
      double time = half == 0 ? 20 : 80;
      assertEquals(0.7 * COSINE.signal(time), mean, 0.03);
      double variance = 1 - COSINE.alphaBars()[(int) time];
      assertEquals(variance, square - mean * mean, 0.04 * variance);
    }
  }
}
