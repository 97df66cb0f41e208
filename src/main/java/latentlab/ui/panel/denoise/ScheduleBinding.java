package latentlab.ui.panel.denoise;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleBiFunction;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.BadInput;
import latentlab.engine.spec.NoiseSchedule;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.Nodes;
import latentlab.ui.panel.denoise.CurveSheet.Role;
import org.jspecify.annotations.Nullable;

/** Joins the schedules in the model to their curves, and the drawn one to a new training. */
final class ScheduleBinding {
  private static final int PLACES = 240;
  private static final int BUCKETS = 20;
  private static final int EXAMPLES = 64;
  private static final double LOG_REACH = 12;

  /** The last steps of some schedules take all at once, and would press the rest flat. */
  private static final double ORDINARY = 0.93;

  private final ScheduleModel model;
  private final ScheduleView view;
  private final Parts parts;
  private final Questions questions;
  private final Times times;
  private final ResampleBinding resampling;
  private double[] losses = {};
  private boolean showing;

  /**
   * @param wishes whose noise, sampler, class and guidance new samples take
   * @param startAnew begins a new run with these settings
   */
  ScheduleBinding(
      ScheduleModel model,
      ResampleModel samples,
      ReverseModel wishes,
      ScheduleView view,
      Parts parts,
      Questions questions,
      Consumer<Map<String, String>> startAnew) {
    this.model = model;
    this.view = view;
    this.parts = parts;
    this.questions = questions;
    times = new Times(parts);
    resampling = new ResampleBinding(samples, model, wishes, view, parts, questions, this::show);
    view.time.valueProperty().addListener((_, _, value) -> goTo(value.doubleValue()));
    view.other.setOnAction(
        _ -> {
          if (!showing && view.other.getValue() != null) {
            model.compareWith(view.other.getValue());
            show();
          }
        });
    view.reset.setOnAction(
        _ -> {
          model.reset();
          show();
        });
    view.resample.setOnAction(
        _ -> {
          NoiseSchedule candidate = model.candidate();
          if (candidate != null) {
            resampling.begin(candidate);
          }
        });
    view.train.setOnAction(
        _ -> {
          try {
            startAnew.accept(model.wanted());
          } catch (BadInput refused) {
            view.problem.setText(refused.text(parts.texts()));
            Nodes.show(view.problem, true);
          }
        });
    show();
  }

  /** The section came to the front. */
  void refreshNow() {
    askLosses();
    show();
  }

  /** Samples along two schedules. */
  ResampleBinding resampling() {
    return resampling;
  }

  /** An epoch is over: the losses are others. */
  void askLosses() {
    NoiseSchedule own = model.own();
    if (own != null && !questions.isDue(Questions.LOSS)) {
      int buckets = own.discrete() ? (int) Math.min(BUCKETS, own.last()) : BUCKETS;
      questions.ask(Questions.LOSS, new Query.LossByTime(buckets, EXAMPLES));
    }
  }

  void learn(Answer.Schedule found) {
    model.learn(found.schedule());
    times.learn(found.schedule());
    show();
  }

  void show(Answer.LossByTime found) {
    losses = found.losses().clone();
    view.losses.show(losses);
    showTime();
  }

  void refused(String sentence) {
    view.lossFigure.setText(sentence);
  }

  /** Looks at the time that was looked at elsewhere. */
  void follow(double share) {
    view.time.setValue(share);
  }

  /** Goes to a share of all times. */
  private void goTo(double share) {
    if (!showing) {
      model.goTo(share);
      showTime();
    }
  }

  /** A point was moved, or a choice made. */
  void show() {
    NoiseSchedule own = model.own();
    showing = true;
    view.other.setValue(model.other());
    Nodes.show(view.comparison, own == null || own.discrete());
    Nodes.show(view.drawing, model.canBeDrawn());
    view.words.setText(
        parts.words(
            own == null
                ? "schedule.empty"
                : model.canBeDrawn() ? "schedule.words" : "schedule.words.fixed"));
    showing = false;
    if (own != null) {
      showCurves(own, model.otherSchedule());
      showDrawn();
      view.from.setText(parts.words("schedule.from", times.words(0)));
      view.until.setText(parts.words("schedule.until", times.words(own.last())));
    }
    showTime();
    resampling.show();
  }

