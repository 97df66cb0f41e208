package latentlab.ui.panel.denoise;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import javafx.scene.layout.Region;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Ability;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.Query;
import latentlab.ui.kit.Pace;
import latentlab.ui.panel.GifSaving;
import latentlab.ui.panel.Panel;
import latentlab.ui.panel.PanelContext;
import latentlab.ui.panel.denoise.DenoiseView.Section;
import latentlab.ui.panel.denoise.edit.EditController;

/** Keeps the film, the forward process, the schedule and the samplers in step with the model. */
public final class DenoiseController implements Panel {
  private static final int POINTS = 400;
  private static final int COMPARED_POINTS = 600;

  private final Questions questions;
  private final DenoiseView view;
  private final ReverseBinding reverse;
  private final ForwardBinding forward;
  private final SamplersBinding samplers;
  private final ScheduleBinding schedule;
  private final EditController edit;
  private final GifSaving saving;
  private Section section = Section.REVERSE;
  private boolean closed;

  public DenoiseController(PanelContext context) {
    this(context, System::nanoTime, Pace.ANIMATION_TIMER, GifSaving.THREAD);
  }

  /**
   * @param background where files are written
   */
  DenoiseController(
      PanelContext context, LongSupplier nanoTime, Pace.Delay delay, Executor background) {
    DataInfo data = context.run().data();
    boolean points = data.kind() == DataInfo.Kind.POINTS;
    boolean conditional = context.run().model().can(Ability.CONDITIONS);
    long seed = context.run().spec().seed();
    RandomGenerator random = new Random(seed);
    Parts parts = new Parts(context.texts());
    questions = new Questions(context.ask(), context.steering()::cancel);
    int count = points ? POINTS : ReverseView.COLUMNS * ReverseView.ROWS;
    int compared = points ? COMPARED_POINTS : SamplersView.ACROSS * SamplersView.DOWN;
    ReverseModel wishes = new ReverseModel(count, data.size(), conditional, seed);
    ReverseView reverseView = new ReverseView(parts, data, conditional ? data.classes() : 0);
    ForwardView forwardView = new ForwardView(parts, data, ForwardBinding.CHOICES);
    SamplersView samplersView = new SamplersView(parts, data);
    view = new DenoiseView(parts);
    saving = new GifSaving(context.texts(), background, view::getScene);
    view.add(Section.REVERSE, reverseView);
    view.add(Section.FORWARD, forwardView);
    view.add(Section.SAMPLERS, samplersView);
    reverse =
        new ReverseBinding(
            wishes,
            reverseView,
            parts,
            questions,
            data,
            random,
            saving,
            context.reducedMotion(),
            nanoTime,
            delay);
    forward = new ForwardBinding(forwardView, parts, questions, data, random);
    samplers =
        new SamplersBinding(
            new ComparisonModel(compared), wishes, samplersView, parts, questions, random);
    ScheduleModel schedules = new ScheduleModel(context.run().spec().settings());
    // A point that is moved changes curves that stand beside the editor.
    Runnable[] moved = {() -> {}};
    ScheduleView scheduleView =
        new ScheduleView(
            parts, new CurveEditor(schedules, () -> moved[0].run()), new ResampleView(parts, data));
    schedule =
        new ScheduleBinding(
            schedules,
            new ResampleModel(points ? POINTS : ResampleView.ACROSS * ResampleView.DOWN),
            wishes,
            scheduleView,
            parts,
            questions,
            context.steering()::startAnew);
    moved[0] = schedule::show;
    view.add(Section.SCHEDULE, scheduleView);
    edit =
        new EditController(
            context,
            wishes,
            questions,
            label -> parts.className(data, label),
            random,
            nanoTime,
            delay);
    view.add(Section.EDIT, edit.view());
    for (Section one : Section.values()) {
      view.tab(one).setOnAction(_ -> look(one));
    }
    // The keys that are named beside the film are for the film from the first look on.
    view.tab(Section.REVERSE).setOnMouseClicked(_ -> reverseView.film.requestFocus());
    view.show(section);
  }

  /** Where files are written to, in place of a dialog. */
  void setChooseFile(Function<String, Optional<Path>> chooser) {
    saving.setChooseFile(chooser);
  }

