package latentlab.engine.grad;

import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Tensor;

/** Rows of a table, looked up: what a label, a token or a code of a codebook stands for. */
public final class Embedding {
  private Embedding() {}

  /**
   * @param table [entries, width]
   * @param indices 0 to entries - 1; read again on the way back
   * @return [indices, width]
   */
  public static Variable apply(Tape tape, Variable table, int[] indices) {
    int entries = table.shape().at(0);
    for (int index : indices) {
      if (index < 0 || index >= entries) {
        throw new IllegalArgumentException(
            "indices must be 0 to " + (entries - 1) + ", one was " + index);
      }
    }
    Tensor out = tape.take(indices.length, table.shape().rowSize());
    Blocks.gather(table.value(), indices, out);
    return tape.record(
        out,
        dy ->
            tape.into(
                table,
                (target, add) -> {
                  if (!add) {
                    target.fill(0);
                  }
                  Blocks.scatterAdd(dy, indices, target);
                }),
        table);
  }
}
