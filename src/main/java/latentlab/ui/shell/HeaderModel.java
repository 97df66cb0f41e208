package latentlab.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
   * @param speed examples per second; empty while nothing is known of it
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

  /** The data sets: pictures, then points. */
  List<Choice> dataSets() {
    List<Choice> all = new ArrayList<>();
    for (DataInfo.Kind kind : DataInfo.Kind.values()) {
      List<String> ids =
          Catalog.dataSets().stream()
              .filter(data -> data.kind() == kind)
              .map(DataInfo::id)
              .toList();
      all.addAll(group("data", ids, "kind." + kind.name().toLowerCase(Locale.ROOT)));
    }
    return List.copyOf(all);
  }

  /** The families, branch by branch. */
  List<Choice> families() {
    List<Choice> all = new ArrayList<>();
    for (Catalog.Branch branch : Catalog.branches()) {
      List<String> ids = branch.families().stream().map(FamilyInfo::id).toList();
      all.addAll(group("model", ids, "branch." + branch.id()));
    }
    return List.copyOf(all);
  }

  private List<Choice> group(String kind, List<String> ids, String heading) {
    List<Choice> choices = new ArrayList<>();
    for (String id : ids) {
      String key = kind + "." + id;
      String above = choices.isEmpty() ? texts.get(heading) : "";
      choices.add(new Choice(id, texts.get(key), above, texts.get(key + ".help")));
    }
    return choices;
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
        button(state, run.anotherWaits()),
        progress == null ? "0" : texts.get("header.count", progress.epoch()),
        texts.get("header.count", progress == null ? trained : progress.step()),
        moving ? speed(opened, speed(Objects.requireNonNull(progress))) : "",
        moving ? timeLeft(Objects.requireNonNull(progress).secondsLeft()) : "",
        next == null ? "" : next.data(),
        next == null ? "" : next.model(),
        next == null ? "" : Long.toString(next.seed()),
        state != RunState.EMPTY,
        training || state == RunState.PAUSED,
        run.slow().get());
  }

  private String speed(Event.@Nullable RunOpened opened, double perSecond) {
    boolean points = opened != null && opened.data().kind() == DataInfo.Kind.POINTS;
    return texts.get(points ? "header.speed.points" : "header.speed", perSecond);
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

  private static MainButton button(RunState state, boolean another) {
    return switch (state) {
      case TRAINING -> MainButton.PAUSE;
      case PAUSED -> another ? MainButton.TRAIN : MainButton.RESUME;
      case EMPTY, LOADED, READY, FINISHED, DIVERGED -> MainButton.TRAIN;
    };
  }
}
