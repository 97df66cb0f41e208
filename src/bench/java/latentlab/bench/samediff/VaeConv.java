package latentlab.bench.samediff;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;

/** The variational autoencoder of convolutions. */
final class VaeConv {
  static final int LATENT = 16;

  private static final int HIDDEN = 256;
  private static final int MAPS = 64 * 7 * 7;

  private VaeConv() {}

  static Learning training(int batch) {
    SameDiff graph = SameDiff.create();
    Layers layers = new Layers(graph);
    Losses losses = new Losses(graph, batch);
    SDVariable x = graph.placeHolder(TrainingSide.PICTURES, DataType.FLOAT, batch, 1, 28, 28);
    SDVariable h = layers.relu(layers.convolution("encoder.first", x, 1, 32, 4, 2, 1));
    h = layers.relu(layers.convolution("encoder.second", h, 32, 64, 4, 2, 1));
    h = h.reshape(batch, MAPS);
    h = layers.relu(layers.dense("encoder.hidden", h, MAPS, HIDDEN));
    SDVariable mean = layers.dense("encoder.mean", h, HIDDEN, LATENT);
    SDVariable logVariance = layers.dense("encoder.spread", h, HIDDEN, LATENT);
    SDVariable z = losses.sampled(mean, logVariance, LATENT);
    SDVariable logits = logits(layers, z, batch);
    SDVariable loss = losses.crossEntropy(logits, x).add(losses.divergence(mean, logVariance));
    return new Learning(layers, loss, List.of(), 1e-3, 0.9);
  }

  /** Pictures [batch, 1, 28, 28] from 0 to 1. */
  static SDVariable pictures(Layers layers, SDVariable latents, int batch) {
    return layers.graph().nn().sigmoid(logits(layers, latents, batch));
  }

  private static SDVariable logits(Layers layers, SDVariable z, int batch) {
    SDVariable h = layers.relu(layers.dense("decoder.hidden", z, LATENT, HIDDEN));
    h = layers.relu(layers.dense("decoder.maps", h, HIDDEN, MAPS)).reshape(batch, 64, 7, 7);
    h = layers.relu(layers.transposed("decoder.first", h, 64, 32));
    return layers.transposed("decoder.out", h, 32, 1);
  }
}
