package latentlab.engine.grad;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.Pool;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * Records what a step computes and plays it backwards: reverse-mode automatic differentiation
 * (Linnainmaa 1970) over coarse operations, define-by-run.
 *
 * <p>An operation takes its output from {@link #take}, computes it at once and hands {@link
 * #record} what to do on the way back. Everything taken is free again after {@link #clear()}.
 */
public final class Tape {
  /** Adds an input's share of the gradient: writes to target, or adds to it where add is set. */
  @FunctionalInterface
  public interface Share {
    void write(Tensor target, boolean add);
  }

  private final Pool pool;
  private final List<Runnable> backwards = new ArrayList<>();
  private boolean training = true;
  private boolean recording = true;

  public Tape(Pool pool) {
    this.pool = pool;
  }

  /** A tensor of unspecified contents that lives until {@link #clear()}. */
  public Tensor take(int... shape) {
    return pool.take(shape);
  }

  /** A tensor of unspecified contents that lives until {@link #clear()}. */
  public Tensor take(Shape shape) {
    return pool.take(shape);
  }

  /**
   * A tape beside this one for a gradient within a step: it records and plays back on its own, and
   * its tensors live until this one is cleared. Normalisations use what they have learnt and learn
   * nothing on it.
   */
  public Tape branch() {
    return new Tape(pool).normalisations(false);
  }

  /** A number that no gradient flows into. */
  public Variable constant(Tensor value) {
    return Variable.constant(value);
  }

  /** An input whose gradient is asked for (an image to change, a check). */
  public Variable input(Tensor value) {
    return Variable.differentiable(value);
  }

  /** Whether layers that differ between training and use (batch normalisation) are to train. */
  public boolean training() {
    return training;
  }

  /**
   * Sets the mode: training records for {@link #backward}; otherwise nothing is recorded and
   * normalisations use what they have learnt.
   */
  public Tape mode(boolean train) {
    training = train;
    recording = train;
    return this;
  }

  /** Sets the normalisations' mode alone: gradients of a network in use, for checks and arrows. */
  public Tape normalisations(boolean train) {
    training = train;
    return this;
  }

  /**
   * Makes a computed value part of the computation.
   *
   * @param value the output, already computed
   * @param backward shares out {@code output.gradient()} to the inputs by {@link #into}; called
   *     only where a gradient has reached the output
   * @param inputs what it was computed from
   */
  public Variable record(Tensor value, Backward backward, Variable... inputs) {
    boolean flows = false;
    for (Variable input : inputs) {
      flows |= input.differentiable();
    }
    if (!flows || !recording) {
      return Variable.constant(value);
    }
    Variable output = Variable.differentiable(value);
    backwards.add(
        () -> {
          if (output.reached()) {
            backward.run(output.gradient());
          }
        });
    return output;
  }

  /** What an operation does on the way back, given the gradient of its output. */
  @FunctionalInterface
  public interface Backward {
    void run(Tensor outputGradient);
  }

  /** Lets an operation write an input's share of the gradient; skipped where none flows. */
  public void into(Variable input, Share share) {
    if (input.differentiable()) {
      Tensor target = input.target(this);
      share.write(target, input.claim());
    }
  }

  /**
   * Gives an input a tensor as its share of the gradient, to keep: where the input has none yet,
   * nothing is copied. The last thing that an operation does with that tensor.
   *
   * @param share of the size of the input
   */
  public void handOver(Variable input, Tensor share) {
    if (input.differentiable() && !input.adopt(share)) {
      into(input, (target, add) -> Elementwise.scale(share, 1, target, add));
    }
  }

  /** As {@link #into}, for native operations that overwrite their output and cannot add to it. */
  public void overwrite(Variable input, Consumer<Tensor> write) {
    into(
        input,
        (target, add) -> {
          Tensor fresh = add ? take(target.shape()) : target;
          write.accept(fresh);
          if (add) {
            Elementwise.scale(fresh, 1, target, true);
          }
        });
  }

  /**
   * Computes the gradients of a loss of one number with respect to everything it came from.
   *
   * @throws IllegalArgumentException where the loss is not one number
   */
  public void backward(Variable loss) {
    if (loss.value().size() != 1) {
      throw new IllegalArgumentException("a loss is one number, this is " + loss.shape());
    }
    into(loss, (target, add) -> target.set(0, add ? target.get(0) + 1 : 1));
    for (int i = backwards.size() - 1; i >= 0; i--) {
      backwards.get(i).run();
    }
  }

  /** Forgets the computation and frees its tensors. */
  public void clear() {
    backwards.clear();
    pool.reclaim();
  }
}
