package latentlab.ui.panel.denoise.edit;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Pictures;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import latentlab.engine.spec.Sampler;
import org.jspecify.annotations.Nullable;

/** A picture into which noise is mixed as at some time, to be taken out again from there. */
final class SketchModel {
  /** Results from as many noises. */
  static final int COUNT = 9;

  /** The least share of the way to noise. */
  static final double LEAST = 0.02;

  /** While a hand drags, so many steps must do. */
  private static final int DRAFT_STEPS = 10;

  private final SharedWishes wishes;
  private final PictureSource source;
  private double share = 0.5;

  SketchModel(DataInfo data, SharedWishes wishes) {
    this.wishes = wishes;
    source = new PictureSource(data, 3);
  }

  PictureSource source() {
    return source;
  }

  /** How much is forgotten: the share of the way from picture to noise. */
  double share() {
    return share;
  }

  void wantShare(double wanted) {
    share = Math.clamp(wanted, LEAST, 1);
  }

  /** The time at which the noise is mixed in: a whole number where times are; 0 before known. */
  double time() {
    Answer.Schedule process = wishes.schedule();
    if (process == null) {
      return 0;
    }
    NoiseSchedule schedule = process.schedule();
    double time = share * schedule.last();
    return schedule.discrete() ? Math.max(1, Math.rint(time)) : time;
  }

  /** The share of noise in the variance at that time, from 0 to 1. */
  double noise() {
    Answer.Schedule process = wishes.schedule();
    if (process == null) {
      return 0;
    }
    double signal = process.schedule().signal(time());
    double noise = process.schedule().noise(time());
    return noise * noise / (signal * signal + noise * noise);
  }

  /**
   * The question; null while something is not known.
   *
   * @param draft whether a hand waits for it: few steps
   */
  Query.@Nullable FromSketch question(boolean draft) {
    Pictures picture = source.picture();
    if (picture == null || wishes.schedule() == null) {
      return null;
    }
    Reverse own = wishes.reverse(2);
    Sampler sampler = own.sampler();
    int steps = draft ? Math.min(DRAFT_STEPS, sampler.steps()) : sampler.steps();
    Sampler used = new Sampler(sampler.method(), steps, sampler.eta());
    Reverse reverse = new Reverse(used, own.seed(), own.label(), own.guidance(), own.frames());
    return new Query.FromSketch(reverse, times(picture, COUNT), time());
  }

  private static Pictures times(Pictures picture, int count) {
    float[] values = new float[count * picture.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = picture.values()[i % picture.size()];
    }
    return new Pictures(count, picture.channels(), picture.height(), picture.width(), values);
  }
}
