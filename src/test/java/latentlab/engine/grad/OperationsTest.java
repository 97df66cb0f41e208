package latentlab.engine.grad;

import static latentlab.support.GradCheck.check;
import static latentlab.support.GradCheck.shape;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.DoubleStream;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import latentlab.support.Doubles;
import latentlab.support.ReferenceAxes;
import latentlab.support.ReferenceMaps;
import latentlab.support.ReferenceRows;
import org.junit.jupiter.api.Test;

/** The small operations against their definitions. */
class OperationsTest {
  @Test
  void softmaxMatchesItsDefinition() {
    check((t, v) -> Softmax.apply(t, v[0]), v -> ReferenceRows.softmax(v[0]), shape(3, 7));
    check((t, v) -> Softmax.apply(t, v[0]), v -> ReferenceRows.softmax(v[0]), shape(1, 2, 33));
    check((t, v) -> Softmax.apply(t, v[0]), v -> ReferenceRows.softmax(v[0]), shape(2, 16));
  }

  @Test
  void crossEntropyMatchesItsDefinition() {
    int[] labels = {2, 0, 16};
    check(
        (t, v) -> SoftmaxCrossEntropy.apply(t, v[0], labels),
        v -> ReferenceRows.crossEntropy(v[0], labels),
        shape(3, 17));
    assertThrows(
        IllegalArgumentException.class,
        () -> SoftmaxCrossEntropy.apply(tape(), variable(1, 2), new int[] {2}));
  }

  @Test
  void crossEntropyStaysFiniteForExtremeLogits() {
    Tensor logits = Tensor.of(new float[] {1000, -1000, 0}, 1, 3);
    Tape tape = tape();
    Variable loss = SoftmaxCrossEntropy.apply(tape, tape.input(logits), new int[] {1});
    assertEquals(2000, loss.value().get(0));
  }

  @Test
  void reshapeKeepsTheNumbers() {
    check((t, v) -> Reshape.apply(t, v[0], 3, 4), v -> v[0].reshape(3, 4), shape(2, 6));
    check((t, v) -> Reshape.flatten(t, v[0]), v -> v[0].reshape(2, 15), shape(2, 3, 5));
  }

  @Test
  void concatenationWorksAlongEveryAxis() {
    for (int axis = 0; axis < 3; axis++) {
      int along = axis;
      int[] other = {2, 3, 5};
      other[axis] += 2;
      check(
          (t, v) -> Concatenate.apply(t, along, v),
          v -> ReferenceAxes.concatenate(along, v),
          shape(2, 3, 5),
          other);
    }
    check(
        (t, v) -> Concatenate.apply(t, -1, v),
        v -> ReferenceAxes.concatenate(1, v),
        shape(4, 1),
        shape(4, 18),
        shape(4, 2));
  }

  @Test
  void slicesWorkAlongEveryAxis() {
    for (int axis = 0; axis < 3; axis++) {
      int along = axis;
      check(
          (t, v) -> Slice.apply(t, v[0], along, 1, 3),
          v -> ReferenceAxes.slice(v[0], along, 1, 3),
          shape(4, 3, 21));
    }
  }

  @Test
  void swappedAxesChangePlaces() {
    check(
        (t, v) -> SwapAxes.apply(t, v[0]), v -> ReferenceAxes.swapMiddle(v[0]), shape(2, 3, 4, 5));
    check(
        (t, v) -> SwapAxes.apply(t, v[0]), v -> ReferenceAxes.swapMiddle(v[0]), shape(1, 5, 7, 1));
  }

  @Test
  void poolingAndUpsamplingMatchLoops() {
    for (int[] shape : new int[][] {{1, 1, 4, 4}, {2, 3, 7, 5}, {2, 2, 9, 18}}) {
      for (int factor = 2; factor <= 3; factor++) {
        int f = factor;
        check(
            (t, v) -> AveragePool.apply(t, v[0], f),
            v -> ReferenceMaps.averagePool(v[0], f),
            shape);
        check((t, v) -> MaxPool.apply(t, v[0], f), v -> ReferenceMaps.maxPool(v[0], f), shape);
        check((t, v) -> Upsample.apply(t, v[0], f), v -> ReferenceMaps.upsample(v[0], f), shape);
      }
    }
  }

  @Test
  void warpedMapsMatchInterpolationBetweenPixels() {
    float[] maps = {0.9f, 0.2f, 0.3f, -0.2f, 1.1f, -0.6f, 0, 1, 0, -1, 0, 0};
    for (int[] shape : new int[][] {{2, 1, 5, 5}, {2, 3, 4, 7}}) {
      check((t, v) -> AffineWarp.apply(t, v[0], maps), v -> ReferenceMaps.warp(v[0], maps), shape);
    }
    // So many that threads share them.
    float[] many = new float[6 * 64];
    for (int i = 0; i < 64; i++) {
      System.arraycopy(maps, i % 2 * 6, many, 6 * i, 6);
    }
    check(
        (t, v) -> AffineWarp.apply(t, v[0], many),
        v -> ReferenceMaps.warp(v[0], many),
        shape(64, 1, 18, 17));
    assertThrows(
        IllegalArgumentException.class, () -> AffineWarp.apply(tape(), variable(3, 1, 4, 4), maps));
  }

