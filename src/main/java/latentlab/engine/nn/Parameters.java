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
  private final List<Parameters> players = new ArrayList<>();
  private final List<Parameter> inBlock = new ArrayList<>();
  private final @Nullable Parameters whole;
  private final @Nullable Parameters original;
  private @Nullable TensorBlock values;
  private @Nullable TensorBlock gradients;
  private @Nullable Tensor ownValues;
  private @Nullable Tensor ownGradients;

  public Parameters() {
    this(null, null);
  }

  private Parameters(@Nullable Parameters whole, @Nullable Parameters original) {
    this.whole = whole;
    this.original = original;
  }

  /**
   * A part of these that has an optimiser of its own: one of two adversaries, a prior over the
   * codes of an autoencoder. It gets its memory with the whole, its learnt values side by side.
   */
  public Parameters player() {
    if (whole != null) {
      throw new IllegalStateException("a player has no players");
    }
    Parameters player = new Parameters(this, null);
    players.add(player);
    return player;
  }

  /**
   * The same parameters once more, for an optimiser of its own: one player that two losses move in
   * turn. An optimiser that both shared would take the larger gradients for the measure of both. To
   * be asked for when all are declared.
   */
  public Parameters again() {
    Parameters again = new Parameters(whole, this);
    again.declared.addAll(declared);
    return again;
  }

  /** Declares a tensor that is learnt. */
  public Parameter learnt(String name, Initialiser initialiser, int... shape) {
    return declare(new Parameter(name, Shape.of(shape), true, true, initialiser));
  }

  /** Declares a tensor that is kept and saved but not learnt: running statistics. */
  public Parameter kept(String name, float value, int... shape) {
    return kept(name, Initialiser.constant(value), shape);
  }

  /** The same with other first values. */
  public Parameter kept(String name, Initialiser initialiser, int... shape) {
    return declare(new Parameter(name, Shape.of(shape), false, true, initialiser));
  }

  /**
   * Declares a tensor that is kept and saved as it stands: a flag, a count, a measurement. Where
   * weights are averaged over steps, this is not.
   */
  public Parameter exact(String name, float value, int... shape) {
    Initialiser constant = Initialiser.constant(value);
    return declare(new Parameter(name, Shape.of(shape), false, false, constant));
  }

  private Parameter declare(Parameter parameter) {
    if (ownValues != null) {
      throw new IllegalStateException(parameter.name() + " is declared after allocation");
    }
    if (declared.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
      throw new IllegalArgumentException("two parameters are called " + parameter.name());
    }
    declared.add(parameter);
    if (whole != null) {
      whole.declare(parameter);
    }
    return parameter;
  }

  /** Gives every parameter memory and its first values, each from its own random stream. */
  public Parameters allocate(long seed) {
    if (whole != null) {
      throw new IllegalStateException("a player is allocated with the whole");
    }
    // Learnt parameters come first, so that they are one block for the optimiser, and those of a
    // player side by side, so that they are a block within it.
    List<Parameter> learnt = learntInOrder();
    List<Parameter> kept = declared.stream().filter(p -> !p.learnt()).toList();
    TensorBlock block = new TensorBlock(shapes(learnt), shapes(kept));
    TensorBlock slopes = new TensorBlock(shapes(learnt), List.of());
    for (int i = 0; i < learnt.size(); i++) {
      bind(learnt.get(i), Variable.parameter(block.part(i), slopes.part(i)), seed);
    }
    for (int i = 0; i < kept.size(); i++) {
      Tensor value = block.part(learnt.size() + i);
      bind(kept.get(i), Variable.parameter(value, value), seed);
    }
    int first = learnt.size() - players.stream().mapToInt(p -> p.learnt().size()).sum();
    for (Parameters player : players) {
      int count = player.learnt().size();
      player.ownValues = block.span(first, count);
      player.ownGradients = slopes.span(first, count);
      first += count;
    }
    inBlock.addAll(learnt);
    inBlock.addAll(kept);
    values = block;
    gradients = slopes;
    ownValues = block.head();
    ownGradients = slopes.head();
    return this;
  }

  private static void bind(Parameter parameter, Variable variable, long seed) {
    parameter.bind(variable);
    RandomStream random = new RandomStream(seed, "initial." + parameter.name());
    parameter.initialiser().fill(variable.value(), random);
  }

  /** As they lie in {@link #values()}. */
  List<Parameter> learntInOrder() {
    List<Parameter> ordered = new ArrayList<>(learnt());
    players.forEach(player -> ordered.removeAll(player.learnt()));
    players.forEach(player -> ordered.addAll(player.learnt()));
    return ordered;
  }

  private List<Parameter> learnt() {
    return declared.stream().filter(Parameter::learnt).toList();
  }

  private static List<Shape> shapes(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::shape).toList();
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
    return original == null ? allocated(ownValues) : original.values();
  }

  /** The gradients, laid out as {@link #values()}. */
  public Tensor gradients() {
    return original == null ? allocated(ownGradients) : original.gradients();
  }

  /** Learnt and kept values together: all that a copy of the model needs. Not of a player. */
  public Tensor everything() {
    return allocated(values).all();
  }

  /**
   * Where a parameter lies in a copy of the weights. Not of a player.
   *
   * @param copy laid out as {@link #everything()}
   */
  public Tensor place(Parameter parameter, Tensor copy) {
    return allocated(values).part(inBlock.indexOf(parameter), copy);
  }

  /**
   * Makes all parameters count as constants, or no longer: gradients still flow through the
   * network, but none is computed for its weights. So a critic judges a generator that learns.
   */
  public void freeze(boolean constant) {
    declared.forEach(parameter -> parameter.variable().freeze(constant));
  }

  /** Whether all that is learnt counts as constant. */
  boolean frozen() {
    return learnt().stream().noneMatch(parameter -> parameter.variable().differentiable());
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

  private static <T> T allocated(@Nullable T memory) {
    if (memory == null) {
      throw new IllegalStateException("parameters are used before they are allocated");
    }
    return memory;
  }
}
