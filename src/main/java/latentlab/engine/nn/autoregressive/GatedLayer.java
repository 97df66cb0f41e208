package latentlab.engine.nn.autoregressive;

import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Gate;
import latentlab.engine.grad.JointDense.Product;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Initialiser;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;

/**
 * One layer of both stacks (van den Oord et al. 2016, arXiv 1606.05328, figure 2). The vertical
 * stack knows the rows above a cell, the horizontal one what is left of it, and is told by the
 * vertical one. What stands between two layers of the horizontal stack is not part of this.
 *
 * <p>A cell's vertical numbers know nothing of its own row, so that a layer may look at all of that
 * row and the one above: kernels of 2 x 3 and 1 x 2, which hold nothing that a mask would hide. The
 * vertical stack has residual connections too; without them eight gates leave little of a signal.
 */
final class GatedLayer {
  private final ConditionedLayer vertical;
  private final ConditionedLayer horizontal;
  private final Parameter link;
  private final Neighbourhood verticalPlaces;
  private final Neighbourhood horizontalPlaces;

  /**
   * @param name the layer's name, before the names of its parameters
   */
  GatedLayer(Parameters parameters, String name, PriorSettings settings) {
    int channels = settings.channels();
    this.verticalPlaces = Neighbourhood.ownRowAndAbove(settings.grid());
    this.horizontalPlaces = Neighbourhood.selfAndLeft(settings.grid());
    this.vertical =
        new ConditionedLayer(
            parameters,
            name + ".vertical",
            settings,
            verticalPlaces.taps() * channels,
            2 * channels);
    this.horizontal =
        new ConditionedLayer(
            parameters,
            name + ".horizontal",
            settings,
            horizontalPlaces.taps() * channels,
            2 * channels);
    this.link =
        parameters.learnt(
            name + ".link.weight", Initialiser.fanIn(2 * channels), 2 * channels, 2 * channels);
  }

  /**
   * What the vertical stack has before its gate.
   *
   * @param above grids of the vertical stack
   * @return [rows, 2 channels]
   */
  Variable vertical(Scope scope, Conditions conditions, Variable above) {
    return vertical.forward(scope, conditions, scope.near(above, verticalPlaces));
  }

  /**
   * @param sums what {@link #vertical} gave
   * @return the next grids of the vertical stack
   */
  static Variable up(Scope scope, Variable above, Variable sums) {
    Variable gate = Gate.apply(scope.tape(), sums);
    return scope.grids(Arithmetic.add(scope.tape(), scope.here(above), gate));
  }

  /**
   * What the horizontal stack has behind its gate.
   *
   * @param grids grids of the horizontal stack
   * @param sums grids of what {@link #vertical} gave
   * @return [rows, channels]
   */
  Variable horizontal(Scope scope, Conditions conditions, Variable grids, Variable sums) {
    Product told = new Product(scope.here(sums), link.variable());
    Variable patches = scope.near(grids, horizontalPlaces);
    return Gate.apply(scope.tape(), horizontal.forward(scope, conditions, patches, told));
  }
}