  private void showCurves(NoiseSchedule own, @Nullable NoiseSchedule other) {
    view.alphaBar.setRange(
        0, 1, parts.words("schedule.whole", 0), parts.words("schedule.whole", 1));
    show(view.alphaBar, own, other, ScheduleBinding::alphaBar);
    boolean whole = own.discrete();
    view.stepsTitle.setText(parts.words(whole ? "schedule.beta" : "schedule.noise"));
    double[] ownSteps = values(own, whole ? ScheduleBinding::beta : NoiseSchedule::noise);
    double most = whole ? ordinary(ownSteps) : 1;
    if (other != null) {
      most = Math.max(most, ordinary(values(other, ScheduleBinding::beta)));
    }
    view.steps.setRange(
        0, most, parts.words("schedule.whole", 0), parts.words("schedule.number", most));
    show(view.steps, own, other, whole ? ScheduleBinding::beta : NoiseSchedule::noise);
    view.logSnr.setRange(
        -LOG_REACH,
        LOG_REACH,
        parts.words("schedule.whole", -LOG_REACH),
        parts.words("schedule.whole", LOG_REACH));
    show(view.logSnr, own, other, ScheduleBinding::logSnr);
  }

  private static void show(
      CurveSheet sheet,
      NoiseSchedule own,
      @Nullable NoiseSchedule other,
      ToDoubleBiFunction<NoiseSchedule, Double> value) {
    sheet.show(Role.OWN, values(own, value));
    sheet.show(Role.OTHER, other == null ? new double[0] : values(other, value));
  }

  private void showDrawn() {
    double[] none = {};
    NoiseSchedule drawn = null;
    String sentence = "";
    if (model.canBeDrawn() && model.isChanged()) {
      try {
        drawn = model.drawnSchedule();
      } catch (BadInput impossible) {
        sentence = impossible.text(parts.texts());
      }
    }
    view.problem.setText(sentence);
    Nodes.show(view.problem, !sentence.isEmpty());
    boolean possible = model.candidate() != null;
    view.train.setDisable(!possible);
    view.resample.setDisable(!possible);
    view.candidate.setText(
        parts.words(model.isChanged() ? "schedule.it.drawn" : "schedule.it.other"));
    view.reset.setDisable(!model.isChanged());
    view.alphaBar.show(Role.DRAWN, drawn == null ? none : values(drawn, ScheduleBinding::alphaBar));
    view.steps.show(Role.DRAWN, drawn == null ? none : values(drawn, ScheduleBinding::beta));
    view.logSnr.show(Role.DRAWN, drawn == null ? none : values(drawn, ScheduleBinding::logSnr));
  }

  private void showTime() {
    NoiseSchedule own = model.own();
    double share = model.share();
    view.alphaBar.setTime(share);
    view.steps.setTime(share);
    view.logSnr.setTime(share);
    view.losses.setTime(share);
    if (own == null) {
      return;
    }
    double time = model.time();
    double ratio = logSnr(own, time);
    view.figures.setText(
        parts.words(
            own.discrete() ? "schedule.figures" : "schedule.figures.path",
            times.words(time),
            own.discrete() ? beta(own, time) : own.noise(time),
            alphaBar(own, time),
            tenths(Math.clamp(ratio, -99, 99))));
    int bucket = view.losses.bucket();
    view.lossFigure.setText(
        bucket < 0 ? "" : parts.words("schedule.loss.figure", times.words(time), losses[bucket]));
  }

  /** Rounded for the eye, without a minus before 0. */
  private static double tenths(double value) {
    return Math.rint(value * 10) / 10 + 0.0;
  }

  private static double[] values(
      NoiseSchedule schedule, ToDoubleBiFunction<NoiseSchedule, Double> value) {
    double[] values = new double[PLACES + 1];
    Arrays.setAll(
        values, i -> value.applyAsDouble(schedule, schedule.last() * i / (double) PLACES));
    return values;
  }

  private static double ordinary(double[] values) {
    return Arrays.stream(values, 0, (int) (ORDINARY * values.length)).max().orElse(1);
  }

  private static double alphaBar(NoiseSchedule schedule, double time) {
    double signal = schedule.signal(time);
    return signal * signal;
  }

  private static double beta(NoiseSchedule schedule, double time) {
    double[] betas = schedule.betas();
    return betas[Math.clamp(Math.round(time), Math.min(1, betas.length - 1), betas.length - 1)];
  }

  private static double logSnr(NoiseSchedule schedule, double time) {
    return 2 * Math.log(schedule.signal(time) / schedule.noise(time));
  }
}
