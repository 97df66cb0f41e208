package latentlab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.Updates;

/**
 * What other programs on the same hardware take while a work is measured: time of our cores, and
 * room in the cache that all cores share. Where they fill that, memory that is touched once a step
 * is gone by the next one: passes in a row do not show it, passes with a step's time between them
 * do. The pass is Adam's over as many numbers as vae-mlp learns, 10 MB.
 */
final class Others {
  static final List<String> COLUMNS =
      List.of(
          "work",
          "cores lent to others",
          "µs a pass, in a row",
          "µs a pass, 3 ms apart",
          "least",
          "most");

  private static final Path COUNTERS = Path.of("/proc/stat");
  private static final int STEAL = 8;
  private static final int NUMBERS = 652_824;
  private static final int PASSES = 7;
  private static final int WARM_UP = 300;
  private static final long STEP_NANOS = 3_000_000;

  private final Clock start = Clock.now();
  private final Tensor values = Tensor.zeros(NUMBERS);
  private final Tensor gradients = Tensor.zeros(NUMBERS);
  private final Tensor first = Tensor.zeros(NUMBERS);
  private final Tensor second = Tensor.zeros(NUMBERS);

  // Small, but large enough for all threads: it wakes those that sleep after a pause.
  private final Tensor bell = Tensor.zeros(1 << 16);

  private final List<Double> inARow = new ArrayList<>();
  private final List<Double> apart = new ArrayList<>();

  Others() {
    gradients.fill(0.01f);
    for (int i = 0; i < WARM_UP; i++) {
      pass(0);
    }
  }

  /** Time that went by since the machine was started, in units of the system. */
  private record Clock(long stolen, long all) {
    static Clock now() {
      if (!Files.isReadable(COUNTERS)) {
        return new Clock(0, 0);
      }
      try {
        String[] counts = Files.readAllLines(COUNTERS).getFirst().split(" +");
        long all = 0;
        for (int i = 1; i <= STEAL; i++) {
          all += Long.parseLong(counts[i]);
        }
        return new Clock(Long.parseLong(counts[STEAL]), all);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Looks once, between two turns: a few passes of each kind. */
  void look() {
    inARow.add(median(0));
    apart.add(median(STEP_NANOS));
  }

  private double median(long pauseNanos) {
    double[] micros = new double[PASSES];
    for (int i = 0; i < PASSES; i++) {
      micros[i] = pass(pauseNanos);
    }
    return Quantiles.of(micros, 0.5);
  }

  /** Microseconds of a pass after a pause that touches no memory. */
  private double pass(long pauseNanos) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < pauseNanos) {
      Thread.onSpinWait();
    }
    Elementwise.scale(bell, 1, bell, false);
    begin = System.nanoTime();
    Updates.adam(values, gradients, first, second, 1, 0.9, 0.999, 1e-8, 1e-3, 1, 0);
    return (System.nanoTime() - begin) / 1e3;
  }

  List<String> cells(String work) {
    Clock now = Clock.now();
    double stolen = (double) (now.stolen() - start.stolen()) / (now.all() - start.all());
    return List.of(
        work,
        Figures.percent(stolen),
        Figures.threeDigits(middle(inARow)),
        Figures.threeDigits(middle(apart)),
        Figures.threeDigits(Collections.min(apart)),
        Figures.threeDigits(Collections.max(apart)));
  }

  private static double middle(List<Double> micros) {
    return Quantiles.of(micros.stream().mapToDouble(Double::doubleValue).toArray(), 0.5);
  }
}
