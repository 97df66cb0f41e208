package latentlab.engine.family;

import java.util.List;

/** Lets something be done to it between two steps, besides learning. */
public interface Acts {
  /** What can be done; the texts are {@code action.ID} and {@code action.ID.help}. */
  List<String> actions();

  /**
   * Does one of them.
   *
   * @param step with a batch to look at or to learn from
   * @return how many things were changed: codes that got a new place, players that moved
   */
  int act(String action, LearningStep step);
}
