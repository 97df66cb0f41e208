package latentlab.engine.session;

import latentlab.engine.family.Denoises;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Pictures;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** Between the scale of the data and the one in which a denoiser mixes examples with noise. */
final class InnerScale {
  private final Workbench bench;
  private final Denoises model;

  InnerScale(Workbench bench, Denoises model) {
    this.bench = bench;
    this.model = model;
  }

  /**
   * Checks that pictures are such as the model knows.
   *
   * @throws BadInput where they are of another size
   */
  void checkSize(Pictures pictures) {
    DataInfo info = bench.data.info();
    if (pictures.channels() != info.channels()
        || pictures.height() != info.height()
        || pictures.width() != info.width()) {
      throw new BadInput(
          "error.denoise.size",
          info.height(),
          info.width(),
          info.channels(),
          pictures.height(),
          pictures.width(),
          pictures.channels());
    }
  }

  /**
   * Checks that there is such a time.
   *
   * @throws BadInput where it is not from least to the last, or between whole ones
   */
  void checkTime(double time, double least) {
    NoiseSchedule schedule = model.schedule();
    boolean between = schedule.discrete() && time != Math.rint(time);
    if (!(time >= least && time <= schedule.last()) || between) {
      throw new BadInput(
          schedule.discrete() ? "error.denoise.wholeTime" : "error.denoise.time",
          schedule.last(),
          time);
    }
  }

  /** Standard Gaussian numbers, as many as so many examples have. */
  Pictures noise(int count, long seed) {
    Tensor noise = Tensor.zeros(count, bench.data.info().size());
    new RandomStream(seed, "denoise.start").fillNormal(noise);
    return bench.pictures(noise.toArray());
  }

  /** Pictures and noise mixed inside, in the scale of the data. */
  Pictures mixed(Pictures pictures, double signal, Pictures noise, double share) {
    float[] values = new float[pictures.values().length];
    for (int i = 0; i < values.length; i++) {
      double clean = (pictures.values()[i] - model.centre()) / model.scale();
      double inside = signal * clean + share * noise.values()[i];
      values[i] = (float) (model.centre() + model.scale() * inside);
    }
    return bench.pictures(values);
  }

  /** Some pictures inside, [rows, channels, height, width]; kept until garbage collection. */
  Tensor inside(Pictures pictures, int first, int rows) {
    Tensor states = Tensor.zeros(rows, pictures.channels(), pictures.height(), pictures.width());
    int start = first * pictures.size();
    for (int i = 0; i < states.size(); i++) {
      states.set(i, (float) ((pictures.values()[start + i] - model.centre()) / model.scale()));
    }
    return states;
  }

  /** Writes states to their places among all, in the scale of the data. */
  void outside(Tensor states, float[] values, int at) {
    for (int i = 0; i < states.size(); i++) {
      values[at + i] = (float) (model.centre() + model.scale() * states.get(i));
    }
  }

  /** The same, held to what pictures can be. */
  void finished(Tensor states, float[] values, int at) {
    outside(states, values, at);
    if (bench.data.info().kind() == DataInfo.Kind.PICTURES) {
      for (int i = at; i < at + states.size(); i++) {
        values[i] = Math.clamp(values[i], 0, 1);
      }
    }
  }
}
