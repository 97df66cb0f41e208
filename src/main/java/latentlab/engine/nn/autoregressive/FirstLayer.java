package latentlab.engine.nn.autoregressive;

import latentlab.engine.grad.JointDense;
import latentlab.engine.grad.JointDense.Lookup;
import latentlab.engine.grad.JointDense.Product;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.Initialiser;
import latentlab.engine.nn.Parameter;
import latentlab.engine.nn.Parameters;

/**
 * What a stack begins with: the embedded codes of places before a cell, and where in the grid it
 * lies. weight [channels, taps * channels], bias [channels], place [cells, channels].
 */
final class FirstLayer {
  private final Neighbourhood places;
  private final Parameter weight;
  private final Parameter bias;
  private final Parameter place;

  /**
   * @param name the layer's name, before the names of its parameters
   * @param places cells that are known before the cell is: a mask of type A
   */
  FirstLayer(Parameters parameters, String name, PriorSettings settings, Neighbourhood places) {
    this.places = places;
    int channels = settings.channels();
    int in = places.taps() * channels;
    this.weight = parameters.learnt(name + ".weight", Initialiser.fanIn(in), channels, in);
    this.bias = parameters.learnt(name + ".bias", Initialiser.fanIn(in), channels);
    this.place =
        parameters.learnt(
            name + ".place", Initialiser.constant(0), settings.grid().cells(), channels);
  }

  /**
   * @param codes grids of embedded codes
   * @return grids of the stack
   */
  Variable forward(Scope scope, Variable codes) {
    return scope.grids(
        JointDense.apply(
            scope.tape(),
            bias.variable(),
            new Product(scope.near(codes, places), weight.variable()),
            new Lookup(place.variable(), scope.cells())));
  }
}
