package latentlab.engine.family.diffusion;

import java.util.function.IntSupplier;
import java.util.function.Supplier;
import latentlab.engine.family.Denoises;
import latentlab.engine.family.Denoising;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Examples on their way from noise. Where a part of them is known, it is put in after each step
 * with the noise of that time, and the step is taken again from a state that was made noisier by
 * it, so that the parts come to fit (RePaint, Lugmayr et al. 2022, arXiv 2201.09865, algorithm 1).
 */
final class Walk implements Denoising {
  private final NoiseSchedule schedule;
  private final double[] times;
  private final Supplier<Solver> solvers;
  private final IntSupplier asked;
  private final Denoises.@Nullable Known known;
  private final RandomStream random;
  private final int repeats;
  private final Tensor state;
  private final Tensor noise;
  private final Tensor clean;
  private Solver solver;
  private int done;

  /**
   * @param start copied
   * @param times falling to 0
   * @param solvers gives a solver that remembers nothing
   * @param asked how often the network was asked
   */
  Walk(
      NoiseSchedule schedule,
      Tensor start,
      double[] times,
      Supplier<Solver> solvers,
      IntSupplier asked,
      Denoises.@Nullable Known known,
      RandomStream random) {
    this.schedule = schedule;
    this.times = times;
    this.solvers = solvers;
    this.asked = asked;
    this.known = known;
    this.random = random;
    this.repeats = known == null ? 1 : known.repeats();
    this.state = Tensor.zeros(start.shape().toArray());
    this.noise = Tensor.zeros(start.shape().toArray());
    this.clean = Tensor.zeros(start.shape().toArray());
    this.solver = solvers.get();
    state.set(start);
  }

  @Override
  public int steps() {
    return (times.length - 1) * repeats;
  }

  @Override
  public int done() {
    return done;
  }

  @Override
  public double time() {
    // The last of the repeats of a step leads on, the others lead back to where it began.
    return times[done / repeats];
  }

  @Override
  public Tensor state() {
    return state;
  }

  @Override
  public Tensor noise() {
    return noise;
  }

  @Override
  public Tensor clean() {
    return clean;
  }

  @Override
  public int evaluations() {
    return asked.getAsInt();
  }

  @Override
  public void step(Tape tape) {
    double from = times[done / repeats];
    double to = times[done / repeats + 1];
    Solver.Move move = solver.step(tape, state, from, to);
    noise.set(move.estimate().noise());
    clean.set(move.estimate().clean());
    state.set(move.state());
    if (known != null) {
      putIn(tape, known, to);
      if (done % repeats < repeats - 1) {
        goBack(tape, from, to);
      }
    }
    done++;
  }

  private void putIn(Tape tape, Denoises.Known part, double to) {
    Tensor fresh = tape.take(state.shape());
    random.fillNormal(fresh);
    double signal = schedule.signal(to);
    double share = schedule.noise(to);
    int size = part.known().length;
    for (int i = 0; i < state.size(); i++) {
      if (part.known()[i % size]) {
        state.set(i, (float) (signal * part.example().get(i % size) + share * fresh.get(i)));
      }
    }
  }

  /** x_from from x_to, by the forward process. */
  private void goBack(Tape tape, double from, double to) {
    double ratio = schedule.signal(from) / schedule.signal(to);
    double share = schedule.noise(from);
    double before = ratio * schedule.noise(to);
    double added = Math.sqrt(Math.max(0, share * share - before * before));
    Elementwise.scale(state, (float) ratio, state, false);
    Mix.addNoise(tape, state, added, random);
    // What the solver remembers is of another way.
    solver = solvers.get();
  }
}
