package latentlab.engine.nn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Tensor;
import latentlab.engine.tensor.TensorBlock;

/**
 * A direction in the space of all parameters that are learnt, in one flat block of memory laid out
 * as {@link Parameters#values()}. Constant: no gradient flows into it.
 */
public final class ParameterDirections implements Directions {
  private final Map<Parameter, Variable> directions = new HashMap<>();
  private final Tensor flat;

  /**
   * @param parameters all declared already
   */
  public ParameterDirections(Parameters parameters) {
    List<Parameter> learnt = parameters.learntInOrder();
    TensorBlock block = new TensorBlock(learnt.stream().map(Parameter::shape).toList(), List.of());
    for (int i = 0; i < learnt.size(); i++) {
      directions.put(learnt.get(i), Variable.constant(block.part(i)));
    }
    flat = block.head();
  }

  /** All of it, to be written. */
  public Tensor flat() {
    return flat;
  }

  @Override
  public Optional<Variable> of(Parameter parameter) {
    return Optional.ofNullable(directions.get(parameter));
  }
}
