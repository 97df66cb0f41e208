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
 * straight through to z. Two losses keep both together; where the codes are kept rather than
 * learnt, the first moves nothing.
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
   * A codebook that learns by its loss.
   *
   * @param name the layer's name; its parameter is name.weight
   */
  public CodebookLayer(Parameters parameters, String name, int entries, int width) {
    // Close together, so that none of them is nobody's nearest from the start.
    double bound = 1.0 / entries;
    Initialiser uniform = (values, random) -> random.fillUniform(values, -bound, bound);
    this.weight = parameters.learnt(name + ".weight", uniform, entries, width);
  }

  private CodebookLayer(Parameter weight) {
    this.weight = weight;
  }

  /**
   * A codebook that no gradient moves: a {@link CodebookUpkeep} gives its codes their places.
   *
   * @param name the layer's name; its parameter is name.weight
   */
  public static CodebookLayer kept(Parameters parameters, String name, int entries, int width) {
    return new CodebookLayer(parameters.kept(name + ".weight", 0, entries, width));
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
    Variable chosen = lookUp(tape, codes);
    return new Quantised(
        StraightThrough.apply(tape, vectors, chosen.value()),
        SquaredError.apply(tape, tape.constant(vectors.value()), chosen),
        SquaredError.apply(tape, vectors, tape.constant(chosen.value())),
        codes);
  }

  /**
   * The vectors of some codes.
   *
   * @param codes 0 to entries - 1
   * @return [codes, width]
   */
  public Variable lookUp(Tape tape, int[] codes) {
    return Embedding.apply(tape, table(tape), codes);
  }

  private Variable table(Tape tape) {
    return weight.learnt() ? weight.variable() : tape.constant(weight.value());
  }

  /** The codes, [entries, width]. */
  public Parameter weight() {
    return weight;
  }
}
