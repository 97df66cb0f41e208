package latentlab.engine.nn.autoregressive;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Draws codes cell by cell and computes of the network what is new: the vertical stack once for
 * each row, the horizontal stack once for each cell. All cells together cost one pass through the
 * network (Ramachandran et al. 2017, arXiv 1704.06001).
 */
final class RasterSampler {
  private final GatedPixelCnn network;
  private final CodeGrid grid;
  private final Pool kept = new Pool();
  private final Tape tape = new Tape(new Pool()).mode(false);

  RasterSampler(GatedPixelCnn network) {
    this.network = network;
    this.grid = network.settings().grid();
  }

  int[][] complete(
      int[][] given,
      int[] labels,
      int @Nullable [][] coarse,
      double temperature,
      RandomStream noise) {
    if (!(temperature > 0)) {
      throw new IllegalArgumentException("temperature must be above 0, was " + temperature);
    }
    kept.reclaim();
    tape.clear();
    int[][] codes = new int[given.length][];
    for (int i = 0; i < given.length; i++) {
      codes[i] = given[i].clone();
    }
    new Drawing(codes, conditions(given.length, labels, coarse)).run(temperature, noise);
    tape.clear();
    return codes;
  }

  /** The conditions in memory that lives as long as the grids are drawn. */
  private Conditions conditions(int count, int[] labels, int @Nullable [][] coarse) {
    Conditions conditions = network.conditions(tape, count, labels, coarse);
    Variable map = conditions.map();
    if (map == null) {
      return conditions;
    }
    Tensor copy = kept.take(map.shape());
    copy.set(map.value());
    return new Conditions(conditions.classes(), tape.constant(copy));
  }

  /** Which code the number u in [0, 1) means: the first whose cumulative probability exceeds it. */
  static int draw(Tensor logits, int row, double temperature, double u) {
    int codes = logits.shape().at(1);
    double most = Double.NEGATIVE_INFINITY;
    for (int code = 0; code < codes; code++) {
      most = Math.max(most, logits.get(row * codes + code));
    }
    double[] weights = new double[codes];
    double total = 0;
    for (int code = 0; code < codes; code++) {
      weights[code] = Math.exp((logits.get(row * codes + code) - most) / temperature);
      total += weights[code];
    }
    double rest = u * total;
    int last = 0;
    for (int code = 0; code < codes; code++) {
      if (weights[code] > 0) {
        last = code;
        rest -= weights[code];
        if (rest < 0) {
          return code;
        }
      }
    }
    return last;
  }

  /** Some grids on their way from given to complete. */
  private final class Drawing {
    private final int[][] codes;
    private final Conditions conditions;
    private final KeptGrids vertical = new KeptGrids(kept, grid.cells());
    private final KeptGrids horizontal = new KeptGrids(kept, grid.cells());
    private final Tensor embedded;

    Drawing(int[][] codes, Conditions conditions) {
      this.codes = codes;
      this.conditions = conditions;
      grid.flat(codes);
      this.embedded =
          new KeptGrids(kept, grid.cells()).grids(0, codes.length, network.settings().channels());
    }

    void run(double temperature, RandomStream noise) {
      Variable embeddings = tape.constant(embedded);
      for (int start = 0; start < grid.cells(); start += grid.width()) {
        Scope row = scope(start, start + grid.width(), vertical);
        List<Variable> above = network.vertical(row, conditions, embeddings);
        for (int cell = start; cell < start + grid.width(); cell++) {
          Scope one = scope(cell, cell + 1, horizontal);
          Variable logits = network.horizontal(one, conditions, embeddings, above);
          choose(cell, logits.value(), temperature, noise);
          tape.clear();
        }
      }
    }

    private Scope scope(int from, int to, KeptGrids grids) {
      return new NextCells(tape, codes.length, from, to, grids);
    }

    private void choose(int cell, Tensor logits, double temperature, RandomStream noise) {
      int[] chosen = new int[codes.length];
      for (int i = 0; i < codes.length; i++) {
        double u = noise.nextDouble();
        if (codes[i][cell] < 0) {
          codes[i][cell] = draw(logits, i, temperature, u);
        }
        chosen[i] = codes[i][cell];
      }
      Tensor rows = network.embed(tape, chosen).value();
      int width = rows.shape().at(1);
      Blocks.copy(rows, 0, embedded, cell * width, codes.length, width, false);
    }
  }
}
