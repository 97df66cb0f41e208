package latentlab.engine.family.diffusion;

import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;

/** Looks at noisy states and says of each what it was built to say. */
interface DenoisingNetwork {
  /** The scale of the times it is told: the last is this. */
  double LAST_TIME = 1_000;

  /**
   * @param states [batch, channels, height, width]
   * @param times one each, 0 to {@link #LAST_TIME}
   * @param labels one each, -1 for none; without meaning where it knows no classes
   * @return [batch, outputs, height, width]
   */
  Variable forward(Tape tape, Variable states, double[] times, int[] labels);
}
