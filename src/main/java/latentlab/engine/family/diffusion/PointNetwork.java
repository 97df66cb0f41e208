package latentlab.engine.family.diffusion;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.tensor.Activation;

/** Dense layers with SiLU for points of the plane; every layer is told the time and the class. */
final class PointNetwork implements DenoisingNetwork {
  private final Conditions conditions;
  private final List<DenseLayer> layers = new ArrayList<>();
  private final List<DenseLayer> told = new ArrayList<>();
  private final DenseLayer head;
  private final int outputs;

  /**
   * @param in numbers in an example
   * @param widths of the hidden layers
   * @param outputs numbers for each example
   */
  PointNetwork(Parameters parameters, int in, List<Integer> widths, int outputs, int classes) {
    this.conditions = new Conditions(parameters, classes);
    this.outputs = outputs;
    int from = in;
    for (int i = 0; i < widths.size(); i++) {
      int width = widths.get(i);
      layers.add(new DenseLayer(parameters, "layers." + i, from, width, Activation.NONE));
      told.add(new DenseLayer(parameters, "told." + i, Conditions.WIDTH, width, Activation.NONE));
      from = width;
    }
    head = new DenseLayer(parameters, "head", from, outputs, Activation.NONE);
  }

  @Override
  public Variable forward(Tape tape, Variable states, double[] times, int[] labels) {
    Variable condition = conditions.forward(tape, times, labels);
    Variable x = Reshape.flatten(tape, states);
    for (int i = 0; i < layers.size(); i++) {
      Variable sum =
          Arithmetic.add(
              tape, layers.get(i).forward(tape, x), told.get(i).forward(tape, condition));
      x = Activate.apply(tape, sum, Activation.SILU);
    }
    return Reshape.apply(tape, head.forward(tape, x), times.length, outputs, 1, 1);
  }
}
