package latentlab.engine.train;

import latentlab.engine.tensor.Tensor;

/** Somebody who looks at the inside of a step. Called on the thread that makes it. */
public interface Watcher {
  /** A tensor of the step, [batch, ...]; its memory is the step's. */
  void saw(String part, Tensor value);

  /** An act of the step is over. */
  void phase(String id);
}
