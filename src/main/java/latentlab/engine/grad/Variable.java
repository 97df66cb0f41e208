package latentlab.engine.grad;

import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/** A tensor in a computation together with the gradient of the loss with respect to it. */
public final class Variable {
  private final Tensor value;
  private final boolean differentiable;
  private @Nullable Tensor gradient;
  private boolean reached;
  private boolean frozen;

  private Variable(Tensor value, boolean differentiable, @Nullable Tensor gradient) {
    this.value = value;
    this.differentiable = differentiable;
    this.gradient = gradient;
  }

  /** A number that no gradient flows into, of no tape in particular. */
  public static Variable constant(Tensor value) {
    return new Variable(value, false, null);
  }

  static Variable differentiable(Tensor value) {
    return new Variable(value, true, null);
  }

  /** A parameter: its gradient has a home of its own that outlives the step. */
  public static Variable parameter(Tensor value, Tensor gradient) {
    return new Variable(value, true, gradient);
  }

  public Tensor value() {
    return value;
  }

  public Shape shape() {
    return value.shape();
  }

  /** Whether a gradient flows here; operations skip the work for inputs where none does. */
  public boolean differentiable() {
    return differentiable && !frozen;
  }

  /**
   * Makes a variable count as a constant, or no longer; must not change between a computation and
   * its way back.
   */
  public void freeze(boolean constant) {
    frozen = constant;
  }

  /**
   * The gradient of the loss with respect to this.
   *
   * @throws IllegalStateException where backward has not reached it
   */
  public Tensor gradient() {
    Tensor present = gradient;
    if (present == null || !reached) {
      throw new IllegalStateException("no gradient has reached " + value);
    }
    return present;
  }

  /** Whether the gradient holds something since {@link #forget()}. */
  public boolean reached() {
    return reached;
  }

  /** Makes the gradient count as not there, before the next step. */
  public void forget() {
    reached = false;
  }

  /** A parameter that no gradient reached gets the gradient 0. */
  public void zeroGradient() {
    Tensor present = gradient;
    if (present != null) {
      present.fill(0);
      reached = true;
    }
  }

  /** Where backward passes write; see {@link Tape#into}. */
  Tensor target(Tape tape) {
    Tensor present = gradient;
    if (present == null) {
      present = tape.take(value.shape());
      gradient = present;
    }
    return present;
  }

  /**
   * Takes a tensor over as the gradient where there is none yet and none has a home elsewhere.
   *
   * @return whether it did
   */
  boolean adopt(Tensor whole) {
    if (gradient != null) {
      return false;
    }
    gradient = whole.reshape(value.shape());
    reached = true;
    return true;
  }

  /** Whether a backward pass must add to what is there already; from now on the next one must. */
  boolean claim() {
    boolean add = reached;
    reached = true;
    return add;
  }
}
