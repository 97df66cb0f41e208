package latentlab.bench.ours;

import java.util.ArrayList;
import java.util.List;
import latentlab.engine.grad.Activate;
import latentlab.engine.grad.Arithmetic;
import latentlab.engine.grad.BernoulliLikelihood;
import latentlab.engine.grad.Gate;
import latentlab.engine.grad.Reduce;
import latentlab.engine.grad.Tape;
import latentlab.engine.grad.Variable;
import latentlab.engine.nn.ConvolutionLayer;
import latentlab.engine.nn.Layer;
import latentlab.engine.nn.MaskedConvolutionLayer;
import latentlab.engine.nn.MaskedConvolutionLayer.Mask;
import latentlab.engine.nn.Parameters;
import latentlab.engine.nn.Sequential;
import latentlab.engine.tensor.Activation;
import latentlab.engine.tensor.Tensor;

/**
 * Pixel after pixel (van den Oord et al. 2016, arXiv 1601.06759): masked convolutions give each
 * pixel a logit from those before it.
 */
final class PixelCnn implements TrainingSide.Network {
  private static final int WIDTH = 32;
  private static final int LAYERS = 8;

  private final Parameters parameters = new Parameters();
  private final Sequential network;

  PixelCnn() {
    List<Layer> layers = new ArrayList<>();
    layers.add(new MaskedConvolutionLayer(parameters, "in", Mask.A, 1, WIDTH, 7, Activation.NONE));
    for (int i = 0; i < LAYERS; i++) {
      layers.add(gated("gated." + i));
    }
    layers.add((tape, x) -> Activate.apply(tape, x, Activation.RELU));
    layers.add(pointwise("out.0", WIDTH, Activation.RELU));
    layers.add(pointwise("out.1", 1, Activation.NONE));
    network = new Sequential(layers);
    parameters.allocate(Ours.SEED);
  }

  /** x + conv(tanh(a) sigmoid(b)), a and b from one masked convolution of x. */
  private Layer gated(String name) {
    Layer both =
        new MaskedConvolutionLayer(
            parameters, name + ".0", Mask.B, WIDTH, 2 * WIDTH, 3, Activation.NONE);
    Layer joined = pointwise(name + ".1", WIDTH, Activation.NONE);
    return (tape, x) -> {
      Variable gate = Gate.apply(tape, both.forward(tape, x));
      return Arithmetic.add(tape, x, joined.forward(tape, gate));
    };
  }

  private Layer pointwise(String name, int out, Activation activation) {
    return new ConvolutionLayer(parameters, name, WIDTH, out, 1, 1, 0, activation);
  }

  @Override
  public Parameters parameters() {
    return parameters;
  }

  @Override
  public Variable loss(Tape tape, Tensor pictures) {
    Variable logits = network.forward(tape, tape.constant(pictures));
    return Reduce.mean(tape, BernoulliLikelihood.apply(tape, logits, pictures));
  }
}
