package latentlab.engine.grad;

import static latentlab.support.GradCheck.shape;

import latentlab.engine.tensor.Activation;
import latentlab.support.GradCheck;
import latentlab.support.ReferenceActivations;
import latentlab.support.ReferenceMaps;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Convolutions against loops over every place, channel and kernel cell. */
class ConvolutionTest {
  @ParameterizedTest
  @CsvSource({
    // batch, in, height, width, out, kernel, stride, padding
    "1, 1, 4, 4, 1, 1, 1, 0",
    "1, 3, 7, 5, 4, 3, 1, 1",
    "2, 1, 8, 8, 5, 4, 2, 1",
    "2, 1, 28, 28, 3, 4, 2, 1",
    "2, 1, 21, 37, 3, 3, 1, 3",
    "2, 2, 13, 19, 3, 5, 3, 2",
    "1, 1, 9, 23, 2, 2, 4, 0",
    "3, 2, 7, 5, 3, 3, 2, 0",
    "2, 3, 9, 6, 2, 5, 1, 2",
    "2, 17, 6, 6, 19, 3, 1, 1",
    "1, 6, 5, 7, 3, 5, 2, 2",
    "4, 8, 8, 8, 16, 4, 2, 1",
    "2, 5, 6, 3, 33, 1, 2, 0",
    "2, 5, 6, 6, 3, 1, 2, 0",
    "2, 3, 7, 7, 6, 4, 2, 1",
    "1, 5, 9, 9, 6, 3, 1, 1",
    "3, 5, 6, 5, 7, 1, 1, 0",
    "2, 9, 4, 4, 2, 1, 1, 0",
    "8, 32, 12, 12, 32, 1, 1, 0",
    "2, 3, 6, 6, 4, 1, 2, 0",
    "4, 16, 6, 6, 16, 3, 1, 1",
  })
  void convolutionMatchesLoops(
      int batch, int in, int height, int width, int out, int kernel, int stride, int padding) {
    GradCheck.check(
        (tape, v) -> Convolution.apply(tape, v[0], v[1], v[2], stride, padding, Activation.NONE),
        v -> ReferenceMaps.convolution(v[0], v[1], v[2], stride, padding),
        shape(batch, in, height, width),
        shape(out, in, kernel, kernel),
        shape(out));
  }

  @ParameterizedTest
  @CsvSource({
    // batch, in, height, width, out, kernel, stride, padding
    "1, 1, 4, 4, 1, 1, 1, 0",
    "1, 3, 4, 3, 4, 3, 1, 1",
    "2, 5, 4, 4, 1, 4, 2, 1",
    "2, 3, 9, 18, 1, 4, 2, 1",
    "1, 2, 5, 35, 2, 3, 1, 1",
    "3, 2, 3, 5, 3, 3, 2, 0",
    "2, 3, 4, 5, 9, 5, 1, 2",
    "2, 17, 3, 3, 19, 3, 1, 1",
    "1, 6, 5, 3, 3, 5, 2, 2",
    "4, 16, 4, 4, 8, 4, 2, 1",
    "2, 10, 1, 1, 6, 4, 1, 0",
    "3, 5, 6, 5, 7, 1, 1, 0",
    "4, 16, 6, 6, 16, 3, 1, 1",
  })
  void transposedConvolutionMatchesLoops(
      int batch, int in, int height, int width, int out, int kernel, int stride, int padding) {
    GradCheck.check(
        (tape, v) ->
            TransposedConvolution.apply(tape, v[0], v[1], v[2], stride, padding, Activation.NONE),
        v -> ReferenceMaps.transposedConvolution(v[0], v[1], v[2], stride, padding),
        shape(batch, in, height, width),
        shape(in, out, kernel, kernel),
        shape(out));
  }

  @ParameterizedTest
  @EnumSource
  void everyActivationFollowsBoth(Activation activation) {
    GradCheck.check(
        (tape, v) -> Convolution.apply(tape, v[0], v[1], v[2], 2, 1, activation),
        v ->
            ReferenceActivations.apply(
                activation, ReferenceMaps.convolution(v[0], v[1], v[2], 2, 1)),
        shape(2, 3, 7, 5),
        shape(4, 3, 3, 3),
        shape(4));
    GradCheck.check(
        (tape, v) -> TransposedConvolution.apply(tape, v[0], v[1], v[2], 2, 1, activation),
        v ->
            ReferenceActivations.apply(
                activation, ReferenceMaps.transposedConvolution(v[0], v[1], v[2], 2, 1)),
        shape(2, 3, 3, 4),
        shape(3, 2, 4, 4),
        shape(2));
  }
}