  private void look(Section chosen) {
    rest();
    questions.cancelOfSections();
    if (chosen == Section.SCHEDULE) {
      schedule.follow(reverse.share());
    }
    section = chosen;
    view.show(chosen);
    refreshNow();
  }

  private void refreshNow() {
    switch (section) {
      case REVERSE -> reverse.refreshNow();
      case FORWARD -> forward.refreshNow();
      case SCHEDULE -> schedule.refreshNow();
      case SAMPLERS -> samplers.show();
      case EDIT -> edit.look();
    }
  }

  /** Nothing moves and nothing is made that nobody looks at. */
  private void stop() {
    rest();
    questions.cancelAll();
  }

  private void rest() {
    reverse.stop();
    forward.stop();
    samplers.stop();
    schedule.resampling().stop();
    edit.stop();
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    questions.ask(Questions.SCHEDULE, new Query.ScheduleOf());
    // Points of the data lie behind the samples too.
    forward.refreshNow();
    refreshNow();
  }

  @Override
  public void hidden() {
    stop();
  }

  @Override
  public void close() {
    closed = true;
    stop();
  }

  @Override
  public void accept(Event event) {
    if (closed) {
      return;
    }
    switch (event) {
      case Event.Answered answered when questions.isSettledBy(answered) -> accept(answered);
      case Event.Answering answering ->
          progressed(answering.slot(), answering.done(), answering.of());
      case Event.WeightsRefreshed _ -> {
        reverse.refreshed(section == Section.REVERSE);
        edit.refreshed();
      }
      case Event.Evaluated _ when section == Section.SCHEDULE -> schedule.askLosses();
      default -> {}
    }
  }

  private void progressed(String slot, int done, int of) {
    switch (slot) {
      case Questions.FILM -> reverse.progressed(done, of);
      case Questions.COMPARED, Questions.MEASURED -> samplers.progressed(done, of);
      case Questions.RESAMPLED -> schedule.resampling().progressed(done, of);
      default -> {
        if (slot.startsWith(EditController.SLOTS)) {
          edit.progressed(slot, done, of);
        }
      }
    }
  }

  @Override
  public void acceptHidden(Event event) {
    if (!closed && event instanceof Event.WeightsRefreshed) {
      reverse.refreshed(false);
      edit.refreshed();
    }
  }

  private void accept(Event.Answered answered) {
    if (answered.slot().startsWith(EditController.SLOTS)) {
      edit.accept(answered);
      return;
    }
    switch (answered.answer()) {
      case Answer.Schedule found -> {
        reverse.learn(found);
        forward.learn(found);
        samplers.learn(found);
        schedule.learn(found);
        edit.learn();
      }
      case Answer.Denoised made when answered.slot().equals(Questions.FILM) ->
          reverse.show(made, answered.trainedSteps());
      case Answer.Denoised made when answered.slot().equals(Questions.COMPARED) ->
          samplers.show(answered.query(), made);
      case Answer.Denoised made when answered.slot().equals(Questions.RESAMPLED) ->
          schedule.resampling().show(made);
      case Answer.SamplerQuality measured -> samplers.show(measured);
      case Answer.ScoreField field -> reverse.showScore(field);
      case Answer.Shown shown -> {
        forward.showData(shown);
        reverse.showData(shown.pictures());
      }
      case Answer.LossByTime losses -> schedule.show(losses);
      case Answer.Noised noised -> forward.showNoise(noised);
      case Answer.Cancelled _ when answered.slot().equals(Questions.FILM) -> reverse.cancelled();
      case Answer.Refused(String sentence) -> refused(answered.slot(), sentence);
      default -> {}
    }
  }

  private void refused(String slot, String sentence) {
    switch (slot) {
      case Questions.FILM, Questions.SCHEDULE, Questions.SCORE -> reverse.refused(sentence);
      case Questions.NOISED, Questions.DATA -> forward.refused(sentence);
      case Questions.LOSS -> schedule.refused(sentence);
      case Questions.COMPARED, Questions.MEASURED -> samplers.refused(sentence);
      case Questions.RESAMPLED -> schedule.resampling().refused(sentence);
      default -> {}
    }
  }
}
