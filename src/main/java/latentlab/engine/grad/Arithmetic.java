package latentlab.engine.grad;

import latentlab.engine.tensor.Channels;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Rows;
import latentlab.engine.tensor.Tensor;

/** Sums and products, element by element. */
public final class Arithmetic {
  private Arithmetic() {}

  /** a + b. */
  public static Variable add(Tape tape, Variable a, Variable b) {
    return combine(tape, a, b, 1);
  }

  /** a - b. */
  public static Variable subtract(Tape tape, Variable a, Variable b) {
    return combine(tape, a, b, -1);
  }

  private static Variable combine(Tape tape, Variable a, Variable b, float factor) {
    Tensor out = tape.take(a.shape());
    Elementwise.combine(a.value(), b.value(), factor, out);
    return tape.record(
        out,
        dy -> {
          tape.into(b, (target, add) -> Elementwise.scale(dy, factor, target, add));
          tape.handOver(a, dy);
        },
        a,
        b);
  }

  /** a b. */
  public static Variable multiply(Tape tape, Variable a, Variable b) {
    Tensor out = tape.take(a.shape());
    Elementwise.multiply(a.value(), b.value(), out, false);
    return tape.record(
        out,
        dy -> {
          tape.into(a, (target, add) -> Elementwise.multiply(dy, b.value(), target, add));
          tape.into(b, (target, add) -> Elementwise.multiply(dy, a.value(), target, add));
        },
        a,
        b);
  }

  /** factor a + constant. */
  public static Variable scale(Tape tape, Variable a, float factor, float constant) {
    Tensor out = tape.take(a.shape());
    Elementwise.affine(a.value(), factor, constant, out);
    return tape.record(
        out, dy -> tape.into(a, (target, add) -> Elementwise.scale(dy, factor, target, add)), a);
  }

  /** factor a. */
  public static Variable scale(Tape tape, Variable a, float factor) {
    return scale(tape, a, factor, 0);
  }

  /** a + constant. */
  public static Variable addScalar(Tape tape, Variable a, float constant) {
    return scale(tape, a, 1, constant);
  }

  /**
   * Adds a number to each map: a bias, or what a time step says to each channel.
   *
   * @param maps [batch, channels, …]
   * @param perMap [channels] for all examples alike, or [batch, channels] or [batch, channels, 1,
   *     1]
   * @return the shape of maps
   */
  public static Variable addPerMap(Tape tape, Variable maps, Variable perMap) {
    int channels = maps.shape().at(1);
    int rows = maps.shape().at(0) * channels;
    int numbers = perMap.value().size();
    if (numbers != channels && numbers != rows) {
      throw new IllegalArgumentException(
          "cannot add " + perMap.shape() + " to the maps of " + maps.shape());
    }
    Tensor out = tape.take(maps.shape());
    Channels.add(maps.value(), perMap.value(), out);
    return tape.record(
        out,
        dy -> {
          if (numbers == rows) {
            tape.overwrite(perMap, target -> Rows.sums(dy, target));
          } else {
            tape.into(perMap, (target, add) -> Channels.sums(dy, target, add));
          }
          tape.handOver(maps, dy);
        },
        maps,
        perMap);
  }
}
