package latentlab.ui.shell;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.event.Event;
import latentlab.engine.event.Finding;
import latentlab.engine.event.RunState;
import latentlab.engine.session.Catalog;
import latentlab.engine.session.Lab;
import latentlab.engine.spec.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do to a run, wherever the gesture came from: a button, a key, a form or a
 * remedy. Turns each into commands to the session.
 */
final class RunController {
  private static final String FIRST_MODEL = "vae";
  private static final String FIRST_DATA = "mnist";
  private static final long FIRST_SEED = 7;

  /** Long enough to read a caption. */
  private static final double SECONDS_PER_ACT = 3;

  /** One step of each player, for a model that has two. */
  private static final List<String> PLAYERS = List.of("discriminatorStep", "generatorStep");

  /** Where a trained model of the kind that is chosen stands. */
  enum Trained {
    /** There is none, or it is open just as it was trained. */
    NONE,
    /** It can be opened. */
    AT_HAND,
    /** It was open, and gave way to a new one or was changed: it can be opened again. */
    PUT_ASIDE
  }

  private final RunModel model;
  private final Lab lab;
  private final TrainedRuns runs;
  private final ReadOnlyObjectWrapper<Trained> trained = new ReadOnlyObjectWrapper<>(Trained.NONE);
  private @Nullable Path opening;

  /** Whether anything has been asked for. */
  private boolean begun;

  /**
   * @param snapshots the folder with the trained runs that ship with the program, each named {@code
   *     MODEL-DATA}
   */
  RunController(RunModel model, Lab lab, Path snapshots) {
    this.model = model;
    this.lab = lab;
    this.runs = new TrainedRuns(snapshots);
    model.opened().subscribe(this::remember);
    model.state().subscribe(this::lookForTrained);
    model.next().subscribe(this::lookForTrained);
    model.acted().subscribe(this::lookForTrained);
  }

  /** The first start: a trained model where there is one, so that nobody meets an empty window. */
  void begin() {
    openFresh(first());
  }

  /** The trained model of the first start, where there is one. */
  static Optional<Path> first(Path snapshots) {
    return new TrainedRuns(snapshots).shipped(first());
  }

  private static RunSpec first() {
    return Catalog.spec(FIRST_MODEL, FIRST_DATA, FIRST_SEED);
  }

  /** The big button. */
  void trainOrPause() {
    switch (model.state().get()) {
      case TRAINING -> lab.pause();
      case LOADED, READY, PAUSED, FINISHED, DIVERGED -> {
        openWhatWaits();
        lab.train();
      }
      case EMPTY -> {}
    }
  }

  /** One step: two players go on from where they are, even if they were loaded. */
  void step() {
    Event.@Nullable RunOpened open = model.opened().get();
    if (loaded()
        && !model.waitsForRestart()
        && open != null
        && open.model().actions().containsAll(PLAYERS)) {
      PLAYERS.forEach(lab::act);
    } else {
      leaveLoaded();
      lab.step();
    }
  }

  void epoch() {
    leaveLoaded();
    lab.epoch();
  }

  /**
   * What the header shows is what Train trains: a run that rests gives way to another model, other
   * data or another seed, and a loaded model, which never trains itself, to any change.
   */
  private void openWhatWaits() {
    RunSpec next = model.next().get();
    if (next != null && !loaded() && model.anotherWaits()) {
      openNew(next);
    }
    leaveLoaded();
  }

  /** A step or an epoch never takes a run away that has learnt something in this window. */
  private void leaveLoaded() {
    RunSpec next = model.next().get();
    if (next != null && loaded() && model.waitsForRestart()) {
      openNew(next);
    }
  }

  private boolean loaded() {
    return model.state().get() == RunState.LOADED;
  }

  /** Slow motion on or off. */
  void slow() {
    lab.slow(model.slow().get() ? 0 : SECONDS_PER_ACT);
  }

  void stop() {
    lab.stop();
  }

  /** Starts over with all that was chosen; goes on training if it was training. */
  void restart() {
    RunSpec next = model.next().get();
    if (next == null) {
      return;
    }
    boolean wasTraining = model.state().get() == RunState.TRAINING;
    openNew(next);
    if (wasTraining) {
      lab.train();
    }
  }

  /**
   * Changes a setting: at once where that is possible, otherwise from the next start on.
   *
   * @throws latentlab.engine.spec.BadInput where the setting does not allow the value
   */
  void change(String key, String text) {
    RunSpec next = model.next().get();
    if (next == null) {
      return;
    }
    RunSpec changed = next.with(key, text);
    if (changed.equals(next)) {
      return;
    }
    if (changed.settings().spec(key).live()) {
      String value = changed.settings().text(key);
      model.apply(key, value);
      lab.change(key, value);
    } else {
      choose(changed);
    }
  }

