package latentlab.engine.family.diffusion;

import latentlab.engine.grad.GaussianKl;
import latentlab.engine.grad.GaussianLikelihood;
import latentlab.engine.grad.Reparameterise;
import latentlab.engine.grad.Reshape;
import latentlab.engine.grad.Slice;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.Towers;
import latentlab.engine.spec.DataInfo;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Activations;
import latentlab.engine.tensor.Elementwise;
import latentlab.engine.tensor.RandomStream;
import latentlab.engine.tensor.Shape;
import latentlab.engine.tensor.Tensor;

/**
 * The convolutional autoencoder of latent diffusion (Rombach et al. 2022, arXiv 2112.10752, section
 * 3.1): each cell of a small grid has a Gaussian posterior, held very lightly to the standard
 * Gaussian so that latents stay in one place and the decoder bears a little noise. The decoder is a
 * Gaussian of fixed deviation; the paper's perceptual and adversarial losses are left out.
 */
final class GridCoder {
  private final Layer encoder;
  private final ConvolutionLayer posterior;
  private final Layer decoder;
  private final Shape grid;
  private final double deviation;

  GridCoder(Parameters own, LatentConfig config, DataInfo data) {
    int width = config.channels().getLast();
    int maps = config.latentChannels();
    encoder = Towers.down(own, "encoder", data.channels(), config.channels(), config.blocks());
    posterior = new ConvolutionLayer(own, "posterior", width, 2 * maps, 1, 1, 0, Activation.NONE);
    decoder = Towers.up(own, "decoder", maps, config.channels(), config.blocks(), data.channels());
    grid = config.grid(data);
    deviation = config.deviation();
  }

  /** [latentChannels, height, width] of the latents of one picture. */
  Shape grid() {
    return grid;
  }

  /**
   * The posterior of pictures, [count, latentChannels, height, width] each.
   *
   * @param logVariance natural logarithm of the variance
   */
  record Heads(Variable mean, Variable logVariance) {}

  /**
   * @param pictures [count, channels, height, width]
   */
  Heads encode(Tape tape, Tensor pictures) {
    Variable both = posterior.forward(tape, encoder.forward(tape, tape.constant(pictures)));
    int maps = grid.at(0);
    return new Heads(
        Slice.apply(tape, both, 1, 0, maps), Slice.apply(tape, both, 1, maps, 2 * maps));
  }

  /**
   * @param latents [count, latentChannels, height, width]
   * @return [count, channels, height, width], means of the pixels, not held to 0 to 1: a squared
   *     error behind a bound sticks at black
   */
  Variable decode(Tape tape, Variable latents) {
    return decoder.forward(tape, latents);
  }

  /** The negative log-likelihood of pictures in nats, [count]. */
  Variable reconstruction(Tape tape, Variable output, Tensor pictures) {
    return GaussianLikelihood.apply(tape, output, pictures, deviation);
  }

  /** The KL divergence from the posterior to the standard Gaussian in nats, [count]. */
  static Variable divergence(Tape tape, Heads heads) {
    return GaussianKl.analytic(
        tape, Reshape.flatten(tape, heads.mean), Reshape.flatten(tape, heads.logVariance));
  }

  /** Latents drawn from the posterior, the shape of its mean. */
  static Variable drawn(Tape tape, Heads heads, RandomStream random) {
    Variable mean = Reshape.flatten(tape, heads.mean);
    Tensor noise = tape.take(mean.shape());
    random.fillNormal(noise);
    Variable z = Reparameterise.apply(tape, mean, Reshape.flatten(tape, heads.logVariance), noise);
    return Reshape.apply(tape, z, heads.mean.shape().toArray());
  }

  /** What the decoder says, held to what pictures can be. */
  static Tensor held(Tape tape, Tensor output) {
    Tensor held = tape.take(output.shape());
    // min(x, 1) = 1 - max(0, 1 - x).
    Elementwise.affine(output, -1, 1, held);
    Activations.forward(Activation.RELU, held, held);
    Elementwise.affine(held, -1, 1, held);
    Activations.forward(Activation.RELU, held, held);
    return held;
  }
}
