package latentlab.engine.nn;

import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;

/** A part of a network: one variable in, one out. */
@FunctionalInterface
public interface Layer {
  Variable forward(Tape tape, Variable input);
}
