package latentlab.engine.family.vae;

import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.DenseLayer;
import latentlab.engine.nn.EncoderTrunk;
import latentlab.engine.nn.Parameters;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;

/** From a picture to the mean and the log-variance of its posterior. */
final class VaeEncoder {
  /** Both [batch, latent]. */
  record Heads(Variable mean, Variable logVariance) {}

  private final EncoderTrunk trunk;
  private final DenseLayer mean;
  private final DenseLayer logVariance;

  VaeEncoder(Parameters parameters, VaeConfig config, DataInfo data) {
    trunk = config.network().trunk(parameters, data);
    int width = trunk.width();
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
