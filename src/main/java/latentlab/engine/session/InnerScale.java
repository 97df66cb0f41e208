package latentlab.engine.session;

import latentlab.engine.family.Denoises;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Pictures;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/** Between examples and the states in which a denoiser mixes them with noise. */
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

  /** States of standard Gaussian numbers, [count, …]; kept until garbage collection. */
  Tensor noise(int count, long seed) {
    Tensor noise = states(count);
    new RandomStream(seed, "denoise.start").fillNormal(noise);
    return noise;
  }

  /** States of zeros, [count, …]. */
  Tensor states(int count) {
    Shape one = model.stateShape();
    return Tensor.zeros(count, one.at(0), one.at(1), one.at(2));
  }

  /** States of such numbers, [count, …]. */
  Tensor states(float[] values) {
    Tensor states = states(values.length / model.stateShape().size());
    states.set(values);
    return states;
  }

  /** Some of the states, copied. */
  Tensor rows(Tensor states, int first, int rows) {
    Tensor part = states(rows);
    int size = model.stateShape().size();
    Blocks.copy(states, first * size, part, 0, 1, rows * size, false);
    return part;
  }

  /** Pictures inside, [count, …]; kept until garbage collection. */
  Tensor inside(Pictures pictures) {
    Tensor all = states(pictures.count());
    int size = model.stateShape().size();
    for (int first = 0; first < pictures.count(); first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, pictures.count() - first);
      Tensor part = model.inside(bench.tape, bench.rows(pictures, first, rows));
      Blocks.copy(part, 0, all, first * size, 1, rows * size, false);
      bench.chunkDone();
    }
    return all;
  }

  /** States mixed with noise, the shape of both; kept until garbage collection. */
  Tensor mixed(Tensor clean, double signal, Tensor noise, double share) {
    Tensor mixed = states(clean.shape().at(0));
    Elementwise.scale(clean, (float) signal, mixed, false);
    Elementwise.scale(noise, (float) share, mixed, true);
    return mixed;
  }

  /** The pictures of states, in the scale of the data, which they may leave. */
  Pictures outside(Tensor states) {
    int count = states.shape().at(0);
    float[] values = new float[count * bench.data.info().size()];
    for (int first = 0; first < count; first += Workbench.CHUNK) {
      int rows = Math.min(Workbench.CHUNK, count - first);
      outside(rows(states, first, rows), values, first * bench.data.info().size());
      bench.chunkDone();
    }
    return bench.pictures(values);
  }

  /** Writes a chunk of states to their places among all, in the scale of the data. */
  void outside(Tensor states, float[] values, int at) {
    copy(model.outside(bench.tape, states), values, at);
  }

  /** The same, held to what pictures can be. */
  void finished(Tensor states, float[] values, int at) {
    outside(states, values, at);
    if (bench.data.info().kind() == DataInfo.Kind.PICTURES) {
      int end = at + states.shape().at(0) * bench.data.info().size();
      for (int i = at; i < end; i++) {
        values[i] = Math.clamp(values[i], 0, 1);
      }
    }
  }

  /** Writes the noise of a chunk of states, as it can be looked at, to its places among all. */
  void laidOut(Tensor noise, float[] values, int at) {
    copy(model.laidOut(bench.tape, noise), values, at);
  }

  private static void copy(Tensor rows, float[] values, int at) {
    float[] part = rows.toArray();
    System.arraycopy(part, 0, values, at, part.length);
  }
}
