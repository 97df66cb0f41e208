package latentlab.engine.family.vqvae;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import latentlab.engine.family.Scores;
import latentlab.engine.family.Tally;
import latentlab.engine.grad.Tape;
import latentlab.engine.metric.PositionEntropy;
import latentlab.engine.tensor.Distances;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/**
 * The figures of a split: what reconstructions lose, as means over pictures, and the use of codes
 * over all pictures together. A batch cannot use more codes than it has cells, so the mean of its
 * perplexities would be too low.
 *
 * <p>The bound takes all codes as equally likely, as training does: log p(x) ≥ log p(x | codes) -
 * cells log K (van den Oord et al. 2017, arXiv 1711.00937, section 3.2); once the prior has learnt,
 * it takes codes as likely as the prior does. The prior is told the labels, so that the bound is of
 * pictures with known labels.
 */
final class CodeTally implements Tally {
  private final VqVaeModel model;
  private final List<CodeGrid> grids;
  private final CodePrior prior;
  private final List<CodeUse> uses = new ArrayList<>();
  private final List<int[][]> seen = new ArrayList<>();
  private double surprise;
  private double miss;
  private double squares;
  private int count;

  /**
   * @param prior asked how likely the codes are, once it has learnt
   */
  CodeTally(VqVaeModel model, List<CodeGrid> grids, CodePrior prior) {
    this.prior = prior;
    this.model = model;
    this.grids = grids;
    grids.forEach(grid -> uses.add(new CodeUse(grid.entries())));
  }

  @Override
  public void add(Tape tape, Tensor pictures, int[] labels, RandomStream noise) {
    int rows = pictures.shape().at(0);
    VqVaeModel.Pass pass = model.pass(tape, pictures, pictures, null);
    for (int level = 0; level < uses.size(); level++) {
      uses.get(level).add(pass.coded().get(level).codes());
    }
    if (prior.learnt()) {
      int[][] codes = model.codesOf(pass, rows);
      seen.add(codes);
      surprise += Rows.sum(prior.negativeLogLikelihood(tape, codes, labels).value());
    }
    miss += Rows.sum(pass.reconstruction().value());
    Tensor errors = tape.take(rows);
    Distances.squared(model.means(tape, pass.output().value()), pictures, errors);
    squares += Rows.sum(errors);
    count += rows;
  }

  /** What the same codes cost where each position has its own table and knows no neighbour. */
  private double independent() {
    double sum = 0;
    int from = 0;
    for (CodeGrid grid : grids) {
      int[][] own = new int[count][];
      int at = 0;
      for (int[][] batch : seen) {
        for (int[] picture : batch) {
          own[at++] = Arrays.copyOfRange(picture, from, from + grid.cells());
        }
      }
      sum += PositionEntropy.of(own, grid.entries());
      from += grid.cells();
    }
    return sum;
  }

  @Override
  public Scores.Score score() {
    double bits = 0;
    for (CodeGrid grid : grids) {
      bits += grid.cells() * Math.log(grid.entries()) / Math.log(2);
    }
    double reconstruction = miss / count;
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    double price = prior.learnt() ? surprise / count : bits * Math.log(2);
    figures.put("elbo", -reconstruction - price);
    figures.put("reconstruction", reconstruction);
    figures.put("mse", squares / count);
    for (int level = 0; level < uses.size(); level++) {
      LevelName name = grids.get(level).name;
      figures.put(name.perplexity, uses.get(level).perplexity());
      figures.put(name.usedCodes, (double) uses.get(level).used());
    }
    figures.put("bitsPerImage", bits);
    if (prior.learnt()) {
      double independent = independent();
      figures.put("prior", surprise / count);
      figures.put("independentCodes", independent);
      figures.put("priorGain", 1 - surprise / count / independent);
    }
    return new Scores.Score(figures, new double[0]);
  }
}
