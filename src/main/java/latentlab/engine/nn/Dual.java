package latentlab.engine.nn;

import java.util.function.UnaryOperator;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.ActivationTangent;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Concatenate;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;
import org.jspecify.annotations.Nullable;

/**
 * A value and how it moves while something it came from moves along a direction: forward-mode
 * differentiation (Wengert 1964). The tangent is recorded on the tape like any other variable, so a
 * backward pass through it is the exact gradient of a directional derivative: Hessian times
 * direction (Pearlmutter 1994), without a tape that differentiates itself.
 */
public final class Dual {
  private final Variable value;
  private final @Nullable Variable tangent;

  private Dual(Variable value, @Nullable Variable tangent) {
    this.value = value;
    this.tangent = tangent;
  }

  /** A value that does not move. */
  public static Dual still(Variable value) {
    return new Dual(value, null);
  }

  /**
   * A value that moves.
   *
   * @param tangent of the shape of the value
   */
  public static Dual moving(Variable value, Variable tangent) {
    if (!value.shape().equals(tangent.shape())) {
      throw new IllegalArgumentException(value.shape() + " does not move along " + tangent.shape());
    }
    return new Dual(value, tangent);
  }

  public Variable value() {
    return value;
  }

  public boolean moves() {
    return tangent != null;
  }

  /**
   * The derivative of the value along the direction, of its shape.
   *
   * @throws IllegalStateException where it does not move
   */
  public Variable tangent() {
    Variable present = tangent;
    if (present == null) {
      throw new IllegalStateException("a value of " + value.shape() + " stands still");
    }
    return present;
  }

  /** Through an operation that is linear and has no constant: a reshape, a slice, a mean. */
  public Dual through(UnaryOperator<Variable> linear) {
    Variable made = linear.apply(value);
    return moves() ? moving(made, linear.apply(tangent())) : still(made);
  }

  /** f(x), element by element. */
  public Dual activate(Tape tape, Activation activation) {
    Variable made = Activate.apply(tape, value, activation);
    return moves() ? follow(tape, activation, value, made, tangent()) : still(made);
  }

  /**
   * The output of an activation whose input moves.
   *
   * @param before what went in
   * @param after what came out
   * @param tangent of what went in
   */
  static Dual follow(
      Tape tape, Activation activation, Variable before, Variable after, Variable tangent) {
    Variable known = activation.inPlace() ? after : before;
    return moving(after, ActivationTangent.apply(tape, activation, known, tangent));
  }

  /** a + b. */
  public Dual plus(Tape tape, Dual other) {
    Variable sum = Arithmetic.add(tape, value, other.value);
    if (moves() && other.moves()) {
      return moving(sum, Arithmetic.add(tape, tangent(), other.tangent()));
    }
    if (moves()) {
      return moving(sum, tangent());
    }
    return other.moves() ? moving(sum, other.tangent()) : still(sum);
  }

  /** factor a + constant. */
  public Dual scale(Tape tape, float factor, float constant) {
    Variable scaled = Arithmetic.scale(tape, value, factor, constant);
    return moves() ? moving(scaled, Arithmetic.scale(tape, tangent(), factor)) : still(scaled);
  }

  /** a², element by element. */
  public Dual square(Tape tape) {
    Variable square = Arithmetic.multiply(tape, value, value);
    if (!moves()) {
      return still(square);
    }
    Variable half = Arithmetic.multiply(tape, value, tangent());
    return moving(square, Arithmetic.scale(tape, half, 2));
  }

  /**
   * With something that stands still behind it along an axis: the class of a picture as more maps.
   *
   * @param fixed equal to the value in all other axes
   */
  public Dual beside(Tape tape, int axis, Variable fixed) {
    Variable joined = Concatenate.apply(tape, axis, value, fixed);
    if (!moves()) {
      return still(joined);
    }
    Variable zeros = tape.constant(tape.take(fixed.shape()));
    zeros.value().fill(0);
    return moving(joined, Concatenate.apply(tape, axis, tangent(), zeros));
  }
}
