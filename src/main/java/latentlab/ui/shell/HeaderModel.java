package latentlab.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.spec.FamilyInfo;
import latentlab.engine.spec.RunSpec;
import latentlab.text.Texts;
import latentlab.ui.kit.ParamField.Option;
import org.jspecify.annotations.Nullable;

/** What the header says: the run's place in words, ready to be shown. */
final class HeaderModel {
  /** What the big button does next. */
  enum MainButton {
    TRAIN,
    PAUSE,
    RESUME
  }

  /**
   * The header at one moment.
   *
   * @param speed images per second; empty while nothing is known of it
   * @param timeLeft until all epochs are done; empty while nothing is known of it
   * @param started there is something to stop
   * @param slow the acts of a step are held
   */
  record Face(
      MainButton button,
      String epoch,
      String step,
      String speed,
      String timeLeft,
      String data,
      String family,
      String seed,
      boolean ready,
      boolean started,
      boolean slow) {}

  private final RunModel run;
  private final Texts texts;
  private final ReadOnlyObjectWrapper<Face> face;

  HeaderModel(RunModel run, Texts texts) {
    this.run = run;
    this.texts = texts;
    this.face = new ReadOnlyObjectWrapper<>(compute());
    run.state().subscribe(this::update);
    run.progress().subscribe(this::update);
    run.next().subscribe(this::update);
    run.opened().subscribe(this::update);
    run.slow().subscribe(this::update);
  }

  ReadOnlyObjectProperty<Face> face() {
    return face.getReadOnlyProperty();
  }

  List<Option> dataSets() {
    return Catalog.dataSets().stream()
        .map(DataInfo::id)
        .map(id -> new Option(id, texts.get("data." + id)))
        .toList();
  }

  List<Option> families() {
    return Catalog.families().stream()
        .map(FamilyInfo::id)
        .map(id -> new Option(id, texts.get("model." + id)))
        .toList();
  }

  private void update() {
    face.set(compute());
  }

  private Face compute() {
    RunState state = run.state().get();
    Event.@Nullable Progress progress = run.progress().get();
    Event.@Nullable RunOpened opened = run.opened().get();
    @Nullable RunSpec next = run.next().get();
    boolean training = state == RunState.TRAINING;
    boolean moving = training && progress != null && progress.imagesPerSecond() > 0;
    long trained = opened == null ? 0 : opened.trainedSteps();
    return new Face(
        button(state),
        progress == null ? "0" : texts.get("header.count", progress.epoch()),
        texts.get("header.count", progress == null ? trained : progress.step()),
        moving ? texts.get("header.speed", speed(Objects.requireNonNull(progress))) : "",
        moving ? timeLeft(Objects.requireNonNull(progress).secondsLeft()) : "",
        next == null ? "" : next.data(),
        next == null ? "" : next.model(),
        next == null ? "" : Long.toString(next.seed()),
        state != RunState.EMPTY,
        training || state == RunState.PAUSED,
        run.slow().get());
  }

  /** Rounded to three figures: the rest is noise that only flickers. */
  private static double speed(Event.Progress progress) {
    double speed = progress.imagesPerSecond();
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(1, speed))) - 2);
    return unit < 1 ? speed : Math.rint(speed / unit) * unit;
  }

  private String timeLeft(double seconds) {
    if (!Double.isFinite(seconds)) {
      return "";
    }
    return seconds < 90
        ? texts.get("header.left.seconds", Math.ceil(seconds))
        : texts.get("header.left.minutes", Math.ceil(seconds / 60));
  }

  private static MainButton button(RunState state) {
    return switch (state) {
      case TRAINING -> MainButton.PAUSE;
      case PAUSED -> MainButton.RESUME;
      case EMPTY, LOADED, READY, FINISHED, DIVERGED -> MainButton.TRAIN;
    };
  }
}
