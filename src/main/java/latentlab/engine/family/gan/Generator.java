package latentlab.engine.family.gan;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.BatchNormLayer;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.ReshapeLayer;
import latentlab.engine.nn.Sequential;
import latentlab.engine.nn.TransposedConvolutionLayer;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;

/**
 * The player that makes things from noise: dense layers, or, after Radford et al. (2016, arXiv
 * 1511.06434), transposed convolutions that double the maps, both with ReLU. Pixels come out of a
 * sigmoid, from 0 to 1, which is the papers' tanh moved to where pixels are; coordinates as they
 * are.
 */
final class Generator implements Layer {
  private final List<Layer> made = new ArrayList<>();
  private final Parameters own;
  private final DataInfo data;
  private final boolean normalised;
  private final Sequential layers;

  /**
   * @param own gets its parameters
   * @param latent numbers that a thing is made from
   */
  Generator(Parameters own, GanConfig config, DataInfo data, int latent) {
    this.own = own;
    this.data = data;
    this.normalised = config.generatorNorm();
    Activation last = data.kind() == DataInfo.Kind.POINTS ? Activation.NONE : Activation.SIGMOID;
    if (config.convolutional()) {
      convolutions(latent, config, last);
    } else {
      dense(latent, config.generatorLayers(), last);
    }
    layers = new Sequential(made);
  }

  private void dense(int latent, List<Integer> widths, Activation last) {
    int from = latent;
    for (int to : widths) {
      made.add(new DenseLayer(own, name(), from, to, before()));
      normalise(to);
      from = to;
    }
    made.add(new DenseLayer(own, name(), from, data.size(), last));
  }

  /** Without a dense layer before them, a map's piece of the thing hangs on the noise alone. */
  private void convolutions(int latent, GanConfig config, Activation last) {
    List<Integer> channels = config.generatorChannels();
    int shrink = 1 << channels.size();
    int height = data.height() / shrink;
    int width = data.width() / shrink;
    int from = channels.getFirst();
    int hidden = latent;
    if (config.generatorHidden() > 0) {
      hidden = config.generatorHidden();
      made.add(new DenseLayer(own, name(), latent, hidden, before()));
      normalise(hidden);
    }
    made.add(new DenseLayer(own, name(), hidden, from * height * width, before()));
    made.add(new ReshapeLayer(from, height, width));
    normalise(from);
    for (int i = 0; i < channels.size(); i++) {
      boolean end = i + 1 == channels.size();
      int to = end ? data.channels() : channels.get(i + 1);
      Activation activation = end ? last : before();
      made.add(new TransposedConvolutionLayer(own, name(), from, to, 4, 2, 1, activation));
      if (!end) {
        normalise(to);
      }
      from = to;
    }
  }

  /** What stands behind a layer: where it is normalised, the activation comes after that. */
  private Activation before() {
    return normalised ? Activation.NONE : Activation.RELU;
  }

  private void normalise(int channels) {
    if (normalised) {
      made.add(new BatchNormLayer(own, name(), channels, Activation.RELU));
    }
  }

  private String name() {
    return "generator." + made.size();
  }

  /**
   * @param latents [batch, latent]
   * @return [batch, channels, height, width]
   */
  @Override
  public Variable forward(Tape tape, Variable latents) {
    Variable things = layers.forward(tape, latents);
    return Reshape.apply(
        tape, things, latents.shape().at(0), data.channels(), data.height(), data.width());
  }
}
