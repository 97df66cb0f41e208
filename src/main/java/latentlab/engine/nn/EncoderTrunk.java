package latentlab.engine.nn;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Shape;

/**
 * From an example to a row of features, narrower layer by layer: convolutions that halve a picture
 * each, then dense layers, all with ReLU. What an autoencoder of any kind puts before its code;
 * {@link MirroredDecoder} leads back.
 */
public final class EncoderTrunk implements DualLayer {
  private final Sequential layers;
  private final int width;

  /**
   * @param example [channels, height, width] of one example; height and width can be halved as
   *     often as there are convolutions
   * @param channels of the convolutions (kernel 4, stride 2), from the picture inwards; none for a
   *     network of dense layers alone
   * @param widths of the dense layers; none is fine
   */
  public EncoderTrunk(
      Parameters parameters, Shape example, List<Integer> channels, List<Integer> widths) {
    List<Layer> made = new ArrayList<>();
    int from = example.at(0);
    for (int to : channels) {
      String name = "encoder." + made.size();
      made.add(new ConvolutionLayer(parameters, name, from, to, 4, 2, 1, Activation.RELU));
      from = to;
    }
    int shrink = 1 << channels.size();
    int last = from * (example.at(1) / shrink) * (example.at(2) / shrink);
    for (int to : widths) {
      made.add(new DenseLayer(parameters, "encoder." + made.size(), last, to, Activation.RELU));
      last = to;
    }
    layers = new Sequential(made);
    width = last;
  }

  /** How many features there are: the width of the last layer. */
  public int width() {
    return width;
  }

  /**
   * @param pictures [batch, channels, height, width]
   * @return [batch, width], or the maps of the last convolution where there are no dense layers
   */
  @Override
  public Variable forward(Tape tape, Variable pictures) {
    return layers.forward(tape, pictures);
  }

  @Override
  public Dual forward(Tape tape, Dual pictures, Directions directions) {
    return layers.forward(tape, pictures, directions);
  }
}
