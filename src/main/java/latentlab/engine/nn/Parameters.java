package latentlab.engine.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.TensorBlock;
import org.jspecify.annotations.Nullable;

/**
 * All parameters that one optimiser steps, in one flat block of memory: a step is one pass over it,
 * a copy of the weights one copy. Layers declare theirs when they are built; {@link #allocate} then
 * gives them memory and their first values.
 */
public final class Parameters {
  private final List<Parameter> declared = new ArrayList<>();
  private @Nullable TensorBlock values;
  private @Nullable TensorBlock gradients;

  /** Declares a tensor that is learnt. */
  public Parameter learnt(String name, Initialiser initialiser, int... shape) {
    return declare(new Parameter(name, Shape.of(shape), true, initialiser));
  }

  /** Declares a tensor that is kept and saved but not learnt: running statistics. */
  public Parameter kept(String name, float value, int... shape) {
    return declare(new Parameter(name, Shape.of(shape), false, Initialiser.constant(value)));
  }

  private Parameter declare(Parameter parameter) {
    if (values != null) {
      throw new IllegalStateException(parameter.name() + " is declared after allocation");
    }
    if (declared.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
      throw new IllegalArgumentException("two parameters are called " + parameter.name());
    }
    declared.add(parameter);
    return parameter;
  }

  /** Gives every parameter memory and its first values, each from its own random stream. */
  public Parameters allocate(long seed) {
    // Learnt parameters come first, so that they are one block for the optimiser.
    List<Shape> learnt = shapes(true);
    List<Shape> kept = shapes(false);
    TensorBlock block = new TensorBlock(learnt, kept);
    TensorBlock slopes = new TensorBlock(learnt, List.of());
    int learntSoFar = 0;
    int keptSoFar = learnt.size();
    for (Parameter parameter : declared) {
      Variable variable;
      if (parameter.learnt()) {
        variable = Variable.parameter(block.part(learntSoFar), slopes.part(learntSoFar));
        learntSoFar++;
      } else {
        variable = Variable.parameter(block.part(keptSoFar), block.part(keptSoFar));
        keptSoFar++;
      }
      parameter.bind(variable);
      RandomStream random = new RandomStream(seed, "initial." + parameter.name());
      parameter.initialiser().fill(variable.value(), random);
    }
    values = block;
    gradients = slopes;
    return this;
  }

  private List<Shape> shapes(boolean learnt) {
    return declared.stream().filter(p -> p.learnt() == learnt).map(Parameter::shape).toList();
  }

  /** Every parameter in the order of the layers. */
  public List<Parameter> all() {
    return Collections.unmodifiableList(declared);
  }

  /** How many numbers are learnt. */
  public long count() {
    return declared.stream().filter(Parameter::learnt).mapToLong(p -> p.shape().size()).sum();
  }

  /** The values of the learnt parameters as one flat tensor, padding between them. */
  public Tensor values() {
    return block(values).head();
  }

  /** The gradients, laid out as {@link #values()}. */
  public Tensor gradients() {
    return block(gradients).head();
  }

  /** Learnt and kept values together: all that a copy of the model needs. */
  public Tensor everything() {
    return block(values).all();
  }

  /**
   * Makes all parameters count as constants, or no longer: gradients still flow through the
   * network, but none is computed for its weights. So a critic judges a generator that learns.
   */
  public void freeze(boolean constant) {
    declared.forEach(parameter -> parameter.variable().freeze(constant));
  }

  /** Before a step: no gradient is there yet. */
  public void forgetGradients() {
    declared.forEach(parameter -> parameter.variable().forget());
  }

  /** After the backward pass: parameters that no gradient reached get zero. */
  public void settleGradients() {
    for (Parameter parameter : declared) {
      if (parameter.learnt() && !parameter.variable().reached()) {
        Variable variable = parameter.variable();
        variable.zeroGradient();
      }
    }
  }

  private static TensorBlock block(@Nullable TensorBlock block) {
    if (block == null) {
      throw new IllegalStateException("parameters are used before they are allocated");
    }
    return block;
  }
}
