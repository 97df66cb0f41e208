package latentlab.engine.nn.autoregressive;

import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Attention;
import latentlab.engine.grad.JointDense;
import latentlab.engine.grad.JointDense.Product;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.Slice;
import latentlab.engine.grad.SwapAxes;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Initialiser;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Activation;

/**
 * Lets every cell ask all cells before it, however far away, for their codes and what the network
 * thought of them (Chen et al. 2018, arXiv 1712.09763, section 2.2).
 *
 * <p>Keys and values lie one cell later than what they tell of: those at a cell come from the cell
 * before it, those at the first from nothing. So a cell may look at its own place, nobody sees
 * itself, and the first cell too has something to look at.
 */
final class CausalAttention {
  private final int channels;
  private final int heads;
  private final Neighbourhood before;
  private final DenseLayer query;
  private final Parameter tellState;
  private final Parameter tellCode;
  private final Parameter tellBias;
  private final DenseLayer out;

  /**
   * @param name the block's name, before the names of its parameters
   */
  CausalAttention(Parameters parameters, String name, PriorSettings settings) {
    this.channels = settings.channels();
    this.heads = settings.heads();
    this.before = Neighbourhood.before(settings.grid());
    Initialiser tell = Initialiser.fanIn(2 * channels);
    this.query = new DenseLayer(parameters, name + ".query", channels, channels, Activation.NONE);
    this.tellState = parameters.learnt(name + ".state.weight", tell, 2 * channels, channels);
    this.tellCode = parameters.learnt(name + ".code.weight", tell, 2 * channels, channels);
    this.tellBias = parameters.learnt(name + ".bias", tell, 2 * channels);
    this.out = new DenseLayer(parameters, name + ".out", channels, channels, Activation.NONE);
  }

  /**
   * @param states grids of the horizontal stack
   * @param codes grids of embedded codes
   * @return the next grids of the horizontal stack
   */
  Variable forward(Scope scope, Variable states, Variable codes) {
    Tape tape = scope.tape();
    Variable here = scope.here(states);
    Variable told =
        JointDense.apply(
            tape,
            tellBias.variable(),
            new Product(scope.near(states, before), tellState.variable()),
            new Product(scope.near(codes, before), tellCode.variable()));
    Variable keys = scope.grids(Slice.apply(tape, told, 1, 0, channels));
    Variable values = scope.grids(Slice.apply(tape, told, 1, channels, 2 * channels));
    Variable gathered =
        Attention.causal(
            tape,
            byHead(scope, query.forward(tape, here)),
            byHead(scope, keys),
            byHead(scope, values),
            scope.from());
    int rows = here.shape().at(0);
    Variable joined = Reshape.apply(tape, SwapAxes.apply(tape, gathered), rows, channels);
    return scope.grids(Arithmetic.add(tape, here, out.forward(tape, joined)));
  }

  /** [count * cells, channels] to [count, heads, cells, channels / heads]. */
  private Variable byHead(Scope scope, Variable rows) {
    int cells = rows.shape().at(0) / scope.count();
    Tape tape = scope.tape();
    return SwapAxes.apply(
        tape, Reshape.apply(tape, rows, scope.count(), cells, heads, channels / heads));
  }
}