  /**
   * Changes settings, live or not, and starts over with them.
   *
   * @throws latentlab.engine.spec.BadInput where a setting does not allow its value
   */
  void startAnew(Map<String, String> settings) {
    RunSpec next = model.next().get();
    if (next != null) {
      model.choose(next.with(settings));
      restart();
    }
  }

  /** What a finding offers: live settings change at once, others need a new start. */
  void apply(Finding.Remedy remedy) {
    switch (remedy) {
      case Finding.Change(String key, String value) -> {
        change(key, value);
        if (model.waitsForRestart()) {
          restart();
        }
      }
      case Finding.Model(String family) -> {
        chooseModel(family);
        if (model.waitsForRestart()) {
          restart();
        }
      }
      case Finding.Act(String action) -> lab.act(action);
    }
  }

  void chooseSeed(long seed) {
    RunSpec next = model.next().get();
    if (next != null && next.seed() != seed) {
      choose(next.withSeed(seed));
    }
  }

  void chooseData(String data) {
    RunSpec next = model.next().get();
    if (next != null && !next.data().equals(data)) {
      chooseBase(next, next.model(), data);
    }
  }

  void chooseModel(String family) {
    RunSpec next = model.next().get();
    if (next != null && !next.model().equals(family)) {
      chooseBase(next, family, next.data());
    }
  }

  /** Opens an untrained model, whatever was chosen before. */
  void start(RunSpec spec) {
    openNew(spec);
  }

  void save(Path folder) {
    lab.save(folder);
  }

  void open(Path folder) {
    opening = folder;
    if (!begun && model.opened().get() != null) {
      // The first run was told of before it is asked for, and is not told of again.
      remember();
    } else {
      model.asks();
    }
    begun = true;
    lab.openRun(folder);
  }

  private void openNew(RunSpec spec) {
    model.choose(spec);
    model.asks();
    begun = true;
    lab.open(spec);
  }

  /** Opens the trained model of the kind that is chosen, where there is one. */
  void openTrained() {
    Optional.ofNullable(model.next().get()).flatMap(runs::of).ifPresent(this::open);
  }

  /** Where such a model stands. */
  ReadOnlyObjectProperty<Trained> trained() {
    return trained.getReadOnlyProperty();
  }

  private void remember() {
    Event.@Nullable RunOpened run = model.opened().get();
    if (run != null && run.trainedSteps() > 0 && opening != null) {
      runs.opened(run.spec(), opening);
    }
    lookForTrained();
  }

  private void lookForTrained() {
    RunSpec next = model.next().get();
    boolean changed = model.acted().get();
    boolean inView = loaded() && !changed;
    if (next == null || runs.of(next).isEmpty() || inView && !model.waitsForRestart()) {
      trained.set(Trained.NONE);
    } else {
      trained.set(runs.wasOpen(next) && !inView ? Trained.PUT_ASIDE : Trained.AT_HAND);
    }
  }

  private void chooseBase(RunSpec before, String family, String data) {
    Map<String, String> kept = kept(before, family, data);
    RunSpec spec = Catalog.spec(family, data, before.seed()).with(kept);
    boolean nothingLearnt = loaded() || model.state().get() == RunState.READY && kept.isEmpty();
    if (nothingLearnt) {
      model.choose(spec);
      openFresh(spec);
    } else {
      choose(spec);
    }
  }

  /** What a person has changed stays, as far as it has a meaning there. */
  private static Map<String, String> kept(RunSpec before, String family, String data) {
    RunSpec start = Catalog.spec(before.model(), before.data(), before.seed());
    RunSpec fresh = Catalog.spec(family, data, before.seed());
    Map<String, String> kept = new LinkedHashMap<>(before.settings().texts());
    kept.entrySet().removeAll(start.settings().texts().entrySet());
    kept.keySet().removeIf(key -> !fresh.settings().has(key));
    if (Catalog.data(data).look() != Catalog.data(before.data()).look()) {
      Catalog.family(family)
          .suited()
          .values()
          .forEach(suited -> kept.keySet().removeAll(suited.keySet()));
    }
    return kept;
  }

  private void choose(RunSpec spec) {
    model.choose(spec);
    if (model.untouched()) {
      openNew(spec);
    }
  }

  private void openFresh(RunSpec spec) {
    runs.shipped(spec).ifPresentOrElse(this::open, () -> openNew(spec));
  }
}
