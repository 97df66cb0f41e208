package latentlab.engine.grad;

import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/** Sums and means, over everything or row by row; a row is what belongs to one place of axis 0. */
public final class Reduce {
  private Reduce() {}

  /**
   * @return [1]
   */
  public static Variable sum(Tape tape, Variable x) {
    return all(tape, x, 1);
  }

  /**
   * @return [1]
   */
  public static Variable mean(Tape tape, Variable x) {
    return all(tape, x, 1f / x.value().size());
  }

  private static Variable all(Tape tape, Variable x, float factor) {
    Tensor out = tape.take(1);
    out.set(0, (float) (factor * Rows.sum(x.value())));
    return tape.record(
        out, dy -> tape.into(x, (target, add) -> Rows.spread(dy, factor, target, add)), x);
  }

  /**
   * @param x [rows, …]
   * @return [rows]
   */
  public static Variable sumRows(Tape tape, Variable x) {
    return rows(tape, x, 1);
  }

  /**
   * @param x [rows, …]
   * @return [rows]
   */
  public static Variable meanRows(Tape tape, Variable x) {
    return rows(tape, x, 1f / x.shape().rowSize());
  }

  private static Variable rows(Tape tape, Variable x, float factor) {
    Tensor out = tape.take(x.shape().at(0));
    Rows.sums(x.value(), out);
    Elementwise.scale(out, factor, out, false);
    return tape.record(
        out, dy -> tape.into(x, (target, add) -> Rows.spread(dy, factor, target, add)), x);
  }
}
