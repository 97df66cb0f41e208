package latentlab.engine.nn;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;

/** Layers one behind the other. */
public record Sequential(List<Layer> layers) implements DualLayer {
  public Sequential {
    layers = List.copyOf(layers);
  }

  @Override
  public Variable forward(Tape tape, Variable input) {
    Variable current = input;
    for (Layer layer : layers) {
      current = layer.forward(tape, current);
    }
    return current;
  }

  /**
   * @throws IllegalArgumentException where one of the layers cannot say how its output moves
   */
  @Override
  public Dual forward(Tape tape, Dual input, Directions directions) {
    Dual current = input;
    for (Layer layer : layers) {
      if (!(layer instanceof DualLayer dual)) {
        throw new IllegalArgumentException(
            "no gradient of a gradient through a " + layer.getClass().getSimpleName());
      }
      current = dual.forward(tape, current, directions);
    }
    return current;
  }
}
