package latentlab.engine.family.diffusion;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/**
 * Examples with noise mixed in, each as at a time of its own: x = signal c + share n.
 *
 * @param times one each, above 0
 * @param clean [rows, …], inside
 * @param noise the same shape
 * @param states the same shape
 * @param schedule of the mixing
 */
record Noisy(double[] times, Tensor clean, Tensor noise, Tensor states, NoiseSchedule schedule) {
  static Noisy of(
      Tape tape, NoiseSchedule schedule, Tensor clean, double[] times, RandomStream random) {
    Tensor noise = tape.take(clean.shape());
    random.fillNormal(noise);
    Tensor signals = rows(tape, times, schedule::signal);
    Tensor shares = rows(tape, times, schedule::noise);
    Tensor states = Mix.ofRows(tape, signals, clean, shares, noise);
    return new Noisy(times, clean, noise, states, schedule);
  }

  private static Tensor rows(Tape tape, double[] times, DoubleUnaryOperator factor) {
    Tensor rows = tape.take(times.length);
    for (int row = 0; row < times.length; row++) {
      rows.set(row, (float) factor.applyAsDouble(times[row]));
    }
    return rows;
  }

  /** The times as the network is told them. */
  double[] told() {
    return Arrays.stream(times)
        .map(time -> time * DenoisingNetwork.LAST_TIME / schedule.last())
        .toArray();
  }

  /** What the network should say. */
  Tensor wanted(Tape tape, Target target) {
    return sum(tape, time -> target.wanted(signal(time), share(time)), clean, noise);
  }

  /** The clean examples that follow from what the network says. */
  Tensor guessedClean(Tape tape, Target target, Tensor output) {
    return sum(tape, time -> target.clean(signal(time), share(time)), states, output);
  }

  /** The noise that follows from what the network says. */
  Tensor guessedNoise(Tape tape, Target target, Tensor output) {
    return sum(tape, time -> target.noise(signal(time), share(time)), states, output);
  }

  double signal(double time) {
    return schedule.signal(time);
  }

  double share(double time) {
    return schedule.noise(time);
  }

  private Tensor sum(Tape tape, DoubleFunction<Target.Pair> factors, Tensor first, Tensor second) {
    return Mix.ofRows(
        tape,
        rows(tape, times, time -> factors.apply(time).first()),
        first,
        rows(tape, times, time -> factors.apply(time).second()),
        second);
  }
}
