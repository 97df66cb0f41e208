package latentlab.engine.nn;

import latentlab.engine.grad.Tape;

/**
 * A layer that can also say how its output moves while its input or its parameters move: what
 * gradient penalties and unrolled players need of a critic.
 */
public interface DualLayer extends Layer {
  /**
   * The output and its tangent. Nothing that layers learn in passing (a power iteration) moves
   * here.
   *
   * @return one that stands still where neither the input nor a parameter of this layer moves
   */
  Dual forward(Tape tape, Dual input, Directions directions);
}
