package latentlab.engine.nn;

import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;

/** Layers one behind the other. */
public record Sequential(List<Layer> layers) implements Layer {
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
}
