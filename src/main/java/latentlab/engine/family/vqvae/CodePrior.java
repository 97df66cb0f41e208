package latentlab.engine.family.vqvae;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.autoregressive.GatedPixelCnn;
import latentlab.engine.nn.autoregressive.PriorSettings;
import latentlab.engine.tensor.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * What codes pictures have, learnt after the autoencoder: a gated PixelCNN over each grid, the
 * finer one told the coarser (van den Oord et al. 2017, arXiv 1711.00937, section 3.3; Razavi et
 * al. 2019, arXiv 1906.00446, section 3.2). Before it has learnt anything, codes are drawn
 * independently of each other, as often as pictures use them.
 */
final class CodePrior {
  /** How often the class is hidden in training, so that codes of any class can be drawn too. */
  private static final double HIDDEN = 0.1;

  private final List<CodeGrid> grids;
  private final List<GatedPixelCnn> networks = new ArrayList<>();
  private final Parameter steps;
  private final int classes;

  /**
   * @param own gets its parameters
   * @param grids the coarsest first
   * @param classes how many it is told of; 0 for none
   */
  CodePrior(Parameters own, List<CodeGrid> grids, PriorConfig config, int classes) {
    this.grids = grids;
    this.classes = classes;
    latentlab.engine.nn.autoregressive.@Nullable CodeGrid coarser = null;
    for (CodeGrid grid : grids) {
      var size =
          new latentlab.engine.nn.autoregressive.CodeGrid(grid.entries(), grid.height, grid.width);
      int attention = coarser == null ? config.attention() : 0;
      networks.add(
          new GatedPixelCnn(
              own,
              "prior." + grid.name.id,
              new PriorSettings(
                  size, config.channels(), config.layers(), attention, classes, coarser)));
      coarser = size;
    }
    this.steps = own.exact("prior.steps", 0, 1);
  }

  /** Whether it has begun to learn. */
  boolean learnt() {
    return steps.value().get(0) > 0;
  }

  /** After a step of learning. */
  void count() {
    steps.value().set(0, steps.value().get(0) + 1);
  }

  boolean conditional() {
    return classes > 0;
  }

  /**
   * -log p(codes | label) in nats per picture.
   *
   * @param codes [count][cells of the first grid, then those of the second]
   * @return [count]
   */
  Variable negativeLogLikelihood(Tape tape, int[][] codes, int[] labels) {
    return sum(tape, surprises(tape, codes, labels));
  }

  /** The sum over all cells of all grids, [count]. */
  static Variable sum(Tape tape, List<Variable> surprises) {
    Variable sum = Reduce.sumRows(tape, surprises.getFirst());
    for (Variable level : surprises.subList(1, surprises.size())) {
      sum = Arithmetic.add(tape, sum, Reduce.sumRows(tape, level));
    }
    return sum;
  }

  /**
   * How unlikely each code is to the prior, in nats.
   *
   * @param codes as above
   * @return for each grid [count, its cells]
   */
  List<Variable> surprises(Tape tape, int[][] codes, int[] labels) {
    List<Variable> surprises = new ArrayList<>();
    int[][] coarse = null;
    for (int level = 0; level < networks.size(); level++) {
      int[][] own = part(codes, level);
      surprises.add(networks.get(level).surprise(tape, own, labels, coarse));
      coarse = own;
    }
    return surprises;
  }

  /** The labels to learn from, some of them hidden; see {@link GatedPixelCnn}. */
  int[] hideSome(int[] labels, RandomStream noise) {
    int[] seen = labels.clone();
    for (int i = 0; i < seen.length; i++) {
      seen[i] = noise.nextDouble() < HIDDEN ? -1 : seen[i];
    }
    return seen;
  }

  /**
   * Draws codes.
   *
   * @param label the class; -1 for any
   * @return [count][cells of the first grid, then those of the second]
   */
  int[][] sample(int count, int label, RandomStream noise) {
    int[][] all = new int[count][0];
    int[][] coarse = null;
    for (int level = 0; level < networks.size(); level++) {
      int[][] own =
          learnt()
              ? networks.get(level).sample(count, label, coarse, 1, noise)
              : independent(grids.get(level), count, noise);
      for (int i = 0; i < count; i++) {
        int before = all[i].length;
        all[i] = java.util.Arrays.copyOf(all[i], before + own[i].length);
        System.arraycopy(own[i], 0, all[i], before, own[i].length);
      }
      coarse = own;
    }
    return all;
  }

  private static int[][] independent(CodeGrid grid, int count, RandomStream noise) {
    float[] usage = grid.level().usage().toArray();
    int[][] codes = new int[count][grid.cells()];
    for (int[] picture : codes) {
      for (int cell = 0; cell < picture.length; cell++) {
        double rest = noise.nextDouble();
        int code = 0;
        while (code < grid.entries() - 1 && rest >= usage[code]) {
          rest -= usage[code];
          code++;
        }
        picture[cell] = code;
      }
    }
    return codes;
  }

  /** One grid of codes that stand one behind the other. */
  private int[][] part(int[][] codes, int level) {
    int from = 0;
    for (int before = 0; before < level; before++) {
      from += grids.get(before).cells();
    }
    int[][] own = new int[codes.length][];
    for (int i = 0; i < own.length; i++) {
      own[i] = java.util.Arrays.copyOfRange(codes[i], from, from + grids.get(level).cells());
    }
    return own;
  }
}
