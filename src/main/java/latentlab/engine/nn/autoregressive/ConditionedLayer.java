package latentlab.engine.nn.autoregressive;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.JointDense;
import latentlab.engine.grad.JointDense.Lookup;
import latentlab.engine.grad.JointDense.Product;
import latentlab.engine.grad.JointDense.Term;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Initialiser;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A convolution with a kernel of any form whose bias knows the class and a map: weight [out, taps *
 * in], bias [out], class [classes + 1, out], condition [out, channels].
 */
final class ConditionedLayer {
  private final Parameter weight;
  private final Parameter bias;
  private final @Nullable Parameter classes;
  private final @Nullable Parameter condition;

  /**
   * @param name the layer's name, before the names of its parameters
   * @param in how many numbers each cell looks at
   */
  ConditionedLayer(Parameters parameters, String name, PriorSettings settings, int in, int out) {
    this.weight = parameters.learnt(name + ".weight", Initialiser.fanIn(in), out, in);
    this.bias = parameters.learnt(name + ".bias", Initialiser.fanIn(in), out);
    // From zero, so that a class that was never seen changes nothing.
    this.classes =
        settings.classes() == 0
            ? null
            : parameters.learnt(
                name + ".class", Initialiser.constant(0), settings.classes() + 1, out);
    this.condition =
        settings.coarse() == null
            ? null
            : parameters.learnt(
                name + ".condition",
                Initialiser.fanIn(settings.channels()),
                out,
                settings.channels());
  }

  /**
   * @param patches [rows, in]
   * @param more what else is added
   * @return [rows, out]
   */
  Variable forward(Scope scope, Conditions conditions, Variable patches, Term... more) {
    List<Term> terms = new ArrayList<>(List.of(more));
    terms.add(new Product(patches, weight.variable()));
    if (classes != null) {
      terms.add(new Lookup(classes.variable(), scope.ofGrid(conditions.classes())));
    }
    Variable map = conditions.map();
    if (condition != null && map != null) {
      terms.add(new Product(scope.here(map), condition.variable()));
    }
    return JointDense.apply(scope.tape(), bias.variable(), terms.toArray(Term[]::new));
  }
}
