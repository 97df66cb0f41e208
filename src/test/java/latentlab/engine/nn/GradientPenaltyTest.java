package latentlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import latentlab.support.Doubles;
import latentlab.support.ReferenceActivations;
import latentlab.support.ReferenceMaps;
import latentlab.support.ReferenceRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The penalty and its gradient against differences of a critic in double precision. */
class GradientPenaltyTest {
  private static final double STEP = 1e-4;
  private static final int ROWS = 3;

  private final Parameters parameters = new Parameters();
  private final Tape tape = new Tape(new Pool());

  @Test
  void theSlopeOfALinearCriticIsItsWeight() {
    DenseLayer critic = new DenseLayer(parameters, "critic", 2, 1, Activation.NONE);
    parameters.allocate(1);
    weight("critic.weight").set(new float[] {3, 4});
    Variable penalty = penalty(critic, normal(ROWS, 2), 1);
    tape.backward(Reduce.mean(tape, penalty));
    for (int row = 0; row < ROWS; row++) {
      assertEquals(16, penalty.value().get(row), 1e-5);
    }
    // 2 (|w| - 1) w / |w|
    Tensor gradient = parameters.all().getFirst().variable().gradient();
    assertEquals(2 * 4 * 3 / 5.0, gradient.get(0), 1e-5);
    assertEquals(2 * 4 * 4 / 5.0, gradient.get(1), 1e-5);
  }

  @Test
  void aCriticWithoutSlopeGetsNoGradientButAPenalty() {
    DenseLayer critic = new DenseLayer(parameters, "critic", 2, 1, Activation.NONE);
    parameters.allocate(1);
    weight("critic.weight").fill(0);
    Variable penalty = penalty(critic, normal(ROWS, 2), 1);
    tape.backward(Reduce.mean(tape, penalty));
    assertEquals(1, penalty.value().get(0), 0);
    assertEquals(0, parameters.all().getFirst().variable().gradient().get(0), 0);
  }

  @ParameterizedTest
  @EnumSource
  void denseCriticsHaveTheGradientOfDifferences(Activation activation) {
    List<Layer> layers =
        List.of(
            new DenseLayer(parameters, "0", 4, 7, activation),
            new DenseLayer(parameters, "1", 7, 6, activation),
            new DenseLayer(parameters, "2", 6, 1, Activation.NONE));
    check(
        new Sequential(layers),
        p -> x -> dense(dense(dense(x, p, 0, activation), p, 2, activation), p, 4, Activation.NONE),
        normal(ROWS, 4));
  }

  @ParameterizedTest
  @EnumSource
  void convolutionalCriticsHaveTheGradientOfDifferences(Activation activation) {
    List<Layer> layers =
        List.of(
            new ConvolutionLayer(parameters, "0", 1, 3, 4, 2, 1, activation),
            new ConvolutionLayer(parameters, "1", 3, 5, 3, 1, 1, activation),
            new ReshapeLayer(45),
            new DenseLayer(parameters, "2", 45, 1, Activation.NONE));
    check(
        new Sequential(layers),
        p ->
            x -> {
              Doubles maps = ReferenceMaps.convolution(x, p[0], p[1], 2, 1);
              maps = ReferenceActivations.apply(activation, maps);
              maps = ReferenceMaps.convolution(maps, p[2], p[3], 1, 1);
              maps = ReferenceActivations.apply(activation, maps);
              return dense(maps.reshape(ROWS, 45), p, 4, Activation.NONE);
            },
        normal(ROWS, 1, 6, 6));
  }

  @Test
  void residualCriticsHaveTheGradientOfDifferences() {
    List<Layer> layers =
        List.of(
            new ResidualLayer(parameters, "0", 2, 3),
            new ReshapeLayer(18),
            new DenseLayer(parameters, "2", 18, 1, Activation.NONE));
    check(
        new Sequential(layers),
        p ->
            x -> {
              Doubles maps = ReferenceActivations.apply(Activation.RELU, x);
              maps = ReferenceMaps.convolution(maps, p[0], p[1], 1, 1);
              maps = ReferenceActivations.apply(Activation.RELU, maps);
              maps = ReferenceMaps.convolution(maps, p[2], p[3], 1, 0);
              for (int i = 0; i < x.size(); i++) {
                maps.values()[i] += x.values()[i];
              }
              return dense(maps.reshape(ROWS, 18), p, 4, Activation.NONE);
            },
        normal(ROWS, 2, 3, 3));
  }

  @Test
  void normalisedCriticsHaveTheGradientOfDifferences() {
    List<Layer> layers =
        List.of(
            new DenseLayer(parameters, "0", 4, 7, Activation.TANH, true),
            new DenseLayer(parameters, "1", 7, 1, Activation.NONE, true));
    // Learnt and kept as declared: weight, vector, bias of each layer.
    check(
        new Sequential(layers),
        p ->
            x -> {
              Doubles hidden = ReferenceRows.dense(x, divided(p[0], p[1]), p[2]);
              hidden = ReferenceActivations.apply(Activation.TANH, hidden);
              return ReferenceRows.dense(hidden, divided(p[3], p[4]), p[5]);
            },
        normal(ROWS, 4));
  }

