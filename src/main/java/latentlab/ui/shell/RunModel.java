package latentlab.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * Where the present run stands: what every part of the window looks at. It also keeps what was
 * chosen for the next start while the present run goes on as it was started.
 */
final class RunModel {
  private final ReadOnlyObjectWrapper<Event.@Nullable RunOpened> opened =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.EMPTY);
  private final ReadOnlyObjectWrapper<Event.@Nullable Progress> progress =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunSpec> present = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunSpec> next = new ReadOnlyObjectWrapper<>();

  /** What was chosen when a run was last asked for; null while none is awaited. */
  private @Nullable RunSpec asked;

  private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper acted = new ReadOnlyBooleanWrapper();

  void accept(Event event) {
    switch (event) {
      case Event.RunOpened run -> {
        progress.set(null);
        acted.set(false);
        present.set(run.spec());
        next.set(chosenAfter(run.spec()));
        asked = null;
        opened.set(run);
      }
      case Event.StateChanged changed -> state.set(changed.state());
      case Event.Progress now -> progress.set(now);
      case Event.SlowMotion(double seconds) -> slow.set(seconds > 0);
      case Event.Acted _ -> acted.set(true);
      case Event.SettingChanged changed -> apply(changed.setting(), changed.after());
      default -> {}
    }
  }

  /** A live setting has this value from now on. */
  void apply(String key, String text) {
    RunSpec running = present.get();
    RunSpec chosen = next.get();
    if (running != null && chosen != null) {
      present.set(running.with(key, text));
      next.set(chosen.with(key, text));
    }
  }

  /** The next start opens this. */
  void choose(RunSpec spec) {
    next.set(spec);
  }

  /** What is chosen now has been asked for. */
  void asks() {
    asked = next.get();
  }

  /** What the next start opens once this run is open: what was chosen since it was asked for. */
  private RunSpec chosenAfter(RunSpec run) {
    RunSpec wanted = asked;
    RunSpec chosen = next.get();
    return wanted != null && chosen != null && (!chosen.equals(wanted) || another(chosen, run))
        ? chosen
        : run;
  }

  private static boolean another(RunSpec one, RunSpec other) {
    return !(one.model().equals(other.model())
        && one.data().equals(other.data())
        && one.seed() == other.seed());
  }

  /** Something was chosen that the present run does not have. */
  boolean waitsForRestart() {
    RunSpec chosen = next.get();
    return chosen != null && !chosen.equals(present.get());
  }

  /** Another model, other data or another seed was chosen: what the header shows is not open. */
  boolean anotherWaits() {
    RunSpec open = present.get();
    RunSpec chosen = next.get();
    return open != null && chosen != null && another(chosen, open);
  }

  /** Nothing has been learnt at all: opening it anew loses nothing. */
  boolean untouched() {
    return switch (state.get()) {
      case EMPTY, READY -> true;
      case LOADED, TRAINING, PAUSED, FINISHED, DIVERGED -> false;
    };
  }

  /** Whether something was done to the open model besides training. */
  ReadOnlyBooleanProperty acted() {
    return acted.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Event.@Nullable RunOpened> opened() {
    return opened.getReadOnlyProperty();
  }

  /** The open run's spec with every live change in it; null before the first run. */
  ReadOnlyObjectProperty<@Nullable RunSpec> present() {
    return present.getReadOnlyProperty();
  }

  /** What the next start opens: the present run with all that was chosen since. */
  ReadOnlyObjectProperty<@Nullable RunSpec> next() {
    return next.getReadOnlyProperty();
  }

  /** Whether the acts of a step are held. */
  ReadOnlyBooleanProperty slow() {
    return slow.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<RunState> state() {
    return state.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Event.@Nullable Progress> progress() {
    return progress.getReadOnlyProperty();
  }
}
