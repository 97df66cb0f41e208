package latentlab.engine.grad;

import static latentlab.support.GradCheck.check;
import static latentlab.support.GradCheck.shape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Curvatures;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import latentlab.support.Doubles;
import latentlab.support.ReferenceActivations;
import latentlab.support.ReferenceMaps;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations that gradients of gradients and spectral normalisation are made of. */
class SecondOrderTest {
  private static final double STEP = 1e-5;

  @ParameterizedTest
  @EnumSource
  void tangentsFollowEveryActivation(Activation activation) {
    if (Curvatures.curved(activation)) {
      check(
          (tape, v) -> tangent(tape, activation, v[0], v[1]),
          v -> reference(activation, v[0], v[1]),
          shape(3, 11),
          shape(3, 11));
    } else {
      // Straight lines: nothing flows back to where they are.
      Doubles x = Doubles.normal(new SplittableRandom(11), 3, 11);
      Tensor at = Tensor.of(x.toFloats(), 3, 11);
      check(
          (tape, v) -> tangent(tape, activation, tape.input(at), v[0]),
          v -> reference(activation, x, v[0]),
          shape(3, 11));
    }
  }

  private static Variable tangent(Tape tape, Activation activation, Variable x, Variable tangent) {
    Variable known = activation.inPlace() ? Activate.apply(tape, x, activation) : x;
    return ActivationTangent.apply(tape, activation, known, tangent);
  }

  private static Doubles reference(Activation activation, Doubles x, Doubles tangent) {
    Doubles up = ReferenceActivations.apply(activation, x.map(v -> v + STEP));
    Doubles down = ReferenceActivations.apply(activation, x.map(v -> v - STEP));
    return times(up.values(), down.values(), tangent);
  }

  private static Doubles times(double[] up, double[] down, Doubles tangent) {
    Doubles moved = tangent.copy();
    for (int i = 0; i < up.length; i++) {
      moved.values()[i] *= (up[i] - down[i]) / (2 * STEP);
    }
    return moved;
  }

  @Test
  void aConvolutionWithoutBiasMatchesLoops() {
    for (int[] kernels : new int[][] {{4, 3, 3, 3}, {5, 3, 4, 4}}) {
      check(
          (tape, v) -> Convolution.linear(tape, v[0], v[1], 2, 1),
          v -> ReferenceMaps.convolution(v[0], v[1], Doubles.zeros(kernels[0]), 2, 1),
          shape(2, 3, 7, 8),
          kernels);
    }
  }

  @Test
  void normalisedWeightsAndTheirTangentsMatchTheirDefinition() {
    for (int[] weight : new int[][] {{4, 7}, {1, 5}, {18, 1}, {5, 2, 3, 3}}) {
      Tensor u = vector(weight[0]);
      check(
          (tape, v) -> SpectralNormalisation.apply(tape.normalisations(false), v[0], u),
          v -> normalised(v[0], u),
          weight);
      check(
          (tape, v) -> SpectralNormalisation.tangent(tape, v[0], v[1], u),
          v -> {
            Doubles up = normalised(moved(v[0], v[1], STEP), u);
            Doubles down = normalised(moved(v[0], v[1], -STEP), u);
            Doubles ones = v[0].map(_ -> 1);
            return times(up.values(), down.values(), ones);
          },
          weight,
          weight);
    }
  }

  private static Tensor vector(int size) {
    return Tensor.of(Doubles.normal(new SplittableRandom(3), size).toFloats(), size);
  }

  private static Doubles moved(Doubles x, Doubles along, double step) {
    Doubles out = x.copy();
    for (int i = 0; i < out.size(); i++) {
      out.values()[i] += step * along.values()[i];
    }
    return out;
  }

  /** W |u| / |Wᵀu|. */
  private static Doubles normalised(Doubles w, Tensor u) {
    int rows = w.extent(0);
    int width = w.size() / rows;
    double[] image = new double[width];
    double length = 0;
    for (int r = 0; r < rows; r++) {
      length += u.get(r) * u.get(r);
      for (int c = 0; c < width; c++) {
        image[c] += u.get(r) * w.values()[r * width + c];
      }
    }
    double sigma = Math.sqrt(Arrays.stream(image).map(x -> x * x).sum() / length);
    return w.map(x -> x / sigma);
  }

  @Test
  void powerIterationFindsTheLargestSingularValue() {
    SplittableRandom random = new SplittableRandom(5);
    Doubles w = Doubles.normal(random, 6, 2, 2, 2);
    double[][] rows = new double[6][];
    for (int r = 0; r < 6; r++) {
      rows[r] = Arrays.copyOfRange(w.values(), 8 * r, 8 * r + 8);
    }
    double sigma = new SingularValueDecomposition(MatrixUtils.createRealMatrix(rows)).getNorm();
    Tape tape = new Tape(new Pool());
    Tensor u = vector(6);
    Variable weight = tape.input(Tensor.of(w.toFloats(), w.shape()));
    Variable used = weight;
    for (int step = 0; step < 100; step++) {
      tape.clear();
      used = SpectralNormalisation.apply(tape, weight, u);
    }
    for (int i = 0; i < w.size(); i++) {
      assertEquals(w.values()[i] / sigma, used.value().get(i), 1e-5);
    }
  }

  @Test
  void onlyAWeightInTrainingMovesItsVector() {
    Tensor u = vector(4);
    float[] before = u.toArray();
    Tape tape = new Tape(new Pool());
    Variable weight = tape.input(Tensor.of(vector(12).toArray(), 4, 3));
    SpectralNormalisation.apply(tape.mode(false), weight, u);
    SpectralNormalisation.tangent(tape.mode(true), weight, weight, u);
    weight.freeze(true);
    SpectralNormalisation.apply(tape, weight, u);
    assertArrayEquals(before, u.toArray());
    weight.freeze(false);
    SpectralNormalisation.apply(tape, weight, u);
    assertEquals(1, Math.sqrt(Arrays.stream(squares(u)).sum()), 1e-6);
  }

  private static double[] squares(Tensor u) {
    double[] squares = new double[u.size()];
    Arrays.setAll(squares, i -> u.get(i) * u.get(i));
    return squares;
  }

  @Test
  void aWayBackUsesTheVectorOfItsWayForth() {
    Tape tape = new Tape(new Pool());
    Tensor u = vector(4);
    Variable weight = tape.input(Tensor.of(vector(12).toArray(), 4, 3));
    tape.backward(Reduce.sum(tape, SpectralNormalisation.apply(tape, weight, u)));
    float[] alone = weight.gradient().toArray();
    tape.clear();
    Tensor again = vector(4);
    Variable other = tape.input(Tensor.of(vector(12).toArray(), 4, 3));
    Variable first = SpectralNormalisation.apply(tape, other, again);
    SpectralNormalisation.apply(tape, other, again);
    tape.backward(Reduce.sum(tape, first));
    assertArrayEquals(alone, other.gradient().toArray());
  }

  @Test
  void aWeightOfAnotherShapeIsRefused() {
    Tape tape = new Tape(new Pool());
    Variable weight = tape.input(Tensor.zeros(4, 3));
    assertThrows(
        IllegalArgumentException.class, () -> SpectralNormalisation.apply(tape, weight, vector(3)));
  }
}
