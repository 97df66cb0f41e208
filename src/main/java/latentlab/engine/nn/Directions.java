package latentlab.engine.nn;

import java.util.Map;
import java.util.Optional;
import latentlab.engine.grad.Variable;

/** Along what the parameters of a network move, each for itself. */
@FunctionalInterface
public interface Directions {
  /** A direction of the parameter's shape; empty where it stands still. */
  Optional<Variable> of(Parameter parameter);

  /** All parameters stand still: what moves is the input. */
  static Directions none() {
    return _ -> Optional.empty();
  }

  /** Some parameters move, the others stand still. */
  static Directions along(Map<Parameter, Variable> directions) {
    return parameter -> Optional.ofNullable(directions.get(parameter));
  }
}
