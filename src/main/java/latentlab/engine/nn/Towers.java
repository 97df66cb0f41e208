package latentlab.engine.nn;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Activate;
import latentlab.engine.tensor.Activation;

/**
 * The convolutional networks before and behind a grid of codes or latents (van den Oord et al.
 * 2017, arXiv 1711.00937, section 4.1): strided 4x4 convolutions and residual blocks, and the
 * reverse.
 */
public final class Towers {
  private Towers() {}

  /**
   * Every convolution halves the maps, then come the residual blocks.
   *
   * @param name before the names of the parameters
   * @param from maps that come in
   * @param channels maps behind each convolution; as many go out as the last one makes
   */
  public static Layer down(
      Parameters parameters, String name, int from, List<Integer> channels, int blocks) {
    List<Layer> layers = new ArrayList<>();
    int in = from;
    for (int i = 0; i < channels.size(); i++) {
      boolean last = i + 1 == channels.size();
      // A residual block begins with a rectifier of its own.
      Activation activation = last ? Activation.NONE : Activation.RELU;
      String layer = name + "." + layers.size();
      layers.add(new ConvolutionLayer(parameters, layer, in, channels.get(i), 4, 2, 1, activation));
      in = channels.get(i);
    }
    addBlocks(layers, parameters, name, in, blocks);
    return new Sequential(layers);
  }

  /**
   * A 3x3 convolution, the residual blocks, then transposed convolutions that each double the maps.
   *
   * @param from maps that come in
   * @param channels as of the encoder, in its order
   * @param to maps that go out, as the last layer makes them: without an activation
   */
  public static Layer up(
      Parameters parameters, String name, int from, List<Integer> channels, int blocks, int to) {
    List<Layer> layers = new ArrayList<>();
    int in = channels.getLast();
    layers.add(new ConvolutionLayer(parameters, name + ".0", from, in, 3, 1, 1, Activation.NONE));
    addBlocks(layers, parameters, name, in, blocks);
    for (int i = channels.size() - 1; i >= 0; i--) {
      int out = i == 0 ? to : channels.get(i - 1);
      Activation between = i == 0 ? Activation.NONE : Activation.RELU;
      String layer = name + "." + layers.size();
      layers.add(new TransposedConvolutionLayer(parameters, layer, in, out, 4, 2, 1, between));
      in = out;
    }
    return new Sequential(layers);
  }

  private static void addBlocks(
      List<Layer> layers, Parameters parameters, String name, int width, int blocks) {
    for (int i = 0; i < blocks; i++) {
      int inner = Math.max(1, width / 2);
      layers.add(new ResidualLayer(parameters, name + "." + layers.size(), width, inner));
    }
    layers.add((tape, x) -> Activate.apply(tape, x, Activation.RELU));
  }
}
