package latentlab.ui.panel.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import latentlab.engine.event.Event;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.TracedPart;
import latentlab.ui.panel.Acts;

/** What stands in each box of the diagram, and of which step and training example. */
final class NetworkModel {
  private final Acts acts;
  private final int examples;
  private final Map<String, TracedPart> parts = new HashMap<>();
  private int example;
  private long step;

  /**
   * @param acts those of the family's step
   * @param examples how many training examples there are to look at
   */
  NetworkModel(Acts acts, int examples) {
    this.acts = acts;
    this.examples = examples;
  }

  /** Takes an event of the run or an answer; whether a box has something new. */
  boolean accept(Event event) {
    switch (event) {
      case Event.PhaseEntered entered -> {
        step = entered.step();
        keep(entered.parts());
      }
      case Event.Answered(String _, Query.Network(int of), Answer.Traced traced, long trained)
          when of == example -> {
        step = trained;
        acts.enter(traced.stage());
        keep(traced.parts());
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void keep(Collection<TracedPart> seen) {
    seen.forEach(part -> parts.put(part.id(), part));
  }

  /** What is to be asked for: the boxes for the chosen example. */
  Query.Network question() {
    return new Query.Network(example);
  }

  /** Whether boxes are filled by asking: not while slow motion fills them with what happens. */
  boolean asks() {
    return !acts.ofTheRun();
  }

  Optional<TracedPart> part(String id) {
    return Optional.ofNullable(parts.get(id));
  }

  /** Another training example; the first after the last. */
  void lookAt(int next) {
    example = Math.floorMod(next, examples);
  }

  int example() {
    return example;
  }

  long step() {
    return step;
  }
}
