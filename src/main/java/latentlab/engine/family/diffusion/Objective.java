package latentlab.engine.family.diffusion;

import java.util.SequencedMap;
import latentlab.engine.family.Scores;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;

/** What a network that denoises learns from, and what it is judged by. */
interface Objective {
  /**
   * A loss.
   *
   * @param total [1]
   * @param parts by name, the total first
   */
  record Loss(Variable total, SequencedMap<String, Double> parts) {}

  /**
   * @param output of the network for the noisy states
   */
  Loss loss(Tape tape, Noisy noisy, Variable output);

  /**
   * @param clean [rows, …], inside
   * @param labels one each; -1 for none
   */
  Scores.Score score(Tape tape, Tensor clean, int[] labels, RandomStream random);
}
