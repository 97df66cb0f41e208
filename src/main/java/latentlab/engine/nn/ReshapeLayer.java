package latentlab.engine.nn;

import java.util.Arrays;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;

/** Sees each example under another shape: the row of a dense layer as maps of a convolution. */
public final class ReshapeLayer implements DualLayer {
  private final int[] example;

  /**
   * @param example the extents of one example, without the batch
   */
  public ReshapeLayer(int... example) {
    this.example = example.clone();
  }

  @Override
  public Variable forward(Tape tape, Variable input) {
    int[] shape = new int[example.length + 1];
    shape[0] = input.shape().at(0);
    System.arraycopy(example, 0, shape, 1, example.length);
    return Reshape.apply(tape, input, shape);
  }

  @Override
  public Dual forward(Tape tape, Dual input, Directions directions) {
    return input.through(part -> forward(tape, part));
  }

  @Override
  public String toString() {
    return "Reshape" + Arrays.toString(example);
  }
}
