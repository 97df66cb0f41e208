package latentlab.engine.family.diffusion;

import latentlab.engine.family.Denoising;
import latentlab.engine.grad.Tape;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.Tensor;

/**
 * Examples on their way back to the noise they come from: the deterministic sampler (DDIM with eta
 * 0, which on a straight path is Euler's method) with its steps taken the other way round (Song et
 * al. 2021, arXiv 2010.02502, section 4.3).
 */
final class Inversion implements Denoising {
  private final NoiseSchedule schedule;
  private final Denoiser denoiser;
  private final double[] times;
  private final Tensor state;
  private final Tensor noise;
  private final Tensor clean;
  private int done;

  /**
   * @param examples copied
   * @param times rising from 0
   */
  Inversion(NoiseSchedule schedule, Denoiser denoiser, Tensor examples, double[] times) {
    this.schedule = schedule;
    this.denoiser = denoiser;
    this.times = times;
    this.state = Tensor.zeros(examples.shape().toArray());
    this.noise = Tensor.zeros(examples.shape().toArray());
    this.clean = Tensor.zeros(examples.shape().toArray());
    state.set(examples);
  }

  @Override
  public int steps() {
    return times.length - 1;
  }

  @Override
  public int done() {
    return done;
  }

  @Override
  public double time() {
    return times[done];
  }

  @Override
  public Tensor state() {
    return state;
  }

  @Override
  public void step(Tape tape) {
    double from = times[done];
    double to = times[done + 1];
    // Nothing is noise in an example: it is asked about as if a little were in it already.
    Denoiser.Estimate estimate = denoiser.at(tape, state, from == 0 ? to : from);
    noise.set(estimate.noise());
    clean.set(from == 0 ? state : estimate.clean());
    state.set(Mix.of(tape, schedule.signal(to), clean, schedule.noise(to), noise));
    done++;
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
    return done;
  }
}
