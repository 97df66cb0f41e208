package latentlab.engine.session;

import latentlab.engine.tensor.Tensor;

/**
 * Passes copies of the weights from the training thread to the preview evaluator. The trainer gives
 * only when asked, so full speed costs nothing while nobody looks; neither side waits for more than
 * one copy.
 */
final class WeightsHandover {
  private final Tensor copy;
  private long step;
  private volatile boolean wanted = true;

  WeightsHandover(int size) {
    this.copy = Tensor.zeros(size);
  }

  /** Whether the evaluator has taken what it was last given. */
  boolean wanted() {
    return wanted;
  }

  /** Called by the training thread. */
  synchronized void give(Tensor weights, long atStep) {
    copy.set(weights);
    step = atStep;
    wanted = false;
  }

  /** Called by the evaluator: copies the newest weights, and says of which step they are. */
  synchronized long take(Tensor into) {
    into.set(copy);
    wanted = true;
    return step;
  }
}
