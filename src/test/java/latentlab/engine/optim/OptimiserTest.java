package latentlab.engine.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.BiConsumer;
import java.util.function.Function;
import latentlab.engine.grad.GaussianLikelihood;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.grad.WeightedMeans;
import latentlab.engine.nn.Initialiser;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Every optimiser against its formula written out in double precision: three steps down a parabola
 * from 1, gradient 2 (p - 3) with targets at 3.
 */
class OptimiserTest {
  private static final int SIZE = 37;

  /** One number stepped by a formula: its value, two moments, the step count. */
  private static final class State {
    double p = 1;
    double m;
    double v;
    int t;
  }

  @Test
  void adamFollowsItsPaper() {
    follows("adam", 0.1, (s, g) -> adam(s, g, 0.9, 0.1, 0));
  }

  @Test
  void adamWDecaysWeightsApartFromTheGradient() {
    follows("adamw", 0.1, (s, g) -> adam(s, g, 0.9, 0.1, 0.01));
  }

  @Test
  void adamsMemoryCanBeShorter() {
    follows(
        parameters -> new Adam(parameters, 0.5, 0.999, 0),
        "beta1 0.5",
        0.1,
        (s, g) -> adam(s, g, 0.5, 0.1, 0));
  }

  private static void adam(State s, double g, double beta1, double rate, double decay) {
    s.t++;
    s.p -= rate * decay * s.p;
    s.m = beta1 * s.m + (1 - beta1) * g;
    s.v = 0.999 * s.v + 0.001 * g * g;
    double mean = s.m / (1 - Math.pow(beta1, s.t));
    double square = s.v / (1 - Math.pow(0.999, s.t));
    s.p -= rate * mean / (Math.sqrt(square) + 1e-8);
  }

  @Test
  void rmsPropDividesByTheRunningRoot() {
    follows(
        "rmsprop",
        0.05,
        (s, g) -> {
          s.v = 0.99 * s.v + 0.01 * g * g;
          s.p -= 0.05 * g / (Math.sqrt(s.v) + 1e-8);
        });
  }

  @Test
  void momentumGathersSpeed() {
    follows(
        "sgd",
        0.05,
        (s, g) -> {
          s.m = 0.9 * s.m + g;
          s.p -= 0.05 * s.m;
        });
  }

  private static void follows(String name, double rate, BiConsumer<State, Double> formula) {
    follows(parameters -> Optimiser.of(name, parameters), name, rate, formula);
  }

  private static void follows(
      Function<Parameters, Optimiser> maker,
      String name,
      double rate,
      BiConsumer<State, Double> formula) {
    Parameters parameters = new Parameters();
    Parameter p = parameters.learnt("p", Initialiser.constant(1), 1, SIZE);
    parameters.allocate(1);
    Optimiser optimiser = maker.apply(parameters);
    State expected = new State();
    for (int step = 0; step < 3; step++) {
      descend(parameters, p);
      optimiser.step(rate, 1);
      // Half the precision of the Gaussian likelihood below makes the slope p - 3.
      formula.accept(expected, expected.p - 3);
      assertEquals(expected.p, p.value().get(SIZE - 1), 2e-5, name + " step " + step);
    }
  }

  private static void descend(Parameters parameters, Parameter p) {
    Tape tape = new Tape(new Pool());
    Tensor targets = Tensor.zeros(1, SIZE);
    targets.fill(3);
    parameters.forgetGradients();
    Variable miss = GaussianLikelihood.apply(tape, p.variable(), targets, 1);
    tape.backward(WeightedMeans.apply(tape, new Variable[] {miss}, new double[] {1}));
    parameters.settleGradients();
  }

  @Test
  void clippingBringsTheCommonNormToTheLimit() {
    Parameters parameters = new Parameters();
    Parameter p = parameters.learnt("p", Initialiser.constant(1), 1, SIZE);
    parameters.allocate(1);
    descend(parameters, p);
    double norm = Math.sqrt(SIZE * 4.0);
    assertEquals(norm, GradientClip.norm(parameters), 1e-4);
    assertEquals(1 / norm, GradientClip.scale(parameters, 1), 1e-5);
    assertEquals(1, GradientClip.scale(parameters, 100));
    assertEquals(1, GradientClip.scale(parameters, 0));
  }

  @Test
  void schedulesBeginAtOneAndEndWhereTheySay() {
    for (Schedule schedule : Schedule.values()) {
      assertEquals(1, schedule.factor(0), 1e-12, schedule.name());
    }
    assertEquals(0.5, Schedule.COSINE.factor(0.5), 1e-12);
    assertEquals(0, Schedule.COSINE.factor(1), 1e-12);
    assertEquals(0.25, Schedule.LINEAR.factor(0.75), 1e-12);
    assertEquals(0.01, Schedule.STEP.factor(1), 1e-12);
    assertEquals(1, Schedule.CONSTANT.factor(1), 1e-12);
  }

  @Test
  void averagedWeightsFollowTheirFormula() {
    Parameters parameters = new Parameters();
    Parameter p = parameters.learnt("p", Initialiser.constant(2), SIZE);
    parameters.allocate(1);
    WeightAverage average = new WeightAverage(parameters, 0.5);
    average.update();
    assertEquals(2, average.values().get(SIZE - 1));
    p.value().fill(4);
    average.update();
    // The early decay is steps / (10 + steps) = 2 / 12.
    assertEquals(2 * 2 / 12.0 + 4 * 10 / 12.0, average.values().get(SIZE - 1), 1e-5);
  }

  @Test
  void flagsAreNotAveraged() {
    Parameters parameters = new Parameters();
    Parameter p = parameters.learnt("p", Initialiser.constant(0), SIZE);
    Parameter flag = parameters.exact("flag", 0, 1);
    Parameter mean = parameters.kept("mean", 0, 1);
    parameters.allocate(1);
    WeightAverage average = new WeightAverage(parameters, 0.5);
    average.update();
    for (Parameter each : parameters.all()) {
      each.value().fill(1);
    }
    average.update();
    assertEquals(1, parameters.place(flag, average.values()).get(0));
    assertEquals(10 / 12.0, parameters.place(p, average.values()).get(SIZE - 1), 1e-5);
    assertEquals(10 / 12.0, parameters.place(mean, average.values()).get(0), 1e-5);
  }

  @Test
  void anUnknownNameIsRefused() {
    Parameters parameters = new Parameters();
    assertThrows(IllegalArgumentException.class, () -> Optimiser.of("adagrad", parameters));
  }
}
