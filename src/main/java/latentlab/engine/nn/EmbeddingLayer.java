package latentlab.engine.nn;

import latentlab.engine.grad.Embedding;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;

/** A learnt row for each label, token or code: weight [entries, width]. */
public final class EmbeddingLayer {
  private final Parameter weight;

  /**
   * @param name the layer's name; its parameter is name.weight
   */
  public EmbeddingLayer(Parameters parameters, String name, int entries, int width) {
    this.weight = parameters.learnt(name + ".weight", Initialiser.normal(1), entries, width);
  }

  /**
   * @param indices 0 to entries - 1
   * @return [indices, width]
   */
  public Variable forward(Tape tape, int[] indices) {
    return Embedding.apply(tape, weight.variable(), indices);
  }

  /** The table, [entries, width]. */
  public Parameter weight() {
    return weight;
  }
}
