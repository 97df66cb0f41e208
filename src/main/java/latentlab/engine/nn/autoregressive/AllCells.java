package latentlab.engine.nn.autoregressive;

import latentlab.engine.grad.Neighbours;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;

/**
 * Computes everything at once: grids and results are the same.
 *
 * @param to how many cells a grid has
 */
record AllCells(Tape tape, int count, int to) implements Scope {
  @Override
  public int from() {
    return 0;
  }

  @Override
  public Variable near(Variable grids, Neighbourhood places) {
    return Neighbours.apply(tape, grids, count, places.sources(), places.taps());
  }

  @Override
  public Variable here(Variable grids) {
    return grids;
  }

  @Override
  public Variable grids(Variable results) {
    return results;
  }
}
