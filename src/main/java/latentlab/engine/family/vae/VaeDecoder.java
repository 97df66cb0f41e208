package latentlab.engine.family.vae;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.ReshapeLayer;
import latentlab.engine.nn.Sequential;
import latentlab.engine.nn.TransposedConvolutionLayer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;

/**
 * From a latent point to the pixels: logits of a Bernoulli, or means of a Gaussian (between 0 and 1
 * for pictures). The encoder mirrored.
 */
final class VaeDecoder {
  private final Sequential layers;

  VaeDecoder(Parameters parameters, VaeConfig config, DataInfo data) {
    boolean boundedMeans = !config.bernoulli() && data.kind() == DataInfo.Kind.PICTURES;
    Activation last = boundedMeans ? Activation.SIGMOID : Activation.NONE;
    List<Layer> made = new ArrayList<>();
    int width = config.latent();
    for (int to : config.layers().reversed()) {
      made.add(new DenseLayer(parameters, "decoder." + made.size(), width, to, Activation.RELU));
      width = to;
    }
    if (config.convolutional()) {
      addConvolutions(made, parameters, config, data, width, last);
    } else {
      made.add(new DenseLayer(parameters, "decoder." + made.size(), width, data.size(), last));
    }
    layers = new Sequential(made);
  }

  private static void addConvolutions(
      List<Layer> made,
      Parameters parameters,
      VaeConfig config,
      DataInfo data,
      int width,
      Activation last) {
    List<Integer> channels = config.channels().reversed();
    int shrink = 1 << channels.size();
    int height = data.height() / shrink;
    int across = data.width() / shrink;
    int from = channels.getFirst();
    String dense = "decoder." + made.size();
    made.add(new DenseLayer(parameters, dense, width, from * height * across, Activation.RELU));
    made.add(new ReshapeLayer(from, height, across));
    for (int i = 0; i < channels.size(); i++) {
      boolean end = i + 1 == channels.size();
      int to = end ? data.channels() : channels.get(i + 1);
      Activation activation = end ? last : Activation.RELU;
      String name = "decoder." + made.size();
      made.add(new TransposedConvolutionLayer(parameters, name, from, to, 4, 2, 1, activation));
      from = to;
    }
  }

  /**
   * @param latents [rows, latent]
   * @return [rows, pixels] or [rows, channels, height, width]
   */
  Variable forward(Tape tape, Variable latents) {
    return layers.forward(tape, latents);
  }
}
