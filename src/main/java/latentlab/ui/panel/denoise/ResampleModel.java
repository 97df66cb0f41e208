package latentlab.ui.panel.denoise;

import latentlab.engine.spec.Answer;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.Reverse;
import org.jspecify.annotations.Nullable;

/** The same noise along the schedule of the run, and then along another. */
final class ResampleModel {
  private final int count;
  private @Nullable NoiseSchedule along;
  private Answer.@Nullable Denoised trained;
  private Answer.@Nullable Denoised other;
  private boolean busy;

  /**
   * @param count examples of each
   */
  ResampleModel(int count) {
    this.count = count;
  }

  /** Both are to be made. */
  void begin(NoiseSchedule schedule) {
    along = schedule;
    trained = null;
    other = null;
    busy = true;
  }

  /** Whether one of them is being made. */
  boolean isBusy() {
    return busy;
  }

  /** Whether there is anything to be seen. */
  boolean isEmpty() {
    return along == null;
  }

  /** The schedule that is gone along besides; null where none is. */
  @Nullable NoiseSchedule along() {
    return along;
  }

  /** What is to be made now, with the noise, sampler, class and guidance of these wishes. */
  Query.Denoise question(Reverse wishes) {
    return new Query.Denoise(
        new Reverse(
            wishes.sampler(),
            wishes.seed(),
            wishes.label(),
            wishes.guidance(),
            0,
            trained == null ? null : along),
        count);
  }

  /** That is made. */
  void made(Answer.Denoised answer) {
    if (trained == null) {
      trained = answer;
    } else {
      other = answer;
      busy = false;
    }
  }

  /** Along the schedule of the run; null before. */
  Answer.@Nullable Denoised trained() {
    return trained;
  }

  /** Along the other; null before. */
  Answer.@Nullable Denoised other() {
    return other;
  }

  /** What is not made is not made. */
  void giveUp() {
    busy = false;
  }

  /** There is nothing to be seen any more. */
  void clear() {
    giveUp();
    along = null;
    trained = null;
    other = null;
  }
}
