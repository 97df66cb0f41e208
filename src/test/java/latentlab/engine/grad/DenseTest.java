package latentlab.engine.grad;

import static latentlab.support.GradCheck.shape;

import latentlab.engine.tensor.Activation;
import latentlab.support.GradCheck;
import latentlab.support.ReferenceActivations;
import latentlab.support.ReferenceRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The dense layer and the activation functions against sums over every input. */
class DenseTest {
  @ParameterizedTest
  @CsvSource({"1, 1, 1", "1, 20, 33", "3, 17, 5", "16, 16, 16", "7, 3, 40"})
  void denseMatchesLoops(int batch, int in, int out) {
    GradCheck.check(
        (tape, v) -> Dense.apply(tape, v[0], v[1], v[2], Activation.NONE),
        v -> ReferenceRows.dense(v[0], v[1], v[2]),
        shape(batch, in),
        shape(out, in),
        shape(out));
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationFollowsDense(Activation activation) {
    GradCheck.check(
        (tape, v) -> Dense.apply(tape, v[0], v[1], v[2], activation),
        v -> ReferenceActivations.apply(activation, ReferenceRows.dense(v[0], v[1], v[2])),
        shape(3, 7),
        shape(19, 7),
        shape(19));
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationStandsAlone(Activation activation) {
    GradCheck.check(
        (tape, v) -> Activate.apply(tape, v[0], activation),
        v -> ReferenceActivations.apply(activation, v[0]),
        shape(3, 11));
  }
}
