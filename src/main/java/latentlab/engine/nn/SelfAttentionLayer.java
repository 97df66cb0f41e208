package latentlab.engine.nn;

import latentlab.engine.grad.Attention;
import latentlab.engine.grad.Dense;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.Slice;
import latentlab.engine.grad.SwapAxes;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;

/**
 * Multi-head self-attention (Vaswani et al. 2017, arXiv 1706.03762, section 3.2.2): every token
 * gathers from all tokens what its heads ask for. in_proj_weight [3 width, width] makes queries,
 * keys and values of the tokens, out_proj.weight [width, width] joins the heads.
 */
public final class SelfAttentionLayer implements Layer {
  private final int heads;
  private final Parameter inWeight;
  private final Parameter inBias;
  private final Parameter outWeight;
  private final Parameter outBias;

  /**
   * @param name the layer's name, before the names of its parameters
   * @param heads divides the width
   */
  public SelfAttentionLayer(Parameters parameters, String name, int width, int heads) {
    if (heads < 1 || width % heads != 0) {
      throw new IllegalArgumentException(
          "heads must divide the width, were " + heads + " for " + width);
    }
    this.heads = heads;
    Initialiser zero = Initialiser.constant(0);
    this.inWeight =
        parameters.learnt(
            name + ".in_proj_weight", Initialiser.glorot(width, 3 * width), 3 * width, width);
    this.inBias = parameters.learnt(name + ".in_proj_bias", zero, 3 * width);
    this.outWeight =
        parameters.learnt(name + ".out_proj.weight", Initialiser.fanIn(width), width, width);
    this.outBias = parameters.learnt(name + ".out_proj.bias", zero, width);
  }

  /**
   * @param input [batch, tokens, width]
   * @return the same shape
   */
  @Override
  public Variable forward(Tape tape, Variable input) {
    int batch = input.shape().at(0);
    int tokens = input.shape().at(1);
    int width = input.shape().at(2);
    Variable rows = Reshape.apply(tape, input, batch * tokens, width);
    Variable all = Dense.apply(tape, rows, inWeight.variable(), inBias.variable(), Activation.NONE);
    Variable[] parts = new Variable[3]; // query, key, value: [batch, heads, tokens, width / heads]
    for (int i = 0; i < 3; i++) {
      Variable part = Slice.apply(tape, all, 1, i * width, (i + 1) * width);
      part = Reshape.apply(tape, part, batch, tokens, heads, width / heads);
      parts[i] = SwapAxes.apply(tape, part);
    }
    Variable gathered = SwapAxes.apply(tape, Attention.apply(tape, parts[0], parts[1], parts[2]));
    Variable joined = Reshape.apply(tape, gathered, batch * tokens, width);
    Variable out =
        Dense.apply(tape, joined, outWeight.variable(), outBias.variable(), Activation.NONE);
    return Reshape.apply(tape, out, batch, tokens, width);
  }
}
