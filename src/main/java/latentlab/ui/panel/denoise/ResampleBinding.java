package latentlab.ui.panel.denoise;

import java.util.StringJoiner;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.ui.kit.Nodes;
import latentlab.ui.panel.denoise.CurveSheet.Role;

/** Joins samples along two schedules to the question for each. */
final class ResampleBinding {
  private final ResampleModel model;
  private final ScheduleModel schedules;
  private final ReverseModel wishes;
  private final ScheduleView view;
  private final Parts parts;
  private final Questions questions;
  private final Runnable changed;
  private boolean ofDrawn;
  private String refusal = "";

  /**
   * @param wishes whose noise, sampler, class and guidance are taken
   * @param changed told when the samples come into view or go
   */
  ResampleBinding(
      ResampleModel model,
      ScheduleModel schedules,
      ReverseModel wishes,
      ScheduleView view,
      Parts parts,
      Questions questions,
      Runnable changed) {
    this.model = model;
    this.schedules = schedules;
    this.wishes = wishes;
    this.view = view;
    this.parts = parts;
    this.questions = questions;
    this.changed = changed;
    view.cancel.setOnAction(_ -> stop());
    view.back.setOnAction(
        _ -> {
          stop();
          model.clear();
          changed.run();
        });
  }

  /** Whether there are samples to be seen, or will be. */
  boolean isShown() {
    return !model.isEmpty();
  }

  /** Makes samples along the schedule of the run, and along this one. */
  void begin(NoiseSchedule along) {
    questions.cancel(Questions.RESAMPLED);
    ofDrawn = schedules.isChanged();
    refusal = "";
    model.begin(along);
    ask();
    changed.run();
  }

  private void ask() {
    view.progress.setProgress(0);
    questions.ask(Questions.RESAMPLED, model.question(wishes.question().reverse()));
  }

  /** Nobody looks any more, or waits. */
  void stop() {
    if (model.isBusy()) {
      model.giveUp();
      questions.cancel(Questions.RESAMPLED);
      show();
    }
  }

  void progressed(int done, int of) {
    view.progress.setProgress(of == 0 ? 0 : (double) done / of);
  }

  void show(Answer.Denoised made) {
    if (model.isBusy()) {
      model.made(made);
      if (model.isBusy()) {
        ask();
      }
      show();
    }
  }

  void refused(String sentence) {
    model.giveUp();
    refusal = sentence;
    show();
  }

  /** Shows what there is, in place of the errors by time. */
  void show() {
    NoiseSchedule own = schedules.own();
    NoiseSchedule along = model.along();
    Nodes.show(view.resampled, isShown());
    Nodes.show(view.lossBox, !isShown());
    Nodes.show(view.progress, model.isBusy());
    Nodes.show(view.cancel, model.isBusy());
    Nodes.show(view.back, isShown() && !model.isBusy());
    if (own == null || along == null) {
      return;
    }
    boolean first = model.isBusy() && model.trained() == null;
    boolean stale = along != schedules.candidate();
    String state = model.isBusy() ? "resample.making" : "resample.cancelled";
    ResampleView samples = view.resampled;
    samples.trained.show(
        Role.OWN, parts.words("resample.trained"), model.trained(), parts.words(state));
    samples.other.show(
        ofDrawn ? Role.DRAWN : Role.OTHER,
        parts.words(stale ? "resample.stale" : ofDrawn ? "resample.drawn" : "resample.other"),
        model.other(),
        parts.words(first ? "resample.waiting" : state));
    samples.other.setStale(stale);
    view.words.setText(refusal.isEmpty() ? words(own, along) : refusal);
  }

  private String words(NoiseSchedule own, NoiseSchedule along) {
    StringJoiner words = new StringJoiner("\n");
    ScheduleMatch match = ScheduleMatch.of(own, along);
    int times = (int) along.last();
    if (match.noisier() > 0) {
      words.add(parts.words("resample.noisier", match.noisier(), times));
    }
    if (match.cleaner() > 0) {
      words.add(parts.words("resample.cleaner", match.cleaner(), times));
    }
    if (match.endsEarly()) {
      words.add(parts.words("resample.rest", match.rest()));
    }
    return words.add(parts.words("resample.words")).toString();
  }
}
