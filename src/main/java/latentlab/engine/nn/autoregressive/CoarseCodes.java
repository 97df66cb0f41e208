package latentlab.engine.nn.autoregressive;

import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.JointDense;
import latentlab.engine.grad.JointDense.Lookup;
import latentlab.engine.grad.Neighbours;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Initialiser;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Activation;

/**
 * Makes a map for a fine grid out of the codes of a coarse one (Razavi et al. 2019, arXiv
 * 1906.00446, section 3.2): embedded, looked at with their neighbours, each repeated over the cells
 * it covers, and looked at with their neighbours again.
 */
final class CoarseCodes {
  private final CodeGrid coarse;
  private final Parameter codes;
  private final Parameter bias;
  private final Parameter places;
  private final Block first;
  private final Block second;
  private final Neighbourhood over;

  /**
   * @param name the part's name, before the names of its parameters
   */
  CoarseCodes(Parameters parameters, String name, CodeGrid coarse, CodeGrid fine, int channels) {
    this.coarse = coarse;
    Initialiser zero = Initialiser.constant(0);
    this.codes =
        parameters.learnt(name + ".weight", Initialiser.normal(1), coarse.codes(), channels);
    this.bias = parameters.learnt(name + ".bias", zero, channels);
    this.places = parameters.learnt(name + ".place", zero, coarse.cells(), channels);
    this.first = new Block(parameters, name + ".0", coarse, channels);
    this.over = Neighbourhood.over(coarse, fine);
    this.second = new Block(parameters, name + ".1", fine, channels);
  }

  /**
   * @param grids [count][coarse cells]
   * @return [count * fine cells, channels]
   */
  Variable forward(Tape tape, int[][] grids) {
    Scope scope = new AllCells(tape, grids.length, coarse.cells());
    Variable embedded =
        JointDense.apply(
            tape,
            bias.variable(),
            new Lookup(codes.variable(), coarse.flat(grids)),
            new Lookup(places.variable(), scope.cells()));
    Variable seen = first.forward(tape, embedded, grids.length);
    Variable repeated = Neighbours.apply(tape, seen, grids.length, over.sources(), over.taps());
    return second.forward(tape, repeated, grids.length);
  }

  /** x + W ReLU(x * w): a residual block with a kernel of 3 x 3. */
  private static final class Block {
    private final Neighbourhood around;
    private final DenseLayer look;
    private final DenseLayer joined;

    Block(Parameters parameters, String name, CodeGrid grid, int channels) {
      this.around = Neighbourhood.around(grid);
      int in = around.taps() * channels;
      this.look = new DenseLayer(parameters, name + ".0", in, channels, Activation.RELU);
      this.joined = new DenseLayer(parameters, name + ".1", channels, channels, Activation.NONE);
    }

    Variable forward(Tape tape, Variable x, int count) {
      Variable patches = Neighbours.apply(tape, x, count, around.sources(), around.taps());
      return Arithmetic.add(tape, x, joined.forward(tape, look.forward(tape, patches)));
    }
  }
}
