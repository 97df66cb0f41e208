package latentlab.engine.family.vqvae;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.RandomStream;
import org.jspecify.annotations.Nullable;

/** Encoder, codebooks and decoder, of one level or of two. */
sealed interface VqNetwork permits OneLevel, TwoLevels {
  /** Every level, the coarsest first. */
  List<CodeGrid> grids();

  /**
   * @param pictures [batch, channels, height, width]
   * @param learning random numbers for the codes' first places; null where nothing is learnt
   * @return for each level, the coarsest first
   */
  List<CodeGrid.Coded> encode(Tape tape, Variable pictures, @Nullable RandomStream learning);

  /**
   * @param maps the codes' vectors of each level, [batch, D, its height, its width]
   * @return [batch, channels, height, width], logits of Bernoulli pixels or means of Gaussian ones
   */
  Variable decode(Tape tape, List<Variable> maps);
}
