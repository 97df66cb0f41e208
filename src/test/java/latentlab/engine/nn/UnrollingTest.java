package latentlab.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import latentlab.engine.grad.Arithmetic;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The maker's gradient against differences of the whole look ahead in double precision. */
class UnrollingTest {
  private static final int STEPS = 3;
  private static final double RATE = 0.3;
  private static final int MADE = 5;
  private static final int REAL = 4;

  private final Parameters all = new Parameters();
  private final Parameters player = all.player();
  private final Pool pool = new Pool();
  private final Tape tape = new Tape(pool);

  /** A judge in double precision: a verdict for each row. */
  @FunctionalInterface
  private interface Judge {
    Doubles verdicts(Doubles[] p, Doubles x);
  }

  /** What both lose by a verdict, in plain formulas. */
  private record Losses(
      DoubleUnaryOperator real, DoubleUnaryOperator made, DoubleUnaryOperator maker) {}

  private static final DoubleUnaryOperator SURPRISE_REAL = l -> Math.log(1 + Math.exp(-l));
  private static final DoubleUnaryOperator SURPRISE_MADE = l -> Math.log(1 + Math.exp(l));
  private static final Losses NON_SATURATING =
      new Losses(SURPRISE_REAL, SURPRISE_MADE, SURPRISE_REAL);

  @BeforeEach
  void aMakerIsDeclaredToo() {
    // So that the judge is a block within a larger one.
    all.learnt("maker", Initialiser.normal(1), 5);
  }

  @ParameterizedTest
  @EnumSource(names = {"RELU", "LEAKY_RELU", "TANH", "SIGMOID", "SILU", "SOFTPLUS", "GELU"})
  void denseJudgesLookAheadExactly(Activation activation) {
    Sequential judge =
        new Sequential(
            List.of(
                new DenseLayer(player, "0", 2, 4, activation),
                new DenseLayer(player, "1", 4, 3, activation),
                new DenseLayer(player, "2", 3, 1, Activation.NONE)));
    check(
        judge,
        (p, x) -> dense(dense(dense(x, p, 0, activation), p, 2, activation), p, 4, Activation.NONE),
        GameLoss.nonSaturating(),
        NON_SATURATING,
        2);
  }

  @Test
  void everyGameLooksAheadExactly() {
    Sequential judge =
        new Sequential(
            List.of(
                new DenseLayer(player, "0", 2, 4, Activation.TANH),
                new DenseLayer(player, "1", 4, 1, Activation.NONE)));
    Judge reference = (p, x) -> dense(dense(x, p, 0, Activation.TANH), p, 2, Activation.NONE);
    check(
        judge,
        reference,
        GameLoss.minimax(),
        new Losses(SURPRISE_REAL, SURPRISE_MADE, l -> -SURPRISE_MADE.applyAsDouble(l)),
        2);
    check(
        judge,
        reference,
        GameLoss.leastSquares(),
        new Losses(l -> (l - 1) * (l - 1) / 2, l -> l * l / 2, l -> (l - 1) * (l - 1) / 2),
        2);
    check(
        judge,
        reference,
        new GameLoss(VerdictLoss.logistic(0.9), VerdictLoss.linear(2), VerdictLoss.linear(-1)),
        new Losses(
            l -> 0.9 * SURPRISE_REAL.applyAsDouble(l) + 0.1 * SURPRISE_MADE.applyAsDouble(l),
            l -> 2 * l,
            l -> -l),
        2);
  }

  @Test
  void convolutionalJudgesLookAheadExactly() {
    Sequential judge =
        new Sequential(
            List.of(
                new ConvolutionLayer(player, "0", 1, 2, 4, 2, 1, Activation.SILU),
                new ConvolutionLayer(player, "1", 2, 3, 3, 1, 1, Activation.LEAKY_RELU),
                new ReshapeLayer(12),
                new DenseLayer(player, "2", 12, 1, Activation.NONE)));
    check(
        judge,
        (p, x) -> {
          Doubles maps = ReferenceMaps.convolution(x, p[0], p[1], 2, 1);
          maps = ReferenceActivations.apply(Activation.SILU, maps);
          maps = ReferenceMaps.convolution(maps, p[2], p[3], 1, 1);
          maps = ReferenceActivations.apply(Activation.LEAKY_RELU, maps);
          return dense(maps.reshape(x.extent(0), 12), p, 4, Activation.NONE);
        },
        GameLoss.nonSaturating(),
        NON_SATURATING,
        1,
        4,
        4);
  }

  @Test
  void normalisedJudgesLookAheadExactly() {
    Sequential judge =
        new Sequential(
            List.of(
                new DenseLayer(player, "0", 2, 4, Activation.TANH, true),
                new DenseLayer(player, "1", 4, 1, Activation.NONE, true)));
    check(
        judge,
        (p, x) -> {
          Doubles hidden = ReferenceRows.dense(x, divided(p[0], p[1]), p[2]);
          hidden = ReferenceActivations.apply(Activation.TANH, hidden);
          return ReferenceRows.dense(hidden, divided(p[3], p[4]), p[5]);
        },
        GameLoss.nonSaturating(),
        NON_SATURATING,
        2);
  }

  /** W |u| / |Wᵀu|. */
  private static Doubles divided(Doubles w, Doubles u) {
    double squares = 0;
    double length = 0;
    for (int c = 0; c < w.extent(1); c++) {
      double sum = 0;
      for (int r = 0; r < w.extent(0); r++) {
        sum += u.at(r) * w.at(r, c);
      }
      squares += sum * sum;
    }
    for (double number : u.values()) {
      length += number * number;
    }
    double sigma = Math.sqrt(squares / length);
    return w.map(v -> v / sigma);
  }

