package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.tensor.Tensor;

/**
 * The best possible denoiser of data from N(mean, deviation²), in closed form: E[c | x] = mean + a
 * deviation² / (a² deviation² + s²) (x - a mean).
 */
record GaussianData(NoiseSchedule schedule, double mean, double deviation) implements Denoiser {
  @Override
  public Estimate at(Tape tape, Tensor state, double time) {
    double a = schedule.signal(time);
    double s = schedule.noise(time);
    Tensor clean = tape.take(state.shape());
    Tensor noise = tape.take(state.shape());
    for (int i = 0; i < state.size(); i++) {
      double x = state.get(i);
      double gain = a * deviation * deviation / total(time);
      double c = mean + gain * (x - a * mean);
      clean.set(i, (float) c);
      noise.set(i, (float) ((x - a * c) / s));
    }
    return new Estimate(clean, noise, null);
  }

  /** The variance of states at a time. */
  double total(double time) {
    double a = schedule.signal(time);
    double s = schedule.noise(time);
    return a * a * deviation * deviation + s * s;
  }

  /** Where the probability flow leads from a state at a time: quantiles stay quantiles. */
  double example(double state, double time) {
    double z = (state - schedule.signal(time) * mean) / Math.sqrt(total(time));
    return mean + deviation * z;
  }
}
