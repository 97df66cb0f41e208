package latentlab.engine.nn;

import latentlab.engine.grad.Embedding;
import latentlab.engine.grad.SquaredError;
import latentlab.engine.grad.StraightThrough;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Distances;

/**
 * Vector quantisation (van den Oord et al. 2017, arXiv 1711.00937, section 3): each vector z is
 * replaced by the nearest code e of a codebook, weight [entries, width], and the gradient goes
 * straight through to z. Two losses keep both together.
 */
public final class CodebookLayer {
  private final Parameter weight;

  /**
   * What became of some vectors.
   *
   * @param vectors [rows, width], the codes in place of the vectors
   * @param codebookLoss [rows], the mean of (sg(z) - e)² over the width: draws codes to vectors
   * @param commitmentLoss [rows], the mean of (z - sg(e))²: draws vectors to codes
   * @param codes which code each vector got
   */
  public record Quantised(
      Variable vectors, Variable codebookLoss, Variable commitmentLoss, int[] codes) {}

  /**
   * @param name the layer's name; its parameter is name.weight
   */
  public CodebookLayer(Parameters parameters, String name, int entries, int width) {
    // Close together, so that none of them is nobody's nearest from the start.
    double bound = 1.0 / entries;
    Initialiser uniform = (values, random) -> random.fillUniform(values, -bound, bound);
    this.weight = parameters.learnt(name + ".weight", uniform, entries, width);
  }

  /**
   * @param vectors [rows, width]
   */
  public Quantised forward(Tape tape, Variable vectors) {
    int rows = vectors.shape().at(0);
    int entries = weight.shape().at(0);
    int[] codes = new int[rows];
    Distances.nearest(
        vectors.value(), weight.value(), tape.take(rows, entries), tape.take(entries), codes);
    Variable chosen = Embedding.apply(tape, weight.variable(), codes);
    return new Quantised(
        StraightThrough.apply(tape, vectors, chosen.value()),
        SquaredError.apply(tape, tape.constant(vectors.value()), chosen),
        SquaredError.apply(tape, vectors, tape.constant(chosen.value())),
        codes);
  }

  /** The codes, [entries, width]. */
  public Parameter weight() {
    return weight;
  }
}