  private static Doubles dense(Doubles x, Doubles[] p, int at, Activation activation) {
    return ReferenceActivations.apply(activation, ReferenceRows.dense(x, p[at], p[at + 1]));
  }

  private void check(
      DualLayer judge, Judge reference, GameLoss game, Losses losses, int... example) {
    all.allocate(4); // again for each game
    for (Parameter parameter : player.all()) {
      new RandomStream(9, parameter.name()).fillUniform(parameter.value(), -1, 1);
    }
    float[] before = all.everything().toArray();
    Tensor real = normal(1, REAL, example);
    Tensor made = normal(2, MADE, example);
    Variable start = tape.input(made);
    // Twice, as a maker's last layer would hand it on.
    Variable things = Arithmetic.scale(tape, start, 2);
    Unrolling unrolling = new Unrolling(judge, player, game);
    Variable loss = unrolling.apply(tape, real, things, STEPS, RATE);
    tape.backward(loss);
    assertArrayEquals(before, all.everything().toArray(), "the judge is as it was");

    Doubles[] p = player.all().stream().map(q -> doubles(q.value())).toArray(Doubles[]::new);
    boolean[] learnt = new boolean[p.length];
    IntStream.range(0, p.length).forEach(i -> learnt[i] = player.all().get(i).learnt());
    Doubles x = doubles(real);
    Doubles z = doubles(things.value());
    double expected = lookAhead(reference, losses, p, learnt, x, z);
    assertEquals(expected, loss.value().get(0), 1e-5);
    double step = 1e-4;
    for (int at = 0; at < z.size(); at += 1 + z.size() / 10) {
      Doubles up = z.copy();
      up.values()[at] += step;
      Doubles down = z.copy();
      down.values()[at] -= step;
      double slope =
          (lookAhead(reference, losses, p, learnt, x, up)
                  - lookAhead(reference, losses, p, learnt, x, down))
              / (2 * step);
      assertEquals(2 * slope, start.gradient().get(at), 2e-5, "thing " + at);
    }
    tape.clear();
  }

  /** What the maker loses after some steps of the judge by the slopes of differences. */
  private static double lookAhead(
      Judge judge, Losses losses, Doubles[] first, boolean[] learnt, Doubles real, Doubles made) {
    Doubles[] p = first.clone();
    for (int step = 0; step < STEPS; step++) {
      Doubles[] next = p.clone();
      for (int i = 0; i < p.length; i++) {
        next[i] = p[i].copy();
        for (int at = 0; learnt[i] && at < p[i].size(); at++) {
          Doubles[] moved = p.clone();
          moved[i] = p[i].copy();
          moved[i].values()[at] += 1e-5;
          double up = judgeLoss(judge, losses, moved, real, made);
          moved[i].values()[at] -= 2e-5;
          double slope = (up - judgeLoss(judge, losses, moved, real, made)) / 2e-5;
          next[i].values()[at] -= RATE * slope;
        }
      }
      p = next;
    }
    return mean(judge.verdicts(p, made), losses.maker());
  }

  private static double judgeLoss(
      Judge judge, Losses losses, Doubles[] p, Doubles real, Doubles made) {
    return mean(judge.verdicts(p, real), losses.real())
        + mean(judge.verdicts(p, made), losses.made());
  }

  private static double mean(Doubles verdicts, DoubleUnaryOperator loss) {
    double sum = 0;
    for (double verdict : verdicts.values()) {
      sum += loss.applyAsDouble(verdict);
    }
    return sum / verdicts.size();
  }

  @Test
  void withoutStepsItIsTheOrdinaryLoss() {
    DenseLayer judge = new DenseLayer(player, "0", 2, 1, Activation.NONE);
    all.allocate(4);
    Tensor made = normal(2, MADE, 2);
    Variable plain = tape.input(made);
    VerdictLoss maker = VerdictLoss.logistic(1);
    Variable loss = Reduce.mean(tape, maker.apply(tape, judge.forward(tape, plain)));
    tape.backward(loss);
    float[] expected = plain.gradient().toArray();
    float value = loss.value().get(0);
    tape.clear();
    Variable ahead = tape.input(made);
    Unrolling unrolling = new Unrolling(judge, player, GameLoss.nonSaturating());
    player.freeze(true);
    Variable same = unrolling.apply(tape, normal(1, REAL, 2), ahead, 0, RATE);
    tape.backward(same);
    assertEquals(value, same.value().get(0));
    assertArrayEquals(expected, ahead.gradient().toArray());
    Parameter weight = player.all().getFirst();
    assertFalse(weight.variable().differentiable(), "frozen as before");
    assertFalse(weight.variable().reached(), "no gradient is left");
  }

  @Test
  void lookingAheadHoldsItsMemory() {
    DenseLayer judge = new DenseLayer(player, "0", 2, 1, Activation.NONE);
    all.allocate(4);
    Unrolling unrolling = new Unrolling(judge, player, GameLoss.nonSaturating());
    long bytes = 0;
    for (int i = 0; i < 20; i++) {
      tape.clear();
      Variable things = tape.input(normal(2, MADE, 2));
      tape.backward(unrolling.apply(tape, normal(1, REAL, 2), things, STEPS, RATE));
      assertTrue(i < 2 || pool.bytes() == bytes, "memory of the pool");
      bytes = pool.bytes();
    }
  }

  private static Tensor normal(int seed, int rows, int... example) {
    int[] shape = IntStream.concat(IntStream.of(rows), IntStream.of(example)).toArray();
    Tensor tensor = Tensor.zeros(shape);
    new RandomStream(seed, "things").fillNormal(tensor);
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
