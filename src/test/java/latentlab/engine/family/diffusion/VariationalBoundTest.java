package latentlab.engine.family.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FallingCurve;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Sampler;
import latentlab.engine.spec.ScheduleShape;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * For standard Gaussian data the reverse process is known: Gaussians of variance beta. With the
 * best network the bound is then the entropy, whatever the schedule.
 */
class VariationalBoundTest {
  private static final DataInfo POINTS =
      new DataInfo("points", DataInfo.Kind.POINTS, 2, 1, 1, 100, 10, 10, 1);
  private static final DataInfo PICTURES =
      new DataInfo("pictures", DataInfo.Kind.PICTURES, 1, 1, 2, 100, 10, 10, 1);
  private static final double ENTROPY = 0.5 * Math.log(2 * Math.PI * Math.E);

  private final Tape tape = new Tape(new Pool()).mode(false);

  private static DiffusionConfig config(NoiseSchedule schedule, Variance variance) {
    NetworkConfig network = new NetworkConfig(List.of(8), 1, List.of(8), false, 0);
    return new DiffusionConfig(
        network, schedule, Target.NOISE, variance, false, List.of(Sampler.Method.DDIM));
  }

  /** Of data N(0, deviation²). */
  private static DenoisingNetwork best(NoiseSchedule schedule, double deviation) {
    GaussianData data = new GaussianData(schedule, 0, deviation);
    return (tape, states, times, _) -> {
      Tensor out = tape.take(states.shape());
      int size = states.shape().rowSize();
      for (int i = 0; i < out.size(); i++) {
        double time = Math.rint(times[i / size] * schedule.last() / 1_000);
        double s = schedule.noise(time);
        out.set(i, (float) (s * states.value().get(i) / data.total(time)));
      }
      return tape.constant(out);
    };
  }

  private static NoiseSchedule schedule(int steps) {
    return ScheduleShape.LINEAR.schedule(steps, FallingCurve.of("0:1,1:0.1"));
  }

  private double elbo(int steps, Variance variance) {
    return elbo(schedule(steps), variance);
  }

  private double elbo(NoiseSchedule schedule, Variance variance) {
    VariationalBound bound =
        new VariationalBound(config(schedule, variance), best(schedule, 1), POINTS, 100, 2);
    Tensor clean = Tensor.zeros(20_000, 2, 1, 1);
    new RandomStream(1, "data").fillNormal(clean);
    Scores.Score score = bound.score(tape, clean, new int[20_000], new RandomStream(2, "noise"));
    tape.clear();
    assertTrue(!score.figures().containsKey("bitsPerDimension"));
    return score.figures().getOrDefault("elbo", Double.NaN);
  }

  @Test
  void theBoundOfTheBestModelIsTheEntropy() {
    double exact = -2 * (ENTROPY + Math.log(2));
    assertEquals(exact, elbo(10, Variance.LARGE), 0.05);
    assertEquals(exact, elbo(30, Variance.LARGE), 0.05);
    assertTrue(elbo(30, Variance.SMALL) < exact - 0.1, "another variance costs nats");
  }

  /** A fixed standard Gaussian is far from what half the signal is left in. */
  @Test
  void whatIsLeftOfTheSignalAtTheEndCosts() {
    NoiseSchedule half = ScheduleShape.DRAWN.schedule(30, FallingCurve.of("0:1,1:0.5"));
    assertEquals(0.5, Math.pow(half.signal(half.last()), 2), 1e-6);
    assertEquals(-2 * (ENTROPY + Math.log(2)), elbo(half, Variance.LARGE), 0.05);
  }

  @Test
  void oneStepHasNoTermsBetweenAndIsABoundToo() {
    double one = elbo(1, Variance.SMALL);
    assertTrue(Double.isFinite(one));
    assertTrue(one < -2 * (ENTROPY + Math.log(2)) + 0.03, "" + one);
  }

  @Test
  void bitsOfPicturesAreThoseOfTheirBins() {
    NoiseSchedule schedule = schedule(1_000);
    double deviation = 0.25;
    VariationalBound bound =
        new VariationalBound(
            config(schedule, Variance.LARGE), best(schedule, deviation), PICTURES, 1, 0.5);
    int rows = 2_000;
    Tensor clean = Tensor.zeros(rows, 1, 10, 20);
    new RandomStream(1, "data").fillNormal(clean);
    for (int i = 0; i < clean.size(); i++) {
      long bin = Math.round((deviation * clean.get(i) + 1) / 2 * 255);
      clean.set(i, (float) (Math.clamp(bin, 0, 255) / 127.5 - 1));
    }
    Scores.Score score = bound.score(tape, clean, new int[rows], new RandomStream(2, "noise"));
    // The entropy of the Gaussian in bits, and the bins of width 2 / 255.
    double exact = (ENTROPY + Math.log(deviation) - Math.log(2 / 255.0)) / Math.log(2);
    double bits = score.figures().getOrDefault("bitsPerDimension", Double.NaN);
    assertTrue(bits > exact - 0.04 && bits < exact + 0.25, bits + " for " + exact);
  }
}
