package latentlab.engine.grad;

import static latentlab.support.GradCheck.shape;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import latentlab.support.Doubles;
import latentlab.support.GradCheck;
import latentlab.support.ReferenceActivations;
import latentlab.support.ReferenceNormalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Normalisations against their definitions. */
class NormalisationTest {
  @ParameterizedTest
  @CsvSource({"4, 1, 1", "5, 3, 1", "2, 3, 35", "3, 17, 16", "1, 2, 20"})
  void batchNormalisationMatchesItsDefinition(int batch, int channels, int places) {
    GradCheck.check(
        (tape, v) -> batch(tape, v, Activation.NONE),
        v -> ReferenceNormalisation.batch(v[0], v[1], v[2]),
        shape(batch, channels, places),
        shape(channels),
        shape(channels));
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationFollowsBatchNormalisation(Activation activation) {
    GradCheck.check(
        (tape, v) -> batch(tape, v, activation),
        v -> ReferenceActivations.apply(activation, ReferenceNormalisation.batch(v[0], v[1], v[2])),
        shape(3, 2, 21),
        shape(2),
        shape(2));
  }

  private static Variable batch(Tape tape, Variable[] v, Activation activation) {
    int channels = v[1].value().size();
    Tensor mean = Tensor.zeros(channels);
    Tensor variance = Tensor.zeros(channels);
    return BatchNormalisation.apply(tape, v[0], v[1], v[2], mean, variance, activation);
  }

  @Test
  void batchNormalisationInUseGoesByTheRunningStatistics() {
    Doubles mean = new Doubles(shape(3), new double[] {0.5, -2, 0});
    Doubles variance = new Doubles(shape(3), new double[] {0.25, 4, 1});
    GradCheck.check(
        (tape, v) ->
            BatchNormalisation.apply(
                tape.normalisations(false),
                v[0],
                v[1],
                v[2],
                Tensor.of(mean.toFloats(), 3),
                Tensor.of(variance.toFloats(), 3),
                Activation.SILU),
        v ->
            ReferenceActivations.apply(
                Activation.SILU, ReferenceNormalisation.inUse(v[0], v[1], v[2], mean, variance)),
        shape(2, 3, 7),
        shape(3),
        shape(3));
  }

  @Test
  void runningStatisticsMoveATenthOfTheWay() {
    // Two numbers, 1 and 4: mean 2.5, variance of the population estimated as 4.5.
    Tape tape = new Tape(new Pool());
    Tensor mean = Tensor.of(new float[] {1}, 1);
    Tensor variance = Tensor.of(new float[] {2}, 1);
    Variable x = tape.constant(Tensor.of(new float[] {1, 4}, 2, 1));
    Variable one = tape.input(Tensor.of(new float[] {1}, 1));
    BatchNormalisation.apply(tape, x, one, one, mean, variance, Activation.NONE);
    assertEquals(0.9 * 1 + 0.1 * 2.5, mean.get(0), 1e-6);
    assertEquals(0.9 * 2 + 0.1 * 4.5, variance.get(0), 1e-6);

    BatchNormalisation.apply(tape.mode(false), x, one, one, mean, variance, Activation.NONE);
    assertEquals(1.15, mean.get(0), 1e-6, "unchanged in use");

    Variable frozen = tape.constant(Tensor.of(new float[] {1}, 1));
    BatchNormalisation.apply(tape.mode(true), x, frozen, one, mean, variance, Activation.NONE);
    assertEquals(1.15, mean.get(0), 1e-6, "unchanged in a layer that stands still");
  }

  @ParameterizedTest
  @CsvSource({"2, 4, 35, 2", "1, 6, 9, 3", "3, 4, 16, 4", "2, 5, 7, 1", "3, 32, 1, 8"})
  void groupNormalisationMatchesItsDefinition(int batch, int channels, int places, int groups) {
    GradCheck.check(
        (tape, v) -> GroupNormalisation.apply(tape, v[0], v[1], v[2], groups, Activation.NONE),
        v -> ReferenceNormalisation.group(v[0], v[1], v[2], groups),
        shape(batch, channels, places),
        shape(channels),
        shape(channels));
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationFollowsGroupNormalisation(Activation activation) {
    GradCheck.check(
        (tape, v) -> GroupNormalisation.apply(tape, v[0], v[1], v[2], 2, activation),
        v ->
            ReferenceActivations.apply(
                activation, ReferenceNormalisation.group(v[0], v[1], v[2], 2)),
        shape(2, 4, 19),
        shape(4),
        shape(4));
  }

  @Test
  void numbersFarFromZeroLoseNoPrecision() {
    Doubles far = Doubles.normal(new SplittableRandom(3), 4, 2, 33).map(v -> (float) (v + 500));
    Doubles scale = new Doubles(shape(2), new double[] {1, 1});
    GradCheck.check(
        (tape, v) -> GroupNormalisation.apply(tape, v[0], v[1], v[1], 1, Activation.NONE),
        v -> ReferenceNormalisation.group(v[0], v[1], v[1], 1),
        far,
        scale);
  }
}