  /** W |u| / |Wᵀu|. */
  private static Doubles divided(Doubles w, Doubles u) {
    Doubles image =
        ReferenceRows.dense(u.reshape(1, u.size()), turned(w), Doubles.zeros(w.extent(1)));
    double sigma = length(image, 0, image.size()) / length(u, 0, u.size());
    return w.map(v -> v / sigma);
  }

  private static Doubles turned(Doubles w) {
    Doubles out = Doubles.zeros(w.extent(1), w.extent(0));
    for (int r = 0; r < w.extent(0); r++) {
      for (int c = 0; c < w.extent(1); c++) {
        out.set(w.at(r, c), c, r);
      }
    }
    return out;
  }

  private static double length(Doubles x, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += x.values()[i] * x.values()[i];
    }
    return Math.sqrt(sum);
  }

  private static Doubles dense(Doubles x, Doubles[] p, int at, Activation activation) {
    return ReferenceActivations.apply(activation, ReferenceRows.dense(x, p[at], p[at + 1]));
  }

  /** Targets 1 and 0, every parameter at a few places. */
  private void check(
      DualLayer critic, Function<Doubles[], Function<Doubles, Doubles>> reference, Tensor points) {
    parameters.allocate(4);
    for (Parameter parameter : parameters.all()) {
      // Livelier than fresh weights, so that curvature counts.
      new RandomStream(9, parameter.name()).fillUniform(parameter.value(), -1, 1);
    }
    Doubles x = doubles(points);
    Doubles[] p = parameters.all().stream().map(q -> doubles(q.value())).toArray(Doubles[]::new);
    for (double target : new double[] {1, 0}) {
      tape.clear();
      parameters.forgetGradients();
      Variable penalty = penalty(critic, points, target);
      tape.backward(Reduce.sum(tape, penalty));
      parameters.settleGradients();
      double expected = penalty(reference.apply(p), x, target);
      assertEquals(expected, Reduce.sum(tape, penalty).value().get(0), 1e-4 * (1 + expected));
      for (int i = 0; i < p.length; i++) {
        Parameter parameter = parameters.all().get(i);
        if (parameter.learnt()) {
          compare(parameter, p, i, moved -> penalty(reference.apply(moved), x, target));
        }
      }
    }
  }

  private static void compare(
      Parameter parameter, Doubles[] p, int i, Function<Doubles[], Double> loss) {
    for (int at = 0; at < p[i].size(); at += 1 + p[i].size() / 5) {
      Doubles[] moved = p.clone();
      moved[i] = p[i].copy();
      moved[i].values()[at] += STEP;
      double up = loss.apply(moved);
      moved[i].values()[at] -= 2 * STEP;
      double slope = (up - loss.apply(moved)) / (2 * STEP);
      float actual = parameter.variable().gradient().get(at);
      assertEquals(slope, actual, 1e-3 * (1 + Math.abs(slope)), parameter.name() + " at " + at);
    }
  }

  /** Σ (|∇D| - c)² by differences in the points. */
  private static double penalty(Function<Doubles, Doubles> critic, Doubles x, double target) {
    int width = x.size() / ROWS;
    Doubles slope = x.copy();
    for (int i = 0; i < width; i++) {
      Doubles moved = x.copy();
      for (int row = 0; row < ROWS; row++) {
        moved.values()[row * width + i] += STEP;
      }
      Doubles up = critic.apply(moved);
      for (int row = 0; row < ROWS; row++) {
        moved.values()[row * width + i] -= 2 * STEP;
      }
      Doubles down = critic.apply(moved);
      for (int row = 0; row < ROWS; row++) {
        slope.values()[row * width + i] = (up.values()[row] - down.values()[row]) / (2 * STEP);
      }
    }
    double sum = 0;
    for (int row = 0; row < ROWS; row++) {
      sum += Math.pow(length(slope, row * width, (row + 1) * width) - target, 2);
    }
    return sum;
  }

  @Test
  void layersWithoutTangentsAreNamed() {
    Layer norm = new GroupNormLayer(parameters, "norm", 1, 2, Activation.NONE);
    Sequential critic =
        new Sequential(List.of(norm, new DenseLayer(parameters, "dense", 2, 1, Activation.NONE)));
    parameters.allocate(1);
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> penalty(critic, normal(ROWS, 2), 1));
    assertEquals("no gradient of a gradient through a GroupNormLayer", refusal.getMessage());
  }

  private Variable penalty(DualLayer critic, Tensor points, double target) {
    return GradientPenalty.apply(tape, critic, parameters, points, target);
  }

  private Tensor weight(String name) {
    return parameters.all().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Tensor normal(int... shape) {
    Tensor tensor = Tensor.zeros(shape);
    new RandomStream(2, "points").fillNormal(tensor);
    return tensor;
  }

  private static Doubles doubles(Tensor tensor) {
    Doubles out = Doubles.zeros(tensor.shape().toArray());
    for (int i = 0; i < out.size(); i++) {
      out.values()[i] = tensor.get(i);
    }
    return out;
  }
}
