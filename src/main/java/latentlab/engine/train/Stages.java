package latentlab.engine.train;

import java.util.List;
import latentlab.engine.family.Stage;

/** The stages of a run laid out over its steps. The last may be made longer. */
final class Stages {
  private final List<Stage> stages;
  private final int stepsPerEpoch;
  private int epochs;

  Stages(List<Stage> stages, int stepsPerEpoch) {
    this.stages = List.copyOf(stages);
    this.stepsPerEpoch = stepsPerEpoch;
    this.epochs = stages.stream().mapToInt(Stage::epochs).sum();
  }

  /** How many epochs there are in all stages. */
  int epochs() {
    return epochs;
  }

  /** Which stage the step after so many belongs to, from 0. */
  int at(long steps) {
    int stage = 0;
    while (stage < stages.size() - 1 && steps >= start(stage + 1)) {
      stage++;
    }
    return stage;
  }

  /** Whether a stage after the first begins after so many steps. */
  boolean begins(long steps) {
    int stage = at(steps);
    return stage > 0 && steps == start(stage);
  }

  String id(int stage) {
    return stages.get(stage).id();
  }

  /** How much of its stage is done after so many steps of the run, from 0 to 1. */
  double progress(long steps) {
    int stage = at(steps);
    boolean last = stage == stages.size() - 1;
    long end = last ? (long) epochs * stepsPerEpoch : start(stage + 1);
    return (double) (steps - start(stage)) / (end - start(stage));
  }

  /** The last stage goes on for as many epochs as it had to begin with. */
  void extend() {
    epochs += stages.getLast().epochs();
  }

  private long start(int stage) {
    return (long) stages.subList(0, stage).stream().mapToInt(Stage::epochs).sum() * stepsPerEpoch;
  }
}
