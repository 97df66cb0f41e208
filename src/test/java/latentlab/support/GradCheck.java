package latentlab.support;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;

/**
 * Checks one differentiable operation on random numbers against a reference in double precision:
 * its output; its gradients, for a random gradient of the output, against central differences of
 * the reference; that they add up where an input is used twice; that inputs without a gradient are
 * left alone; and that nothing depends on what the memory held before.
 */
public final class GradCheck {
  /** The operation under test. */
  @FunctionalInterface
  public interface Operation {
    Variable apply(Tape tape, Variable[] inputs);
  }

  /** The same in plain loops. */
  @FunctionalInterface
  public interface Reference {
    Doubles apply(Doubles[] inputs);
  }

  private static final double STEP = 1e-5;

  /** Single precision keeps seven digits; sums of some hundred terms lose two or three. */
  private static final double TOLERANCE = 1e-4;

  /** Larger inputs are checked at so many places. */
  private static final int PLACES = 40;

  private final Operation operation;
  private final Reference reference;
  private final Doubles[] inputs;
  private final SplittableRandom random;
  private final Tape tape = new Tape(new Pool());

  private GradCheck(
      Operation operation, Reference reference, Doubles[] inputs, SplittableRandom random) {
    this.operation = operation;
    this.reference = reference;
    this.inputs = inputs;
    this.random = random;
  }

  /** Checks an operation on standard normal numbers of these shapes. */
  public static void check(Operation operation, Reference reference, int[]... shapes) {
    SplittableRandom random = new SplittableRandom(7);
    Doubles[] inputs =
        Arrays.stream(shapes).map(shape -> Doubles.normal(random, shape)).toArray(Doubles[]::new);
    new GradCheck(operation, reference, inputs, random).run();
  }

  /** Checks an operation on given numbers. */
  public static void check(Operation operation, Reference reference, Doubles... inputs) {
    new GradCheck(operation, reference, inputs, new SplittableRandom(7)).run();
  }

  public static int[] shape(int... extents) {
    return extents;
  }

  private void run() {
    poison();
    Doubles expected = reference.apply(inputs);
    Doubles upstream = Doubles.normal(random, expected.shape());

    Variable[] all = variables(-1);
    Variable output = operation.apply(tape, all);
    assertArrayEquals(expected.shape(), output.shape().toArray(), "shape");
    assertClose("output", expected.values(), output.value(), 1);
    tape.backward(weightedSum(output, upstream));
    List<double[]> expectedGradients = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      expectedGradients.add(differences(i, upstream));
      assertClose("gradient of input " + i, expectedGradients.get(i), all[i].gradient(), 1);
    }

    usedTwice(upstream, expectedGradients);
    for (int without = 0; without < inputs.length; without++) {
      withConstant(without, upstream, expectedGradients);
    }
  }

  /** Leaves not-a-number in all memory that the operation will take. */
  private void poison() {
    for (int step = 0; step < 2; step++) {
      Variable[] all = new Variable[inputs.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = tape.input(Tensor.zeros(inputs[i].shape()));
        all[i].value().fill(Float.NaN);
      }
      Variable first = operation.apply(tape, all);
      Variable second = operation.apply(tape, all);
      Doubles nan = Doubles.zeros(first.shape().toArray()).map(_ -> Double.NaN);
      tape.backward(sum(weightedSum(first, nan), weightedSum(second, nan)));
      tape.clear();
    }
  }

  private void usedTwice(Doubles upstream, List<double[]> expectedGradients) {
    tape.clear();
    Variable[] all = variables(-1);
    Variable first = weightedSum(operation.apply(tape, all), upstream);
    Variable second = weightedSum(operation.apply(tape, all), upstream);
    tape.backward(sum(first, second));
    for (int i = 0; i < inputs.length; i++) {
      assertClose("added gradient of input " + i, expectedGradients.get(i), all[i].gradient(), 2);
    }
  }

  private void withConstant(int without, Doubles upstream, List<double[]> expectedGradients) {
    tape.clear();
    Variable[] all = variables(without);
    Variable output = operation.apply(tape, all);
    assertEquals(inputs.length > 1, output.differentiable(), "gradient flows");
    if (output.differentiable()) {
      tape.backward(weightedSum(output, upstream));
      for (int i = 0; i < inputs.length; i++) {
        if (i == without) {
          assertFalse(all[i].reached(), "a gradient reached the constant input " + i);
        } else {
          String what = "gradient of input " + i + " where " + without + " is constant";
          assertClose(what, expectedGradients.get(i), all[i].gradient(), 1);
        }
      }
    }
  }

  private Variable[] variables(int constant) {
    return IntStream.range(0, inputs.length)
        .mapToObj(
            i -> {
              Tensor tensor = Tensor.of(inputs[i].toFloats(), inputs[i].shape());
              return i == constant ? tape.constant(tensor) : tape.input(tensor);
            })
        .toArray(Variable[]::new);
  }

  /** The gradient at the places that are checked, not-a-number elsewhere. */
  private double[] differences(int input, Doubles upstream) {
    int size = inputs[input].size();
    double[] gradient = new double[size];
    Arrays.fill(gradient, Double.NaN);
    int count = Math.min(size, PLACES);
    for (int place = 0; place < count; place++) {
      int at = size <= PLACES ? place : random.nextInt(size);
      gradient[at] =
          (loss(input, at, STEP, upstream) - loss(input, at, -STEP, upstream)) / (2 * STEP);
    }
    return gradient;
  }

  private double loss(int input, int at, double step, Doubles upstream) {
    Doubles[] moved = inputs.clone();
    moved[input] = inputs[input].copy();
    moved[input].values()[at] += step;
    double[] output = reference.apply(moved).values();
    return IntStream.range(0, output.length)
        .mapToDouble(i -> output[i] * upstream.values()[i])
        .sum();
  }

  /** The loss whose gradient with respect to the output is upstream. */
  private Variable weightedSum(Variable output, Doubles upstream) {
    Tensor loss = Tensor.zeros(1);
    return tape.record(
        loss,
        dy ->
            tape.into(
                output,
                (target, add) -> {
                  for (int i = 0; i < target.size(); i++) {
                    float share = dy.get(0) * (float) upstream.values()[i];
                    target.set(i, add ? target.get(i) + share : share);
                  }
                }),
        output);
  }

  private Variable sum(Variable a, Variable b) {
    return tape.record(
        Tensor.zeros(1),
        dy -> {
          tape.into(a, (target, add) -> target.set(0, dy.get(0)));
          tape.into(b, (target, add) -> target.set(0, dy.get(0)));
        },
        a,
        b);
  }

  private static void assertClose(String what, double[] expected, Tensor actual, double factor) {
    double scale = Arrays.stream(expected).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    for (int i = 0; i < expected.length; i++) {
      if (!Double.isNaN(expected[i])) {
        double tolerance = TOLERANCE * factor * (scale + 1e-3);
        assertEquals(factor * expected[i], actual.get(i), tolerance, what + " at " + i);
      }
    }
  }
}
