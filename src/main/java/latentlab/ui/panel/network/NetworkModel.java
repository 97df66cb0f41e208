package latentlab.ui.panel.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Answer;
import latentlab.engine.spec.Phase;
import latentlab.engine.spec.Query;
import latentlab.engine.spec.TracedPart;

/**
 * A step as a row of acts: what stands in each box, and which act is told of at present. In slow
 * motion the run says which; otherwise a person does, or none is and all boxes are lit.
 */
final class NetworkModel {
  /** No act stands out. */
  static final int ALL = -1;

  private final List<Phase> phases;
  private final int examples;
  private final Map<String, TracedPart> parts = new HashMap<>();
  private int act = ALL;
  private int example;
  private double secondsPerAct;
  private long step;
  private boolean training;

  /**
   * @param phases the acts of the family's step
   * @param examples how many training examples there are to look at
   */
  NetworkModel(List<Phase> phases, int examples) {
    this.phases = List.copyOf(phases);
    this.examples = examples;
  }

  List<Phase> phases() {
    return phases;
  }

  /** Takes an event of the run or an answer; whether anything changed. */
  boolean accept(Event event) {
    switch (event) {
      case Event.PhaseEntered entered -> {
        step = entered.step();
        keep(entered.parts());
        act = indexOf(entered.phase());
      }
      case Event.Answered(String _, Query.Network(int of), Answer.Traced traced, long trained)
          when of == example -> {
        step = trained;
        keep(traced.parts());
      }
      case Event.SlowMotion(double seconds) -> {
        secondsPerAct = seconds;
        act = seconds > 0 ? Math.max(act, 0) : ALL;
      }
      case Event.StateChanged(RunState state) -> training = state == RunState.TRAINING;
      default -> {
        return false;
      }
    }
    return true;
  }

  private void keep(Collection<TracedPart> seen) {
    seen.forEach(part -> parts.put(part.id(), part));
  }

  private int indexOf(String phase) {
    for (int i = 0; i < phases.size(); i++) {
      if (phases.get(i).id().equals(phase)) {
        return i;
      }
    }
    return ALL;
  }

  /** What is to be asked for: the boxes for the chosen example. */
  Query.Network question() {
    return new Query.Network(example);
  }

  /** Whether boxes are filled by asking: not while slow motion fills them with what happens. */
  boolean asks() {
    return !(slow() && training);
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

  /** The act told of; {@link #ALL} for none. */
  int act() {
    return act;
  }

  /** Tells of another act; after the last comes the first. */
  void tell(int next) {
    act = phases.isEmpty() ? ALL : Math.floorMod(next, phases.size());
  }

  /** Lights all boxes. */
  void tellOfAll() {
    act = ALL;
  }

  boolean slow() {
    return secondsPerAct > 0;
  }

  double secondsPerAct() {
    return secondsPerAct;
  }

  boolean training() {
    return training;
  }

  long step() {
    return step;
  }
}
