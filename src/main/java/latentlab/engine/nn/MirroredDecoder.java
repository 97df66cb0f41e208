package latentlab.engine.nn;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Shape;

/**
 * From a row of numbers to an example: an {@link EncoderTrunk} in the mirror, dense layers growing
 * wider and transposed convolutions that double a picture each, all with ReLU but the last.
 */
public final class MirroredDecoder implements Layer {
  private final List<Layer> made = new ArrayList<>();
  private final Parameters parameters;
  private final Sequential layers;

  /**
   * @param example [channels, height, width] of one example
   * @param code numbers in a row of the input
   * @param channels those of the encoder, from the picture inwards; none for dense layers alone
   * @param widths those of the encoder, from the picture inwards
   * @param last what the numbers of the example go through
   */
  public MirroredDecoder(
      Parameters parameters,
      Shape example,
      int code,
      List<Integer> channels,
      List<Integer> widths,
      Activation last) {
    this.parameters = parameters;
    int width = code;
    for (int to : widths.reversed()) {
      width = dense(width, to, Activation.RELU);
    }
    if (channels.isEmpty()) {
      dense(width, example.size(), last);
    } else {
      convolutions(example, width, channels.reversed(), last);
    }
    layers = new Sequential(made);
  }

  private int dense(int from, int to, Activation activation) {
    made.add(new DenseLayer(parameters, name(), from, to, activation));
    return to;
  }

  private void convolutions(Shape example, int width, List<Integer> channels, Activation last) {
    int shrink = 1 << channels.size();
    int height = example.at(1) / shrink;
    int across = example.at(2) / shrink;
    int from = channels.getFirst();
    dense(width, from * height * across, Activation.RELU);
    made.add(new ReshapeLayer(from, height, across));
    for (int i = 0; i < channels.size(); i++) {
      boolean end = i + 1 == channels.size();
      int to = end ? example.at(0) : channels.get(i + 1);
      Activation activation = end ? last : Activation.RELU;
      made.add(new TransposedConvolutionLayer(parameters, name(), from, to, 4, 2, 1, activation));
      from = to;
    }
  }

  private String name() {
    return "decoder." + made.size();
  }

  /**
   * @param codes [rows, code]
   * @return [rows, channels height width] or [rows, channels, height, width]
   */
  @Override
  public Variable forward(Tape tape, Variable codes) {
    return layers.forward(tape, codes);
  }
}
