package latentlab.engine.grad;

import java.util.List;
import latentlab.engine.tensor.Blocks;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/** Tensors side by side along one axis: the skip connections of a U-Net, conditions to inputs. */
public final class Concatenate {
  private Concatenate() {}

  /**
   * @param axis in which the parts may differ
   * @param parts equal in all other axes
   */
  public static Variable apply(Tape tape, int axis, Variable... parts) {
    Shape first = parts[0].shape();
    int total = 0;
    for (Variable part : parts) {
      total += part.shape().at(axis);
      if (!first.with(axis, 1).equals(part.shape().with(axis, 1))) {
        throw new IllegalArgumentException(
            "cannot join " + List.of(parts).stream().map(Variable::shape).toList());
      }
    }
    Tensor joined = tape.take(first.with(axis, total));
    int rows = first.sizeBefore(axis);
    int at = 0;
    for (Variable part : parts) {
      int width = part.value().size() / rows;
      Blocks.copy(part.value(), 0, joined, at, rows, width, false);
      at += width;
    }
    return tape.record(
        joined,
        dy -> {
          int from = 0;
          for (Variable part : parts) {
            int start = from;
            int width = part.value().size() / rows;
            tape.into(part, (target, add) -> Blocks.copy(dy, start, target, 0, rows, width, add));
            from += width;
          }
        },
        parts);
  }
}
