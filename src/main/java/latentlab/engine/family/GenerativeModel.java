package latentlab.engine.family;

import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.Settings;

/**
 * A model that learns to make data like the data it is shown. What it can do beyond learning it
 * says by the abilities it implements: {@link Encodes}, {@link Decodes}, {@link Reconstructs},
 * {@link Samples}, {@link Scores} …
 */
public interface GenerativeModel {
  /** Everything it learns and keeps, in the order of its layers. */
  Parameters parameters();

  /**
   * Learns from one batch: computes its losses, their gradients, and updates through {@link
   * LearningStep#update}.
   *
   * @return the loss parts of this stage by name, the total first; together the stages report those
   *     of {@link latentlab.engine.spec.FamilyInfo#lossParts()}
   */
  SequencedMap<String, Double> learn(LearningStep step);

  /**
   * Live settings have changed, which may count for what it is asked: which sampler it uses.
   *
   * @throws latentlab.engine.spec.BadInput where they do not fit it
   */
  default void adjust(Settings settings) {}

  /** What a run of this model consists of, one after the other. */
  default List<Stage> stages(Settings settings) {
    return List.of(new Stage("training", settings.whole("epochs")));
  }

  /**
   * A stage after the first begins, with the weights as they are shown: what it has to know of all
   * training examples is measured now and kept with the weights.
   *
   * @param stage from 1
   */
  default void enter(int stage, TrainingExamples examples) {}

  /**
   * Which stage its weights have come to, from 0, where a step of that stage has acts to be shown:
   * the acts that a rehearsal plays.
   */
  default int stageReached() {
    return 0;
  }
}
