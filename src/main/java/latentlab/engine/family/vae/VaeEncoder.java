package latentlab.engine.family.vae;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.Sequential;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;

/** From a picture to the mean and the log-variance of its posterior. */
final class VaeEncoder {
  /** Both [batch, latent]. */
  record Heads(Variable mean, Variable logVariance) {}

  private final Sequential trunk;
  private final DenseLayer mean;
  private final DenseLayer logVariance;

  VaeEncoder(Parameters parameters, VaeConfig config, DataInfo data) {
    List<Layer> layers = new ArrayList<>();
    int width = data.size();
    if (config.convolutional()) {
      int from = data.channels();
      for (int to : config.channels()) {
        String name = "encoder." + layers.size();
        layers.add(new ConvolutionLayer(parameters, name, from, to, 4, 2, 1, Activation.RELU));
        from = to;
      }
      int shrink = 1 << config.channels().size();
      width = from * (data.height() / shrink) * (data.width() / shrink);
    }
    for (int to : config.layers()) {
      String name = "encoder." + layers.size();
      layers.add(new DenseLayer(parameters, name, width, to, Activation.RELU));
      width = to;
    }
    trunk = new Sequential(layers);
    int latent = config.latent();
    mean = new DenseLayer(parameters, "mean", width, latent, Activation.NONE);
    logVariance = new DenseLayer(parameters, "log_variance", width, latent, Activation.NONE);
  }

  /**
   * @param pictures [batch, channels, height, width]
   */
  Heads forward(Tape tape, Variable pictures) {
    Variable features = trunk.forward(tape, pictures);
    return new Heads(mean.forward(tape, features), logVariance.forward(tape, features));
  }
}
