package latentlab.bench.samediff;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;

/** The variational autoencoder of dense layers (Kingma and Welling 2013, arXiv 1312.6114). */
final class VaeMlp {
  static final int LATENT = 20;

  private static final int PIXELS = 784;
  private static final int HIDDEN = 400;

  private VaeMlp() {}

  static Learning training(int batch) {
    SameDiff graph = SameDiff.create();
    Layers layers = new Layers(graph);
    Losses losses = new Losses(graph, batch);
    SDVariable x =
        graph
            .placeHolder(TrainingSide.PICTURES, DataType.FLOAT, batch, 1, 28, 28)
            .reshape(batch, PIXELS);
    SDVariable h = layers.relu(layers.dense("encoder.hidden", x, PIXELS, HIDDEN));
    SDVariable mean = layers.dense("encoder.mean", h, HIDDEN, LATENT);
    SDVariable logVariance = layers.dense("encoder.spread", h, HIDDEN, LATENT);
    SDVariable z = losses.sampled(mean, logVariance, LATENT);
    SDVariable loss =
        losses.crossEntropy(logits(layers, z), x).add(losses.divergence(mean, logVariance));
    return new Learning(layers, loss, List.of(), 1e-3, 0.9);
  }

  /** Pictures [batch, 784] from 0 to 1. */
  static SDVariable pictures(Layers layers, SDVariable latents, int batch) {
    return layers.graph().nn().sigmoid(logits(layers, latents));
  }

  private static SDVariable logits(Layers layers, SDVariable z) {
    SDVariable h = layers.relu(layers.dense("decoder.hidden", z, LATENT, HIDDEN));
    return layers.dense("decoder.out", h, HIDDEN, PIXELS);
  }
}
