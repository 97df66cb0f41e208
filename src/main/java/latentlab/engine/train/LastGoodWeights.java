package latentlab.engine.train;

import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Tensor;

/**
 * Keeps a copy of weights that are known to give a finite loss, and puts it back when the loss
 * stops being one. A copy is only trusted once a step has shown that its weights still work.
 */
final class LastGoodWeights {
  /** A run that diverges loses fewer than twice so many steps. */
  private static final int EVERY = 50;

  private final Parameters parameters;
  private Tensor trusted;
  private Tensor candidate;
  private boolean copied;

  LastGoodWeights(Parameters parameters) {
    this.parameters = parameters;
    this.trusted = Tensor.zeros(parameters.everything().size());
    this.candidate = Tensor.zeros(parameters.everything().size());
    trusted.set(parameters.everything());
  }

  /** Trusts the weights as they are: something besides learning has changed them. */
  void trust() {
    trusted.set(parameters.everything());
  }

  void beforeStep(long step) {
    copied = step % EVERY == 0;
    if (copied) {
      candidate.set(parameters.everything());
    }
  }

  /** Whether the loss is finite; where it is not, the trusted weights are back in place. */
  boolean afterStep(double loss) {
    if (!Double.isFinite(loss)) {
      parameters.everything().set(trusted);
      return false;
    }
    if (copied) {
      Tensor old = trusted;
      trusted = candidate;
      candidate = old;
    }
    return true;
  }
}
