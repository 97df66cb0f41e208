package latentlab.ui.panel.denoise.edit;

import latentlab.engine.spec.Query;

/** How the model is asked: one question a slot, of which the newest counts. */
public interface Asking {
  /** Asks; what the slot was asked before is given up. */
  void ask(String slot, Query query);

  /** Gives the question of a slot up where one waits. */
  void cancel(String slot);

  /** Whether a question of the slot waits for its answer. */
  boolean isDue(String slot);
}
