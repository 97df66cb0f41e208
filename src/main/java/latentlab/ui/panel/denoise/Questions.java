package latentlab.ui.panel.denoise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Query;
import latentlab.ui.panel.denoise.edit.Asking;

/**
 * What the panel asks, and which of it is not answered yet: a denoising takes seconds, and asking
 * again before it is done would begin it anew.
 */
final class Questions implements Asking {
  static final String SCHEDULE = "denoise.schedule";
  static final String FILM = "denoise.film";
  static final String SCORE = "denoise.score";
  static final String DATA = "denoise.data";
  static final String NOISED = "denoise.noised";
  static final String LOSS = "denoise.loss";
  static final String COMPARED = "denoise.compared";
  static final String MEASURED = "denoise.measured";
  static final String RESAMPLED = "denoise.resampled";

  private final BiConsumer<String, Query> ask;
  private final Consumer<String> cancel;
  private final Map<String, Query> latest = new HashMap<>();
  private final Set<String> due = new HashSet<>();

  /**
   * @param ask sends a question
   * @param cancel gives the question of a slot up
   */
  Questions(BiConsumer<String, Query> ask, Consumer<String> cancel) {
    this.ask = ask;
    this.cancel = cancel;
  }

  @Override
  public void ask(String slot, Query query) {
    latest.put(slot, query);
    due.add(slot);
    ask.accept(slot, query);
  }

  @Override
  public boolean isDue(String slot) {
    return due.contains(slot);
  }

  /** Takes note of an answer; whether it is that to the latest question of its slot. */
  boolean isSettledBy(Event.Answered answered) {
    if (!answered.query().equals(latest.get(answered.slot()))) {
      return false;
    }
    due.remove(answered.slot());
    return true;
  }

  @Override
  public void cancel(String slot) {
    if (due.remove(slot)) {
      cancel.accept(slot);
    }
  }

  /** Gives up all that waits: nobody looks any more. */
  void cancelAll() {
    Set.copyOf(due).forEach(this::cancel);
  }

  /** Gives up what only one section shows; the schedule and the data are for all of them. */
  void cancelOfSections() {
    Set.copyOf(due).stream()
        .filter(slot -> !slot.equals(SCHEDULE) && !slot.equals(DATA))
        .forEach(this::cancel);
  }
}
