package latentlab.engine.nn;

import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * One named tensor of a network, in PyTorch's layout and under PyTorch's name. It has memory once
 * the {@link Parameters} it belongs to are allocated.
 */
public final class Parameter {
  private final String name;
  private final Shape shape;
  private final boolean learnt;
  private final boolean averaged;
  private final Initialiser initialiser;
  private @Nullable Variable variable;

  Parameter(String name, Shape shape, boolean learnt, boolean averaged, Initialiser initialiser) {
    this.name = name;
    this.shape = shape;
    this.learnt = learnt;
    this.averaged = averaged;
    this.initialiser = initialiser;
  }

  public String name() {
    return name;
  }

  public Shape shape() {
    return shape;
  }

  /** Whether an optimiser changes it; running statistics are kept and saved but not learnt. */
  public boolean learnt() {
    return learnt;
  }

  /** Whether its mean over several steps means something; not that of a flag or a count. */
  public boolean averaged() {
    return averaged;
  }

  public Variable variable() {
    Variable present = variable;
    if (present == null) {
      throw new IllegalStateException(name + " is used before its parameters are allocated");
    }
    return present;
  }

  public Tensor value() {
    return variable().value();
  }

  void bind(Variable made) {
    variable = made;
  }

  Initialiser initialiser() {
    return initialiser;
  }
}
