package latentlab.engine.grad;

import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Tensor;

/** A part of a tensor along one axis. */
public final class Slice {
  private Slice() {}

  /**
   * @param from first place of the part
   * @param to first place behind it
   * @return the shape of x with extent to - from in this axis
   */
  public static Variable apply(Tape tape, Variable x, int axis, int from, int to) {
    if (from < 0 || to > x.shape().at(axis) || from >= to) {
      throw new IllegalArgumentException(
          "no part " + from + " to " + to + " in axis " + axis + " of " + x.shape());
    }
    Tensor part = tape.take(x.shape().with(axis, to - from));
    int rows = x.shape().sizeBefore(axis);
    int count = part.size() / rows;
    int start = count / (to - from) * from;
    Blocks.copy(x.value(), start, part, 0, rows, count, false);
    return tape.record(
        part,
        dy ->
            tape.into(
                x,
                (target, add) -> {
                  if (!add) {
                    target.fill(0);
                  }
                  Blocks.copy(dy, 0, target, start, rows, count, add);
                }),
        x);
  }
}