  @Test
  void aQuarterTurnMovesPixelsAndMixesNone() {
    Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 1, 3, 3);
    float[] turn = {0, 1, 0, -1, 0, 0};
    Tape tape = tape();
    float[] turned = AffineWarp.apply(tape, tape.input(x), turn).value().toArray();
    // A pixel comes from where a quarter turn takes it: the upper left one from the lower left.
    assertArrayEquals(new float[] {7, 4, 1, 8, 5, 2, 9, 6, 3}, turned);
  }

  @Test
  void arithmeticIsElementByElement() {
    int[] shape = {3, 7};
    check((t, v) -> Arithmetic.add(t, v[0], v[1]), v -> zip(v, 1, 1, 0), shape, shape);
    check((t, v) -> Arithmetic.subtract(t, v[0], v[1]), v -> zip(v, 1, -1, 0), shape, shape);
    check((t, v) -> Arithmetic.multiply(t, v[0], v[1]), v -> zip(v, 0, 0, 1), shape, shape);
    check((t, v) -> Arithmetic.scale(t, v[0], -2.5f), v -> v[0].map(x -> -2.5 * x), shape);
    check((t, v) -> Arithmetic.addScalar(t, v[0], 3), v -> v[0].map(x -> x + 3), shape);
  }

  @Test
  void aVariableTimesItselfHasTwiceItsGradient() {
    check((t, v) -> Arithmetic.multiply(t, v[0], v[0]), v -> v[0].map(x -> x * x), shape(2, 9));
  }

  /** a x + b y + c x y. */
  private static Doubles zip(Doubles[] v, double a, double b, double c) {
    Doubles out = v[0].copy();
    for (int i = 0; i < out.size(); i++) {
      double x = v[0].values()[i];
      double y = v[1].values()[i];
      out.values()[i] = a * x + b * y + c * x * y;
    }
    return out;
  }

  @Test
  void numbersPerMapReachEveryPixel() {
    for (int[] numbers : new int[][] {{3}, {2, 3}, {2, 3, 1, 1}}) {
      check(
          (t, v) -> Arithmetic.addPerMap(t, v[0], v[1]),
          v -> ReferenceMaps.addPerMap(v[0], v[1]),
          shape(2, 3, 7, 5),
          numbers);
    }
  }

  @Test
  void gatesAreTanhTimesSigmoid() {
    for (int[] shape : new int[][] {{1, 2}, {3, 4, 5}, {2, 6, 4, 4}, {2, 2, 7, 5}}) {
      check((t, v) -> Gate.apply(t, v[0]), v -> gate(v[0]), shape);
    }
    assertThrows(IllegalArgumentException.class, () -> Gate.apply(tape(), variable(2, 3)));
  }

  private static Doubles gate(Doubles x) {
    int half = x.extent(1) / 2;
    Doubles a = ReferenceAxes.slice(x, 1, 0, half).map(Math::tanh);
    Doubles b = ReferenceAxes.slice(x, 1, half, 2 * half).map(v -> 1 / (1 + Math.exp(-v)));
    return zip(new Doubles[] {a, b}, 0, 0, 1);
  }

  @Test
  void squaredErrorsAreMeansOfRows() {
    for (int[] shape : new int[][] {{1, 1}, {3, 7}, {2, 3, 4, 4}}) {
      check(
          (t, v) -> SquaredError.apply(t, v[0], v[1]),
          v -> {
            Doubles gap = zip(v, 1, -1, 0);
            return rows(gap.map(x -> x * x), gap.extent(0), (double) gap.extent(0) / gap.size());
          },
          shape,
          shape);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> SquaredError.apply(tape(), variable(2, 3), variable(3, 2)));
  }

  @Test
  void theGradientGoesStraightThroughAnotherValue() {
    Tape tape = tape();
    Variable x = tape.input(Tensor.of(new float[] {0.2f, 0.8f}, 2));
    Variable rounded = StraightThrough.apply(tape, x, Tensor.of(new float[] {0, 1}, 2));
    Variable weights = tape.constant(Tensor.of(new float[] {3, 5}, 2));
    Variable loss = Reduce.sum(tape, Arithmetic.multiply(tape, rounded, weights));
    tape.backward(loss);
    assertEquals(5, loss.value().get(0));
    assertEquals(3, x.gradient().get(0));
    assertEquals(5, x.gradient().get(1));
  }

  @Test
  void reductionsSumAndAverage() {
    check((t, v) -> Reduce.sum(t, v[0]), v -> rows(v[0], 1, 1), shape(3, 7));
    check((t, v) -> Reduce.mean(t, v[0]), v -> rows(v[0], 1, 1 / 21.0), shape(3, 7));
    check((t, v) -> Reduce.sumRows(t, v[0]), v -> rows(v[0], 3, 1), shape(3, 7, 5));
    check((t, v) -> Reduce.meanRows(t, v[0]), v -> rows(v[0], 4, 1 / 18.0), shape(4, 18));
  }

  private static Doubles rows(Doubles x, int rows, double factor) {
    Doubles out = Doubles.zeros(rows);
    for (int i = 0; i < x.size(); i++) {
      out.add(factor * x.values()[i], i / (x.size() / rows));
    }
    return out;
  }

  @Test
  void embeddingLooksUpRows() {
    int[] indices = {4, 0, 4, 2};
    check(
        (t, v) -> Embedding.apply(t, v[0], indices),
        v -> ReferenceRows.embedding(v[0], indices),
        shape(5, 19));
    assertThrows(
        IllegalArgumentException.class,
        () -> Embedding.apply(tape(), variable(3, 2), new int[] {3}));
  }

  @Test
  void attentionMatchesItsDefinition() {
    check(
        (t, v) -> Attention.apply(t, v[0], v[1], v[2]),
        v -> ReferenceRows.attention(v[0], v[1], v[2]),
        shape(2, 2, 3, 4),
        shape(2, 2, 3, 4),
        shape(2, 2, 3, 4));
    check(
        (t, v) -> Attention.apply(t, v[0], v[1], v[2]),
        v -> ReferenceRows.attention(v[0], v[1], v[2]),
        shape(1, 1, 5, 17),
        shape(1, 1, 7, 17),
        shape(1, 1, 7, 3));
  }

  @Test
  void causalAttentionGathersFromThePastAlone() {
    check(
        (t, v) -> Attention.causal(t, v[0], v[1], v[2], 0),
        v -> ReferenceRows.causalAttention(v[0], v[1], v[2], 0),
        shape(2, 2, 5, 4),
        shape(2, 2, 5, 4),
        shape(2, 2, 5, 3));
    check(
        (t, v) -> Attention.causal(t, v[0], v[1], v[2], 17),
        v -> ReferenceRows.causalAttention(v[0], v[1], v[2], 17),
        shape(1, 1, 2, 3),
        shape(1, 1, 20, 3),
        shape(1, 1, 20, 3));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Attention.causal(
                tape(), variable(1, 1, 2, 1), variable(1, 1, 3, 1), variable(1, 1, 3, 1), 2));
  }

  @Test
  void neighboursStandSideBySide() {
    int[] sources = {-1, 0, 0, 1, 1, 2, 2, -1};
    check(
        (t, v) -> Neighbours.apply(t, v[0], 2, sources, 2),
        v -> ReferenceRows.neighbours(v[0], 2, sources, 2),
        shape(6, 19));
    check(
        (t, v) -> Neighbours.apply(t, v[0], 3, new int[] {1}, 1),
        v -> ReferenceRows.neighbours(v[0], 3, new int[] {1}, 1),
        shape(6, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> Neighbours.apply(tape(), variable(6, 2), 2, new int[] {3}, 1));
  }

  @Test
  void jointDenseLayersAddUp() {
    int[] rows = {2, 0, 0, 1, 2};
    check(
        (t, v) ->
            JointDense.apply(
                t,
                v[0],
                new JointDense.Product(v[1], v[2]),
                new JointDense.Lookup(v[3], rows),
                new JointDense.Product(v[4], v[5])),
        v -> {
          Doubles sum = ReferenceRows.dense(v[1], v[2], v[0]);
          sum = zip(new Doubles[] {sum, ReferenceRows.embedding(v[3], rows)}, 1, 1, 0);
          Doubles second = ReferenceRows.dense(v[4], v[5], Doubles.zeros(7));
          return zip(new Doubles[] {sum, second}, 1, 1, 0);
        },
        shape(7),
        shape(5, 3),
        shape(7, 3),
        shape(3, 7),
        shape(5, 18),
        shape(7, 18));
    assertThrows(
        IllegalArgumentException.class, () -> new JointDense.Lookup(variable(3, 2), new int[] {3}));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            JointDense.apply(
                tape(),
                variable(2),
                new JointDense.Lookup(variable(3, 2), new int[] {1, 1}),
                new JointDense.Lookup(variable(3, 2), new int[] {1})));
  }

  @Test
  void attentionOfEqualKeysIsTheMean() {
    Tape tape = tape();
    Variable query = variable(1, 1, 1, 2);
    Variable key = tape.constant(Tensor.zeros(1, 1, 4, 2));
    Variable value = tape.constant(Tensor.of(new float[] {1, 2, 3, 6}, 1, 1, 4, 1));
    Variable out = Attention.apply(tape, query, key, value);
    assertEquals(DoubleStream.of(1, 2, 3, 6).average().orElseThrow(), out.value().get(0), 1e-6);
  }

  private static Tape tape() {
    return new Tape(new Pool());
  }

  private static Variable variable(int... shape) {
    return Variable.constant(Tensor.zeros(shape));
  }
}
