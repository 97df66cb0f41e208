package latentlab.engine.grad;

/** The same numbers under another shape; no copy is made. */
public final class Reshape {
  private Reshape() {}

  /**
   * @param shape extents of the same size as x
   */
  public static Variable apply(Tape tape, Variable x, int... shape) {
    return tape.record(x.value().reshape(shape), dy -> tape.handOver(x, dy), x);
  }

  /** Everything behind the first axis as one: [batch, …] to [batch, width]. */
  public static Variable flatten(Tape tape, Variable x) {
    return apply(tape, x, x.shape().at(0), x.shape().rowSize());
  }
}
