package latentlab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import latentlab.bench.work.Engine;
import latentlab.bench.work.Side;
import latentlab.bench.work.Work;

/**
 * One engine in a contest: its side, how many steps fill a turn, and how long its steps took.
 *
 * <p>Each has a thread of its own: the native libraries keep settings per thread, such as how many
 * cores an operation takes, and those of one engine are not to meet another.
 */
final class Contestant implements AutoCloseable {
  private static final double TURN_MILLIS = 250;
  private static final double WARM_UP_MILLIS = 2500;
  private static final int WARM_UP_STEPS = 3;

  private final String name;
  private final ExecutorService thread;
  private final Side side;
  private final List<Double> turns = new ArrayList<>();
  private int steps;

  private Contestant(String name, ExecutorService thread, Side side) {
    this.name = name;
    this.thread = thread;
    this.side = side;
  }

  /** An engine that takes part in a work, or nothing where it cannot express the work. */
  static Optional<Contestant> of(Engine engine, Work work, int batch) throws InterruptedException {
    ExecutorService thread = Executors.newSingleThreadExecutor(Contestant::daemon);
    Side[] side = new Side[1];
    run(thread, () -> engine.build(work, batch).ifPresent(built -> side[0] = built));
    if (side[0] == null) {
      thread.shutdown();
      return Optional.empty();
    }
    return Optional.of(new Contestant(engine.name(), thread, side[0]));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "contestant");
    thread.setDaemon(true);
    return thread;
  }

  private static void run(ExecutorService thread, Runnable work) throws InterruptedException {
    try {
      thread.submit(work).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("an engine failed", e.getCause());
    }
  }

  /** Lets compilers and caches settle, and finds how many steps fill a turn. */
  void warmUp() throws InterruptedException {
    run(thread, this::warmUpHere);
  }

  private void warmUpHere() {
    long start = System.nanoTime();
    double last = 0;
    for (int i = 0; i < WARM_UP_STEPS || (System.nanoTime() - start) / 1e6 < WARM_UP_MILLIS; i++) {
      last = millis();
    }
    steps = (int) Math.max(1, TURN_MILLIS / last);
  }

  /** Keeps the median of the steps of one turn. */
  void turn() throws InterruptedException {
    run(thread, this::turnHere);
  }

  private void turnHere() {
    if (steps > 1) {
      side.step(); // brings the caches in; a step as long as a turn hides that
    }
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

  String name() {
    return name;
  }

  long parameters() {
    return side.parameters();
  }

  /** See {@link Side#loss}. */
  double loss() throws InterruptedException {
    double[] loss = new double[1];
    run(thread, () -> loss[0] = side.loss());
    return loss[0];
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

  @Override
  public void close() throws InterruptedException {
    run(thread, side::close);
    thread.shutdown();
  }
}
