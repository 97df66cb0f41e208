package latentlab.ui.panel;

import java.util.List;
import latentlab.engine.event.Event;
import latentlab.engine.event.RunState;
import latentlab.engine.spec.Phase;

/**
 * A training step as a row of acts, of which one is told of. In slow motion the run says which;
 * otherwise a person does, or none stands out. Where the model learns in stages, the acts are those
 * of one stage.
 */
public final class Acts {
  /** No act stands out. */
  public static final int ALL = -1;

  private final List<Phase> all;
  private List<Phase> phases;
  private int act = ALL;
  private double secondsPerAct;
  private long step;
  private boolean training;

  /**
   * @param all the acts of the family's steps, of all stages
   */
  public Acts(List<Phase> all) {
    this.all = List.copyOf(all);
    this.phases = of(0);
  }

  private List<Phase> of(int stage) {
    return all.stream().filter(phase -> phase.stage() == stage).toList();
  }

  /** Goes over to the acts of another stage; where it has none, those there were stay. */
  public void enter(int stage) {
    List<Phase> others = of(stage);
    if (!others.isEmpty() && !others.equals(phases)) {
      phases = others;
      act = slow() ? 0 : ALL;
    }
  }

  /** The acts of the present stage. */
  public List<Phase> phases() {
    return phases;
  }

  /** Takes an event of the run; whether anything changed. */
  public boolean accept(Event event) {
    switch (event) {
      case Event.PhaseEntered entered -> {
        step = entered.step();
        if (indexOf(entered.phase()) == ALL) {
          // Acts of two stages may share a name, but each stage has some of its own.
          all.stream()
              .filter(phase -> phase.id().equals(entered.phase()))
              .findFirst()
              .ifPresent(phase -> enter(phase.stage()));
        }
        act = indexOf(entered.phase());
      }
      case Event.SlowMotion(double seconds) -> {
        secondsPerAct = seconds;
        act = seconds > 0 && !phases.isEmpty() ? Math.max(act, 0) : ALL;
      }
      case Event.StateChanged(RunState state) -> training = state == RunState.TRAINING;
      default -> {
        return false;
      }
    }
    return true;
  }

  private int indexOf(String phase) {
    for (int i = 0; i < phases.size(); i++) {
      if (phases.get(i).id().equals(phase)) {
        return i;
      }
    }
    return ALL;
  }

  /** The act told of; {@link #ALL} for none. */
  public int act() {
    return act;
  }

  /** Tells of another act; after the last comes the first. */
  public void tell(int next) {
    act = phases.isEmpty() ? ALL : Math.floorMod(next, phases.size());
  }

  /** Tells of the act before. */
  public void tellBefore() {
    tell(act == ALL ? -1 : act - 1);
  }

  /** No act is to stand out any more. */
  public void tellOfAll() {
    act = ALL;
  }

  /** Whether acts are held so that they can be followed. */
  public boolean slow() {
    return secondsPerAct > 0;
  }

  public double secondsPerAct() {
    return secondsPerAct;
  }

  public boolean training() {
    return training;
  }

  /** Whether the run itself says which act it is: slow motion, and it learns. */
  public boolean ofTheRun() {
    return slow() && training;
  }

  /** The step that was last seen in slow motion. */
  public long step() {
    return step;
  }
}
