package latentlab.engine.nn.autoregressive;

import java.util.stream.IntStream;
import latentlab.engine.grad.Neighbours;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Tensor;

/** Computes some cells and looks at what earlier passes left of the others. */
final class NextCells implements Scope {
  private final Tape tape;
  private final int count;
  private final int from;
  private final int to;
  private final KeptGrids kept;
  private final int[] here;
  private int next;

  /**
   * @param kept what the passes through the same layers before this one left
   */
  NextCells(Tape tape, int count, int from, int to, KeptGrids kept) {
    this.tape = tape;
    this.count = count;
    this.from = from;
    this.to = to;
    this.kept = kept;
    this.here = IntStream.range(from, to).toArray();
  }

  @Override
  public Tape tape() {
    return tape;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public int from() {
    return from;
  }

  @Override
  public int to() {
    return to;
  }

  @Override
  public Variable near(Variable grids, Neighbourhood places) {
    return Neighbours.apply(tape, grids, count, places.of(from, to), places.taps());
  }

  @Override
  public Variable here(Variable grids) {
    return Neighbours.apply(tape, grids, count, here, 1);
  }

  @Override
  public Variable grids(Variable results) {
    int width = results.shape().rowSize();
    Tensor grids = kept.grids(next++, count, width);
    Blocks.copy(results.value(), 0, grids, from * width, count, (to - from) * width, false);
    return tape.constant(grids);
  }
}
