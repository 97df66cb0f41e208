package latentlab.bench;

import java.util.ArrayList;
import java.util.List;
import latentlab.bench.work.Side;

/** One engine in a contest: its side, how many steps fill a turn, and how long its steps took. */
final class Contestant {
  private static final double TURN_MILLIS = 250;
  private static final double WARM_UP_MILLIS = 2500;

  private final String engine;
  private final Side side;
  private final List<Double> turns = new ArrayList<>();
  private int steps;

  Contestant(String engine, Side side) {
    this.engine = engine;
    this.side = side;
  }

  /** Lets compilers and caches settle, and finds how many steps fill a turn. */
  void warmUp() {
    long start = System.nanoTime();
    double last = 0;
    for (int i = 0; i < 5 || (System.nanoTime() - start) / 1e6 < WARM_UP_MILLIS; i++) {
      last = millis();
    }
    steps = (int) Math.max(2, TURN_MILLIS / last);
  }

  /** Keeps the median of the steps of one turn; its first step brings the caches in. */
  void turn() {
    side.step();
    double[] millis = new double[steps];
    for (int i = 0; i < steps; i++) {
      millis[i] = millis();
    }
    turns.add(Quantiles.of(millis, 0.5));
  }

  private double millis() {
    long start = System.nanoTime();
    side.step();
    return (System.nanoTime() - start) / 1e6;
  }

  String engine() {
    return engine;
  }

  Side side() {
    return side;
  }

  /** Milliseconds per step: the median of all turns. */
  double median() {
    return Quantiles.of(turns.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
  }

  /** The time of another one divided by that of this one, turn by turn. */
  double[] ratios(Contestant other) {
    double[] ratios = new double[turns.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = other.turns.get(i) / turns.get(i);
    }
    return ratios;
  }
}
