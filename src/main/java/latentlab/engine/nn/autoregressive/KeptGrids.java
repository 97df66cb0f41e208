package latentlab.engine.nn.autoregressive;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Tensor;

/** The grids that grow while codes are drawn, in the order in which a pass asks for them. */
final class KeptGrids {
  private final Pool pool;
  private final int cells;
  private final List<Tensor> grids = new ArrayList<>();

  KeptGrids(Pool pool, int cells) {
    this.pool = pool;
    this.cells = cells;
  }

  /**
   * The grids of this number; zero at first.
   *
   * @return [count * cells, width]
   */
  Tensor grids(int number, int count, int width) {
    if (number == grids.size()) {
      Tensor fresh = pool.take(count * cells, width);
      fresh.fill(0);
      grids.add(fresh);
    }
    return grids.get(number);
  }
}
