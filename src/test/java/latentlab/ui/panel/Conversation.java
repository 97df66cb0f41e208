package latentlab.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.text.Texts;

/** What a panel under test asked, to be answered when the test says so. */
public final class Conversation {
  /** One question. */
  public record Asked(String slot, Query query) {}

  private final List<Asked> open = new ArrayList<>();
  private final List<Asked> all = new ArrayList<>();

  public PanelContext context(Event.RunOpened run) {
    return new PanelContext(run, this::ask, Texts.english(), true);
  }

  /** A context in which views may move by themselves. */
  public PanelContext lively(Event.RunOpened run) {
    return new PanelContext(run, this::ask, Texts.english(), false);
  }

  public void ask(String slot, Query query) {
    all.add(new Asked(slot, query));
    open.removeIf(asked -> asked.slot().equals(slot));
    open.add(new Asked(slot, query));
  }

  /** Every question of a slot so far. */
  public List<Query> asked(String slot) {
    return all.stream().filter(asked -> asked.slot().equals(slot)).map(Asked::query).toList();
  }

  public Query last(String slot) {
    return asked(slot).getLast();
  }

  /** Answers what is open, the latest of each slot, and what is asked while doing so. */
  public void answer(Panel panel, long trainedSteps, Function<Query, Answer> model) {
    while (!open.isEmpty()) {
      Asked asked = open.removeFirst();
      panel.accept(
          new Event.Answered(
              asked.slot(), asked.query(), model.apply(asked.query()), trainedSteps));
    }
  }
}
